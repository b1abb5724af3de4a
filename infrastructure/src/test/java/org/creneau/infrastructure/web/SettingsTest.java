package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Each test opens a shop of its own.
@TownTest
class SettingsTest {
    @Autowired MockMvcTester mvc;
    @Autowired TownLog log;

    @Test
    void aShopIsOpenedUnderAWordMadeOfItsName() {
        MvcTestResult opened = open("", "Chez Éloïse & fils");
        assertThat(opened)
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/boutique/chez-eloise-fils/reglages");
        assertThat(mvc.get().uri("/boutiques/chez-eloise-fils"))
                .hasStatusOk()
                .bodyText()
                .contains("Chez Éloïse &amp; fils", "Aucun créneau libre");
    }

    @Test
    void aWordThatIsTakenIsNotGivenTwice() {
        assertThat(open("librairie", "Une autre"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Une autre boutique porte déjà ce mot", "value=\"Une autre\"");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedIsKept() {
        assertThat(open("", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ce mot ne convient pas");
        assertThat(open("sans-nom", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez le nom de la boutique", "value=\"sans-nom\"");
    }

    @Test
    void threeAnswersMakeWindowsThatCanBeBooked() {
        open("trois-reponses", "Trois réponses");
        assertThat(
                        change("trois-reponses", "horaires")
                                .param("h-6-1-de", "16:00")
                                .param("h-6-1-a", "17:00")
                                .param("places", "4")
                                .param("preparation", "20")
                                .exchange())
                .hasRedirectedUrl("/boutique/trois-reponses/reglages?fait=horaires");
        assertThat(settings("trois-reponses", "?fait=horaires"))
                .hasStatusOk()
                .bodyText()
                .contains("Les horaires sont enregistrés", "value=\"16:00\"", "value=\"20\"");
        assertThat(mvc.get().uri("/api/v1/shops/trois-reponses/windows?days=1"))
                .bodyJson()
                .extractingPath("$[0].windows.length()")
                .isEqualTo(4);
    }

    @Test
    void hoursThatDoNotFitTogetherAreShownAgain() {
        open("de-travers", "De travers");
        assertThat(
                        change("de-travers", "horaires")
                                .param("h-1-1-de", "14:00")
                                .param("h-1-1-a", "12:00")
                                .param("places", "4")
                                .param("preparation", "20")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("ne vont pas ensemble", "value=\"14:00\"", "value=\"12:00\"");
        assertThat(change("de-travers", "horaires").param("places", "quatre").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Le nombre de clients va de 1 à 1000", "value=\"quatre\"");
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

    /// From 16 to 17 every day, booked up to a month ahead.
    private void week(String shop) {
        var form = change(shop, "horaires").param("places", "4").param("preparation", "20");
        for (int day = 1; day <= 7; day++) {
            form.param("h-" + day + "-1-de", "16:00").param("h-" + day + "-1-a", "17:00");
        }
        form.param("horizon", "30").exchange();
    }

    @Test
    void theRoomAndThePresentationAreSaved() {
        open("petite-piece", "Petite pièce");
        change("petite-piece", "distance").param("surface", "30").param("limite", "2").exchange();
        assertThat(settings("petite-piece", "")).bodyText().contains("value=\"30\"", "value=\"2\"");
        change("petite-piece", "boutique")
                .param("nom", "Grande pièce")
                .param("metier", "jouets")
                .param("adresse", "2 rue Neuve")
                .param("pays", "BE")
                .param("porte", "DOORSTEP")
                .exchange();
        assertThat(mvc.get().uri("/api/v1/shops/petite-piece"))
                .bodyJson()
                .extractingPath("$.zone")
                .isEqualTo("Europe/Brussels");
    }

    @Test
    void theInterfaceOpensAShopAndSaysItsHours() {
        String shop =
                """
                {"id": "par-interface", "name": "Par interface", "trade": "jeux",
                 "address": "1 rue du Lac", "country": "FR", "door": "INSIDE"}
                """;
        assertThat(send("POST", "/api/v1/shops", shop)).hasStatus(HttpStatus.CREATED);
        assertThat(send("POST", "/api/v1/shops", shop.replace("jeux", "jouets")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/refusal/shop-exists");
        String settings = "/api/v1/shops/par-interface/settings";
        assertThat(
                        send(
                                "PUT",
                                settings + "/schedules/collect",
                                """
                                {"from": "2020-12-07", "places": 3, "preparationMinutes": 60,
                                 "hours": {"MONDAY": [{"from": "09:00", "to": "12:00"}]}}
                                """))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.schedules[0].lengthMinutes")
                .isEqualTo(15);
        assertThat(send("PUT", settings + "/days/2020-12-14", "{\"closedFor\": \"EXCEPTIONAL\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.days['2020-12-14'].closedFor")
                .isEqualTo(ClosedFor.EXCEPTIONAL.name());
        assertThat(send("PUT", settings + "/distancing", "{\"surface\": 0}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("surface");
        assertThat(send("PUT", settings + "/distancing", "{\"surface\": 40, \"ownLimit\": 3}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.distancing.texts")
                .isEqualTo(true);
    }

    @Test
    void aScheduleSentTwiceIsPublishedOnce() {
        open("deux-fois", "Deux fois");
        String body = "{\"from\": \"2020-12-07\", \"places\": 3, \"preparationMinutes\": 60}";
        String address = "/api/v1/shops/deux-fois/settings/schedules/collect";
        send("PUT", address, body);
        assertThat(send("PUT", address, body)).hasStatusOk();
        assertThat(log.events())
                .filteredOn(event -> event.shop().equals(new ShopId("deux-fois")))
                .filteredOn(SchedulePublished.class::isInstance)
                .singleElement()
                .extracting(event -> ((SchedulePublished) event).from())
                .isEqualTo(LocalDate.of(2020, 12, 7));
    }

    private MvcTestResult open(String word, String name) {
        return mvc.post()
                .uri("/ville/boutiques")
                .with(tess())
                .with(csrf())
                .param("adresse-web", word)
                .param("nom", name)
                .param("metier", "librairie")
                .param("adresse", "1 rue du Test, Saint-Exemple")
                .param("pays", "FR")
                .param("porte", "INSIDE")
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder change(String shop, String what) {
        return mvc.post().uri("/boutique/" + shop + "/reglages/" + what).with(tess()).with(csrf());
    }

    private MvcTestResult settings(String shop, String query) {
        return mvc.get().uri("/boutique/" + shop + "/reglages" + query).with(tess()).exchange();
    }

    private MvcTestResult send(String method, String address, String body) {
        var request = method.equals("PUT") ? mvc.put() : mvc.post();
        return request.uri(address)
                .with(httpBasic("tess", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static RequestPostProcessor tess() {
        return user("tess").authorities(new Post(Post.TOWN, Role.TOWN).authority());
    }
}
