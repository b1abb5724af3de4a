package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a shop says of its appointments, and those that it takes down itself. Each test opens a shop of its
/// own.
@TownTest
class AppointmentSettingsTest extends OpticianForms {
    @Test
    void theSettingsKeepWhatWasRefused() {
        open("vue-basse", "Vue basse");
        assertThat(mvc.get().uri("/boutique/vue-basse/reglages/rendez-vous").with(tess()))
                .bodyText()
                .contains("Donnez d’abord des horaires");
        week("vue-basse");
        assertThat(
                        change("vue-basse", "rendez-vous/services")
                                .param("nom", "Conseil")
                                .param("horaire", "collect")
                                .exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("prévu pour autre chose");
        assertThat(
                        change("vue-basse", "rendez-vous/ressources")
                                .param("nom", "Une salle")
                                .param("combien", "aucune")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("de 1 à 1000");
    }

    @Test
    void aDayIsOpenedForTheHoursThatWereChosen() {
        optician("vue-dimanche");
        change("vue-dimanche", "ouvertures")
                .param("jour", "2020-12-06")
                .param("horaire", "examens")
                .param("de-1", "10:00")
                .param("a-1", "11:00")
                .exchange();
        assertThat(settings("vue-dimanche", "")).bodyText().contains("examens : ouvert de 10");
        assertThat(
                        mvc.get()
                                .uri(
                                        "/api/v1/shops/vue-dimanche/services/examen-de-vue/windows?from=2020-12-06&days=1"))
                .bodyJson()
                .extractingPath("$[0].windows.length()")
                .isEqualTo(1);
    }

    @Test
    void hoursForAppointmentsSayThatNobodyCanTakeOneYet() {
        open("vue-neuve", "Vue neuve");
        hours("vue-neuve", "examens", "40", "5");
        assertThat(settings("vue-neuve", ""))
                .bodyText()
                .contains("personne ne peut y prendre rendez-vous", "Proposer un service");
        assertThat(settings("vue-neuve", "/rendez-vous"))
                .bodyText()
                .contains("/live?windows=vue-neuve");
        service("vue-neuve", "Examen de vue", "examens", "");
        assertThat(settings("vue-neuve", ""))
                .bodyText()
                .doesNotContain("personne ne peut y prendre rendez-vous");
    }

    @Test
    void theShopTakesOneDownForWhoeverCalls() throws Exception {
        optician("vue-longue");
        String page = "/boutique/vue-longue/rendez-vous/ajustage";
        booked(book("vue-longue", "ajustage", "ajustages", "16:00", "a"));
        assertThat(mvc.get().uri("/boutique/vue-longue").with(owner("vue-longue")))
                .bodyText()
                .contains("Noter un rendez-vous : Ajustage", page);
        assertThat(takeDown(page, "chercher", "", "").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Anne Exemple\"", "par téléphone");
        assertThat(takeDown(page, "noter", "", "17:00").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez un nom");
        assertThat(takeDown(page, "noter", "Anne Exemple", "16:00").exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("complet");
        MvcTestResult noted = takeDown(page, "noter", "Anne Exemple", "17:00").exchange();
        assertThat(noted).hasStatus(HttpStatus.SEE_OTHER);
        String aloud = String.valueOf(noted.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(aloud).with(owner("vue-longue")))
                .bodyText()
                .contains("Ajustage, samedi 5 décembre, à 17", "Rendez-vous suivant")
                .doesNotContain("Code de retrait", "À payer");
        assertThat(mvc.get().uri(aloud.replace("/lecture", "")).with(owner("vue-longue")))
                .bodyText()
                .contains("par téléphone, saisi par olga");
    }

    private MockMvcTester.MockMvcRequestBuilder takeDown(
            String page, String what, String name, String time) {
        var form =
                mvc.post()
                        .uri(page)
                        .with(owner("vue-longue"))
                        .with(csrf())
                        .param("cle", "a-key-of-sixteen-signs-" + time)
                        .param("faire", what)
                        .param("canal", "PHONE")
                        .param("nom", name)
                        .param("telephone", "06 39 98 12 34");
        return time.isEmpty()
                ? form
                : form.param("creneau", slot("vue-longue", "ajustages", time).toString());
    }
}
