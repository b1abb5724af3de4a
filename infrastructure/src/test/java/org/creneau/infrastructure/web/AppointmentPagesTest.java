package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Each test opens an optician of its own.
@TownTest
class AppointmentPagesTest extends OpticianForms {
    private static final Pattern ORDER = Pattern.compile("id=\"order-([^\"]+)\"");
    @Autowired StoppedClock clock;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void anHourIsAgreedOnWithoutABasket() throws Exception {
        optician("vue-claire");
        assertThat(mvc.get().uri("/boutiques/vue-claire"))
                .bodyText()
                .contains("Sur rendez-vous", "Examen de vue", "40 min", "Ajustage", "15 min");
        assertThat(mvc.get().uri("/boutiques/vue-claire/rendez-vous/examen-de-vue"))
                .bodyText()
                .contains("Comptez 40 minutes", "Venez sans lentilles", "libre");
        String link = booked(book("vue-claire", "examen-de-vue", "examens", "16:00", "a"));
        assertThat(mvc.get().uri(link))
                .bodyText()
                .contains("Votre rendez-vous", "Rendez-vous pris", "Examen de vue", "Première fois")
                .doesNotContain("Code de retrait", "À payer", "votre commande", "Votre commande");
        assertThat(mvc.get().uri("/boutiques/vue-claire/rendez-vous/ajustage"))
                .bodyText()
                .contains("complet");
    }

    @Test
    void theOpticianIsNotPromisedTwice() throws Exception {
        optician("vue-nette");
        booked(book("vue-nette", "examen-de-vue", "examens", "16:00", "a"));
        assertThat(book("vue-nette", "ajustage", "ajustages", "16:30", "b"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("vient d’être prise", "value=\"Anne Exemple\"", "Première fois");
        assertThat(
                        api(
                                "vue-nette",
                                "{\"service\":\"ajustage\",\"window\":\"vue-nette/ajustages/2020-12-05T15:15:00Z\","
                                        + "\"name\":\"Bob\",\"phone\":\"06 39 98 12 35\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("resource-taken");
        assertThat(
                        mvc.get()
                                .uri(
                                        "/api/v1/shops/vue-nette/services/ajustage/windows?from=2020-12-05&days=1"))
                .bodyJson()
                .extractingPath("$[0].windows[*].left")
                .asArray()
                .containsExactly(0, 0, 0, 1, 1, 1, 1, 1);
        booked(book("vue-nette", "ajustage", "ajustages", "16:45", "c"));
    }

    @Test
    void theShopSeesWhoComesAndForWhat() throws Exception {
        optician("vue-proche");
        booked(book("vue-proche", "examen-de-vue", "examens", "16:00", "a"));
        String home = text(staff("vue-proche", ""));
        assertThat(home).contains("Rendez-vous du jour", "Examen de vue", "Reçu(e)");
        assertThat(home).contains("Sur rendez-vous", "1 sur 1", "9 créneaux que personne");
        String order = order(home);
        assertThat(text(staff("vue-proche", "/file"))).contains("Examen de vue");
        assertThat(text(staff("vue-proche", "/commandes/" + order)))
                .contains("Première fois", "Rendez-vous pris")
                .doesNotContain("Remettre avec le code");
        clock.set(StoppedClock.START.plus(Duration.ofHours(2)));
        assertThat(text(staff("vue-proche", ""))).contains("Pas venu(e)");
        post("vue-proche", "/commandes/" + order + "/remise");
        assertThat(text(staff("vue-proche", "/commandes/" + order)))
                .contains("Rendez-vous honoré")
                .doesNotContain(order + "/retour\"");
        assertThat(text(staff("vue-proche", ""))).contains("Rendez-vous honorés");
        assertThat(mvc.get().uri("/audit/vue-proche/commandes/" + order).with(owner("vue-proche")))
                .bodyText()
                .contains("Le rendez-vous a été honoré.", "Rendez-vous pris : Examen de vue")
                .doesNotContain("La commande a été", "0,00");
    }

    @Test
    void sheMovesItToAnotherHourOfTheSameServiceOrCallsItOff() throws Exception {
        optician("vue-loin");
        String link = booked(book("vue-loin", "examen-de-vue", "examens", "16:00", "a"));
        assertThat(mvc.get().uri(link + "/creneaux"))
                .bodyText()
                .contains("Heure actuelle", "vue-loin/examens/2020-12-05T15:45:00Z")
                .doesNotContain("vue-loin/ajustages");
        assertThat(move(link, slot("vue-loin", "examens", "16:45")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(move(link, slot("vue-loin", "ajustages", "16:00")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("celle d’un autre service");
        booked(book("vue-loin", "ajustage", "ajustages", "16:00", "b"));
        assertThat(mvc.post().uri(link + "/annulation").with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri(link)).bodyText().contains("Rendez-vous annulé");
        booked(book("vue-loin", "examen-de-vue", "examens", "16:45", "c"));
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
        optician("vue-floue");
        assertThat(
                        mvc.post()
                                .uri("/boutiques/vue-floue/rendez-vous/ajustage")
                                .with(csrf())
                                .param("cle", "a-key-of-sixteen-signs")
                                .param(
                                        "creneau",
                                        slot("vue-floue", "ajustages", "17:00").toString())
                                .param("nom", " ")
                                .param("telephone", "douze")
                                .param("mot", "Bonjour")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Indiquez un nom", "douze", "Bonjour", "checked=\"checked\"");
        assertThat(withEmail("anne chez moi"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"courriel-erreur\"", "value=\"anne chez moi\"");
        assertThat(withEmail("anne@floue.exemple.fr")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(text(staff("vue-floue", "/commandes/" + order(text(staff("vue-floue", ""))))))
                .contains("anne@floue.exemple.fr");
        assertThat(mvc.get().uri("/boutiques/vue-floue/rendez-vous/massage"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult withEmail(String email) {
        return mvc.post()
                .uri("/boutiques/vue-floue/rendez-vous/ajustage")
                .with(csrf())
                .param("cle", "a-key-of-sixteen-signs")
                .param("creneau", slot("vue-floue", "ajustages", "17:00").toString())
                .param("nom", "Anne")
                .param("telephone", "06 39 98 12 99")
                .param("courriel", email)
                .exchange();
    }

    private MvcTestResult move(String link, SlotId to) {
        return mvc.post()
                .uri(link + "/creneaux")
                .with(csrf())
                .param("creneau", to.toString())
                .exchange();
    }

    private MvcTestResult api(String shop, String body) {
        return mvc.post()
                .uri("/api/v1/shops/" + shop + "/appointments")
                .header("Idempotency-Key", "key-of-an-appointment-" + shop)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void post(String shop, String page) {
        assertThat(mvc.post().uri("/boutique/" + shop + page).with(owner(shop)).with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private static String order(String page) {
        Matcher found = ORDER.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
