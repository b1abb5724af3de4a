package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A browser with its cookies that goes through several shops.
@TownTest
class TownBasketTest {
    private static final Pattern FIELD =
            Pattern.compile("name=\"(panier|visite)\"[^>]*value=\"([^\"]*)\"");
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
        log.goAway(false);
    }

    @Test
    void oneBasketMakesOneOrderForEachShopInTheOrderOfTheVisits() throws Exception {
        collect("librairie", "q-roman=1");
        collect("optique", "q-etui=2");
        assertThat(get("/panier"))
                .hasStatusOk()
                .bodyText()
                .contains("Librairie du Passage", "Optique du Marché", "Panier (2 boutiques)")
                .contains("Garder ces 2 places");
        assertThat(hold(books("14:30"), glasses("10:30"))).hasRedirectedUrl("/panier/commande");
        String check = text(get("/panier/commande"));
        assertThat(check)
                .contains("les autres commandes sont passées quand même", "2 paiements")
                .containsSubsequence("Optique du Marché", "Librairie du Passage");
        MvcTestResult ordered = order(check, "Anne Exemple", "06 39 98 55 01");
        assertThat(ordered).hasStatus(HttpStatus.SEE_OTHER);
        String address = String.valueOf(ordered.getResponse().getRedirectedUrl());
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains("Vos 2 commandes sont passées", "30,00", "12,90", "Code de retrait")
                .containsSubsequence("Optique", "Librairie")
                .containsPattern("(?s)10.h.30.*14.h.30")
                .doesNotContain("Panier (");
        assertThat(order(check, "Anne Exemple", "06 39 98 55 01")).hasRedirectedUrl(address);
    }

    @Test
    void whatOneShopRefusesStaysInTheBasketAndTheOthersStand() throws Exception {
        collect("librairie", "q-roman=1");
        collect("optique", "q-etui=1");
        hold(books("14:45"), glasses("11:00"));
        String check = text(get("/panier/commande"));
        clock.pass(Duration.ofMinutes(11));
        shoppers.fill(glasses("11:00"));
        MvcTestResult answer = order(check, "Anne Exemple", "06 39 98 55 02");
        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Optique du Marché n’a pas pu prendre votre commande")
                .contains(
                        "Le créneau libre le plus proche", "reste valable", "Librairie du Passage")
                .contains("Panier (1 boutique)");
        assertThat(text(get("/panier"))).contains("Étui").doesNotContain("tilleuls");
    }

    @Test
    void aPlaceThatRanOutAndIsStillFreeIsTakenOnceMore() throws Exception {
        collect("librairie", "q-roman=1");
        collect("optique", "q-etui=1");
        hold(books("15:00"), glasses("17:00"));
        String check = text(get("/panier/commande"));
        clock.pass(Duration.ofMinutes(11));
        MvcTestResult late = order(check, "Anne Exemple", "06 39 98 55 03");
        assertThat(late).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(order(check, "Anne Exemple", "06 39 98 55 03"))
                .hasRedirectedUrl(late.getResponse().getRedirectedUrl());
    }

    @Test
    void nothingIsOrderedAsLongAsOnePlaceIsMissing() throws Exception {
        shoppers.fill(glasses("15:00"));
        collect("librairie", "q-roman=1");
        collect("optique", "q-etui=1");
        long orders = orders();
        assertThat(hold(books("15:15"), glasses("15:00")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Une place n’a pas pu être gardée", "Place gardée jusqu’à", "complet");
        assertThat(get("/panier/commande")).hasRedirectedUrl("/panier");
        assertThat(hold(books("15:15"), glasses("15:30"))).hasRedirectedUrl("/panier/commande");
        assertThat(orders()).isEqualTo(orders);
    }

    @Test
    void anotherWindowGivesTheFirstPlaceBack() throws Exception {
        collect("optique", "q-etui=1");
        hold(glasses("16:00"));
        hold(glasses("16:30"));
        shoppers.order(glasses("16:00"), new ItemId("etui"));
        shoppers.order(glasses("16:00"), new ItemId("etui"));
        assertThat(get("/panier/commande")).hasStatusOk().bodyText().containsPattern("16.h.30");
    }

    @Test
    void whereAnotherWindowIsFullTheFirstPlaceStaysHers() {
        shoppers.fill(books("16:15"));
        collect("librairie", "q-roman=1");
        hold(books("16:00"));
        assertThat(hold(books("16:15")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("complet", "Place gardée jusqu’à");
        assertThat(get("/panier/commande")).hasStatusOk().bodyText().containsPattern("16.h.00");
    }

    @Test
    void whatIsWrongWithTheContactIsSaidAndNothingIsLost() throws Exception {
        collect("librairie", "q-roman=1");
        hold(books("15:30"));
        String check = text(get("/panier/commande"));
        assertThat(order(check, "", "12"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"12\"", "id=\"nom-erreur\"", "id=\"telephone-erreur\"");
        log.goAway(true);
        assertThat(order(check, "Anne Exemple", "06 39 98 55 04"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("value=\"Anne Exemple\"");
        log.goAway(false);
        assertThat(order(check, "Anne Exemple", "06 39 98 55 04")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aShopIsTakenOutAndAMadeUpBasketIsNone() {
        collect("librairie", "q-roman=1");
        assertThat(collect("librairie", "")).hasRedirectedUrl("/panier");
        assertThat(get("/panier")).bodyText().contains("Il est vide");
        assertThat(collect("librairie", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        for (String made : List.of("x", "nowhere:roman=1", "librairie:roman=-1/::", "librairie")) {
            cookies.put("panier", new Cookie("panier", made));
            assertThat(get("/panier")).hasStatusOk().bodyText().contains("Il est vide");
        }
        assertThat(get("/panier/commandes?c=made-up")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult collect(String shop, String query) {
        return get("/boutiques/" + shop + "/panier?" + query);
    }

    private MvcTestResult hold(SlotId... slots) {
        var request = mvc.post().uri("/panier").param("cle", "key-of-a-basket-" + orders());
        for (SlotId slot : slots) {
            request.param("creneau-" + slot.shop(), slot.toString());
        }
        return send(request.with(csrf()));
    }

    private MvcTestResult order(String page, String name, String phone) {
        var request = mvc.post().uri("/panier/commande");
        Matcher fields = FIELD.matcher(page);
        while (fields.find()) {
            request.param(fields.group(1), fields.group(2));
        }
        return send(request.param("nom", name).param("telephone", phone).with(csrf()));
    }

    private MvcTestResult get(String address) {
        return send(mvc.get().uri(address));
    }

    private MvcTestResult send(MockMvcRequestBuilder request) {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MvcTestResult result = request.exchange();
        for (String set : result.getResponse().getHeaders(HttpHeaders.SET_COOKIE)) {
            String[] parts = set.split("[=;]", 3);
            if (parts[1].isEmpty()) {
                cookies.remove(parts[0]);
            } else {
                String value = set.substring(parts[0].length() + 1, set.indexOf(';'));
                cookies.put(parts[0], new Cookie(parts[0], value));
            }
        }
        return result;
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }

    private long orders() {
        return log.events().stream().filter(OrderPlaced.class::isInstance).count();
    }

    /// On a Monday where no other test goes.
    private static SlotId books(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(2), time);
    }

    private static SlotId glasses(String time) {
        return ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(2), time);
    }
}
