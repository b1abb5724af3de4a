package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// Days that are not as the others, as a shop says them. Each test opens a shop of its own.
@TownTest
class SpecialDaysTest extends SettingsForms {

    @Test
    void aHolidayClosesTheShopAndIsNamedInThePicker() {
        open("noel-nomme", "Noël nommé");
        week("noel-nomme");
        assertThat(mvc.get().uri("/api/v1/shops/noel-nomme/windows?from=2020-12-25&days=1"))
                .bodyJson()
                .extractingPath("$[0].holiday")
                .isEqualTo("CHRISTMAS");
        change("noel-nomme", "feries").param("commune", "57001").param("feries", "true").exchange();
        assertThat(settings("noel-nomme", ""))
                .bodyText()
                .contains("Lendemain de Noël", "samedi 26 décembre 2020", "temple protestant");
        assertThat(change("noel-nomme", "feries").param("commune", "Metz").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        change("noel-nomme", "feries").exchange();
        assertThat(mvc.get().uri("/api/v1/shops/noel-nomme/windows?from=2020-12-25&days=1"))
                .bodyJson()
                .extractingPath("$[0].windows.length()")
                .isEqualTo(4);
    }

    @Test
    void aDayIsOpenedAtHoursOfItsOwnAndThatIsTakenBack() {
        open("dimanche", "Ouverte le dimanche");
        week("dimanche");
        assertThat(
                        change("dimanche", "ouvertures")
                                .param("jour", "2020-12-25")
                                .param("de-1", "10:00")
                                .param("a-1", "10:30")
                                .exchange())
                .hasRedirectedUrl("/boutique/dimanche/reglages?fait=ouverture");
        String windows = "/api/v1/shops/dimanche/windows?from=2020-12-25&days=1";
        assertThat(mvc.get().uri(windows))
                .bodyJson()
                .extractingPath("$[0].windows.length()")
                .isEqualTo(2);
        assertThat(settings("dimanche", "")).bodyText().contains("ouvert de 10", "à 10");
        change("dimanche", "jours").param("jour", "2020-12-25").exchange();
        assertThat(mvc.get().uri(windows))
                .bodyJson()
                .extractingPath("$[0].closedFor")
                .isEqualTo("PUBLIC_HOLIDAY");
        assertThat(change("dimanche", "ouvertures").param("jour", "2020-12-25").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anHourThatTheClockLeapsOverIsRefusedByName() {
        open("heure-dete", "Heure d’été");
        week("heure-dete");
        assertThat(
                        change("heure-dete", "ouvertures")
                                .param("jour", "2021-03-28")
                                .param("de-1", "02:30")
                                .param("a-1", "04:00")
                                .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cette heure n’existe pas ce jour-là");
    }

    @Test
    void theInterfaceOpensADayAndTakesItBack() {
        open("par-jour", "Par jour");
        week("par-jour");
        String day = "/api/v1/shops/par-jour/settings/days/2020-12-13";
        assertThat(send("PUT", day, "{\"hours\": [{\"from\": \"10:00\", \"to\": \"12:00\"}]}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.days['2020-12-13'].hours.collect[0].to")
                .isEqualTo("12:00:00");
        assertThat(send("PUT", day, "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.delete().uri(day).with(httpBasic("tess", "demo")).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.days.length()")
                .isEqualTo(0);
        assertThat(
                        send(
                                "PUT",
                                "/api/v1/shops/par-jour/settings/holidays",
                                "{\"commune\": \"67482\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holidays.commune")
                .isEqualTo("67482");
    }

    @Test
    void aDayIsClosedAndShownAsClosed() {
        open("fermee-noel", "Fermée à Noël");
        assertThat(change("fermee-noel", "fermetures").param("jour", "2020-12-24").exchange())
                .hasRedirectedUrl("/boutique/fermee-noel/reglages?fait=fermeture");
        assertThat(settings("fermee-noel", ""))
                .bodyText()
                .contains("jeudi 24 décembre", "Fermé exceptionnellement");
        assertThat(change("fermee-noel", "fermetures").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void oneTapHalvesThePlacesOfTodayAndAnotherBringsThemBack() {
        open("chargee", "Journée chargée");
        week("chargee");
        String windows = "/api/v1/shops/chargee/windows?from=2020-12-05&days=1";
        pace("true");
        assertThat(mvc.get().uri(windows))
                .bodyJson()
                .extractingPath("$[0].windows[0].places")
                .isEqualTo(2);
        pace("false");
        assertThat(mvc.get().uri(windows))
                .bodyJson()
                .extractingPath("$[0].windows[0].places")
                .isEqualTo(4);
    }

    private void pace(String rush) {
        var owner = user("patronne").authorities(new Post("chargee", Role.OWNER).authority());
        assertThat(
                        mvc.post()
                                .uri("/boutique/chargee/rythme")
                                .with(owner)
                                .with(csrf())
                                .param("chargee", rush)
                                .exchange())
                .hasRedirectedUrl("/boutique/chargee");
        assertThat(mvc.get().uri("/boutique/chargee").with(owner).exchange()).hasStatusOk();
    }
}
