package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.infrastructure.security.SignedIn;
import org.creneau.infrastructure.security.StaffSettings;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class StaffCustomersTest {
    private static final String CLIENTS = "/boutique/librairie/clients";
    private static final String API = "/api/v1/shops/librairie/customers";
    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired TownLog log;

    @Test
    void aCustomerIsFoundByNumberAndByNameWithHerOrders() {
        SubjectId hilda = customer("Hilda Brumaire", "06 39 98 50 01", "16:15");
        for (String typed :
                new String[] {"0639985001", "+33 6 39 98 50 01", "brumaire", "HILDA b"}) {
            assertThat(post("clara", CLIENTS + "/recherche", "qui", typed))
                    .as(typed)
                    .hasStatusOk()
                    .bodyText()
                    .contains("Hilda Brumaire", "/clients/" + hilda);
        }
        assertThat(post("clara", CLIENTS + "/recherche", "qui", "Nivôse"))
                .bodyText()
                .contains("Personne de ce nom")
                .doesNotContain("Hilda");
        assertThat(get("clara", CLIENTS + "/" + hilda))
                .bodyText()
                .contains("Hilda Brumaire", "mercredi 9 décembre", "45,00", "ne pas lui écrire");
    }

    @Test
    void aNoteIsKeptAndSaidToWhoeverTakesTheNextCall() {
        SubjectId one = customer("Irma Frimaire", "06 39 98 50 02", "16:30");
        String page = CLIENTS + "/" + one;
        assertThat(post("clara", page + "/note", "note", "Préfère le soir")).hasRedirectedUrl(page);
        assertThat(get("clara", page)).bodyText().contains("Préfère le soir");
        assertThat(
                        post(
                                "clara",
                                "/boutique/librairie/commandes/nouvelle",
                                "faire",
                                "chercher",
                                "telephone",
                                "06 39 98 50 02"))
                .bodyText()
                .contains("Irma Frimaire", "Préfère le soir");
        assertThat(post("clara", page + "/note", "note", "x".repeat(2_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("x".repeat(2_001));
    }

    @Test
    void consentIsShownWithItsDayAndChannelAndToldInTheHistory() {
        SubjectId one = customer("Jeanne Ventôse", "06 39 98 50 03", "16:45");
        String page = CLIENTS + "/" + one;
        assertThat(get("clara", page)).bodyText().contains("value=\"oui\"", "value=\"non\"");
        post("clara", page + "/nouvelles", "accord", "oui", "canal", "PHONE");
        assertThat(get("clara", page))
                .bodyText()
                .contains("D’accord depuis samedi 5 décembre", "par téléphone");
        post("clara", page + "/nouvelles", "accord", "non", "canal", "COUNTER");
        assertThat(get("clara", page)).bodyText().contains("N’en veut pas depuis", "au comptoir");
        assertThat(get("iris", "/audit/librairie/clients/" + one))
                .bodyText()
                .contains("Accord donné : Nouvelles de la boutique")
                .contains("par téléphone, saisi par clara", "Accord retiré");
        assertThat(post("clara", page + "/nouvelles", "accord", "peut-être", "canal", "PHONE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void anotherShopsCustomerIsNoneOfOurs() {
        SubjectId one = customer("Karine Germinal", "06 39 98 50 04", "17:00");
        assertThat(post("oscar", "/boutique/chaussures/clients/recherche", "qui", "Germinal"))
                .hasStatusOk()
                .bodyText()
                .contains("Personne de ce nom");
        assertThat(post("oscar", "/boutique/chaussures/clients/recherche", "qui", "0639985004"))
                .bodyText()
                .contains("Personne de ce nom");
        String there = "/boutique/chaussures/clients/" + one;
        int events = log.events().size();
        assertThat(get("oscar", there)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("oscar", there + "/note", "note", "vu")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("oscar", there + "/nouvelles", "accord", "oui", "canal", "PHONE"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api("oscar", "GET", "/api/v1/shops/chaussures/customers/" + one, ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(api("oscar", "GET", API + "/" + one, "")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("oscar", CLIENTS + "/" + one)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(log.events()).hasSize(events);
    }

    @Test
    void theInterfaceSaysTheSame() {
        SubjectId one = customer("Lise Floréal", "06 39 98 50 05", "17:15");
        assertThat(api("clara", "POST", API + "/search", "{\"who\":\"floreal\"}"))
                .bodyJson()
                .extractingPath("$[0].id")
                .isEqualTo(one.value());
        assertThat(api("clara", "PUT", API + "/" + one + "/note", "{\"note\":\"Sonne deux fois\"}"))
                .bodyJson()
                .extractingPath("$.note")
                .isEqualTo("Sonne deux fois");
        String news = API + "/" + one + "/consents/news";
        assertThat(api("clara", "PUT", news, "{\"word\":\"GIVEN\",\"channel\":\"EMAIL\"}"))
                .bodyJson()
                .extractingPath("$.news.channel")
                .isEqualTo("EMAIL");
        assertThat(api("clara", "PUT", news, "{\"word\":\"MAYBE\",\"channel\":\"EMAIL\"}"))
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("consent");
        assertThat(api("clara", "GET", API + "/" + one + "/orders", ""))
                .bodyJson()
                .extractingPath("$[0].name")
                .isEqualTo("Lise Floréal");
    }

    private SubjectId customer(String name, String phone, String time) {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), time);
        MvcTestResult ordered =
                post(
                        "clara",
                        "/boutique/librairie/commandes/nouvelle",
                        "faire",
                        "commander",
                        "cle",
                        "a-customer-called-" + name.replace(' ', '-'),
                        "canal",
                        "PHONE",
                        "telephone",
                        phone,
                        "nom",
                        name,
                        "creneau",
                        slot.toString(),
                        "l0-quoi",
                        "le chapeau bleu",
                        "l0-prix",
                        "45",
                        "l0-tva",
                        "2000");
        assertThat(ordered).hasStatus(HttpStatus.SEE_OTHER);
        return log.events().stream()
                .filter(OrderPlaced.class::isInstance)
                .map(event -> ((OrderPlaced) event).subject())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private MvcTestResult post(String who, String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(SignedIn.as(who, settings));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(path).with(SignedIn.as(who, settings)).exchange();
    }

    private MvcTestResult api(String who, String method, String path, String body) {
        return mvc.method(HttpMethod.valueOf(method))
                .uri(path)
                .with(httpBasic(who, "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
