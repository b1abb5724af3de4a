package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Each test opens a shop of its own.
@TownTest
class SettingsTest extends SettingsForms {
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
    void whoWantsMoreFindsItUnderAdvancedSettings() {
        open("plus-fin", "Plus fin");
        var form = change("plus-fin", "horaires").param("places", "4").param("preparation", "20");
        form.param("h-6-1-de", "16:00").param("h-6-1-a", "17:00");
        form.param("heure-limite", "15:00").param("battement", "5").param("jusqu-au", "2020-12-31");
        form.param("delai-ouvert", "").param("delai-unite", "jours").param("sejour", "0");
        assertThat(form.exchange()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(settings("plus-fin", ""))
                .bodyText()
                .contains("value=\"15:00\"", "D’autres horaires sont prévus", "31 décembre");
        assertThat(mvc.get().uri("/api/v1/shops/plus-fin/windows?from=2020-12-05&days=1"))
                .bodyJson()
                .extractingPath("$[0].windows[*].bookable")
                .asArray()
                .containsExactly(false, false, false);
    }

    @Test
    void anotherNameMakesOtherHours() {
        open("deux-horaires", "Deux horaires");
        week("deux-horaires");
        change("deux-horaires", "horaires")
                .param("horaire", "Examen de vue")
                .param("pour", "APPOINTMENT")
                .param("h-6-1-de", "16:00")
                .param("h-6-1-a", "17:00")
                .param("places", "1")
                .param("preparation", "0")
                .exchange();
        assertThat(settings("deux-horaires", "?horaire=examen-de-vue"))
                .bodyText()
                .contains("Horaires enregistrés", "value=\"examen-de-vue\"");
        assertThat(mvc.get().uri("/api/v1/shops/deux-horaires/windows?from=2020-12-05&days=1"))
                .bodyJson()
                .extractingPath("$[0].windows[?(@.purpose == 'APPOINTMENT')].places")
                .asArray()
                .containsExactly(1, 1, 1, 1);
        assertThat(
                        change("deux-horaires", "horaires")
                                .param("places", "1")
                                .param("preparation", "0")
                                .param("pour", "FLANER")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void hoursForSomethingElseAreNotTakenForCollecting() {
        open("tournee", "La tournée");
        change("tournee", "horaires")
                .param("horaire", "Tournée")
                .param("pour", "DELIVERY_ROUND")
                .param("h-6-1-de", "16:00")
                .param("h-6-1-a", "17:00")
                .param("places", "1")
                .param("preparation", "0")
                .exchange();
        assertThat(
                        mvc.post()
                                .uri("/api/v1/shops/tournee/holds")
                                .header("Idempotency-Key", "key-for-a-round-to-collect")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"window\":\"tournee/tournee/2020-12-05T15:00:00Z\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("other-purpose");
    }

    @Test
    void theRoomAndThePresentationAreSaved() {
        open("petite-piece", "Petite pièce");
        change("petite-piece", "distance")
                .param("surface", "30")
                .param("limite", "2")
                .param("activite", "TOYS")
                .param("commune", "75056")
                .exchange();
        assertThat(settings("petite-piece", ""))
                .bodyText()
                .contains("value=\"30\"", "value=\"2\"", "value=\"75056\"")
                .contains("<option value=\"TOYS\" selected=\"selected\">Jouets</option>");
        assertThat(
                        send(
                                "PUT",
                                "/api/v1/shops/petite-piece/settings/distancing",
                                "{\"surface\": 30, \"activity\": \"BOOKS\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.distancing.activity")
                .isEqualTo("BOOKS");
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
    void whoeverIsOpenOnHolidaysSaysTheCommuneForTheLaw() {
        open("ouverte-toujours", "Ouverte toujours");
        change("ouverte-toujours", "feries").param("commune", "67482").exchange();
        assertThat(settings("ouverte-toujours", ""))
                .bodyText()
                .containsPattern("id=\"commune\"[^>]*value=\"67482\"")
                .doesNotContainPattern("id=\"feries\"[^>]*checked");
        String holidays = "/api/v1/shops/ouverte-toujours/settings/holidays";
        assertThat(send("PUT", holidays, "{\"kept\": false, \"commune\": \"68066\"}"))
                .bodyJson()
                .extractingPath("$.holidays")
                .asMap()
                .containsEntry("kept", false)
                .containsEntry("commune", "68066");
    }

    @Test
    void theCommuneOfTheHolidaysIsNotSaidForTheTextsUnlessAsked() {
        open("deux-communes", "Deux communes");
        change("deux-communes", "feries")
                .param("feries", "true")
                .param("commune", "67482")
                .exchange();
        change("deux-communes", "distance").param("surface", "30").exchange();
        assertThat(settings("deux-communes", ""))
                .bodyText()
                .contains("Pour vos jours fériés, vous avez indiqué 67482")
                .containsPattern("id=\"commune\"[^>]*value=\"67482\"")
                .containsPattern("id=\"commune-texte\"[^>]*>")
                .doesNotContainPattern("id=\"commune-texte\"[^>]*value=\"67482\"");
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
}
