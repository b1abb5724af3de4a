package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.LocalDate;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.desk.PublicLinks;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class ShoppingTest {
    private static final String KEY = "a-key-of-a-browser-form";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired PublicLinks links;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
        log.goAway(false);
    }

    @Test
    void theTownShowsItsShopsWithTheirNextWindow() {
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Librairie du Passage", "samedi 5 décembre, 15", "inventées");
    }

    @Test
    void aWindowIsHeldAndOrderedAndTheOrderHasItsPage() {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "17:00");
        String contact = held(hold(slot, "q-roman=2", KEY + "-1"));
        MvcTestResult ordered = order(contact, "Anne Exemple", "06 39 98 12 34");
        assertThat(ordered).hasStatus(HttpStatus.SEE_OTHER);
        String page = String.valueOf(ordered.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("Code de retrait", "25,80", "Je suis là");
    }

    @Test
    void theSameOrderSentTwiceIsOneOrder() {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "17:15");
        String contact = held(hold(slot, "q-roman=1", KEY + "-2"));
        MvcTestResult first = order(contact, "Anne Exemple", "06 39 98 12 34");
        int events = log.events().size();
        MvcTestResult second = order(contact, "Anne Exemple", "06 39 98 12 34");
        assertThat(second.getResponse().getRedirectedUrl())
                .isEqualTo(first.getResponse().getRedirectedUrl());
        assertThat(log.events()).hasSize(events);
        assertThat(mvc.get().uri(contact)).hasRedirectedUrl(first.getResponse().getRedirectedUrl());
    }

    @Test
    void aHoldSentTwiceRunsOutWhenTheFirstDoes() {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "18:15");
        String first = held(hold(slot, "q-roman=1", KEY + "-twice"));
        clock.pass(Duration.ofMinutes(3));
        assertThat(held(hold(slot, "q-roman=1", KEY + "-twice"))).isEqualTo(first);
    }

    @Test
    void whoGoesBackToTheSamePageMayTakeAnotherWindow() {
        LocalDate thursday = ThreeShops.SATURDAY.plusDays(5);
        SlotId three = ThreeShops.slot(ThreeShops.BOOKS, thursday, "15:00");
        SlotId four = ThreeShops.slot(ThreeShops.BOOKS, thursday, "16:00");
        String first = held(hold(three, "q-roman=1", KEY + "-back"));
        assertThat(held(hold(four, "q-roman=1", KEY + "-back"))).isNotEqualTo(first);
    }

    @Test
    void anOrderThatIsNotShownYetIsNotSaidToBeUnknown() {
        String link = links.to(ThreeShops.BOOKS, new OrderId("placed-a-moment-ago"));
        assertThat(mvc.get().uri("/commande/" + link))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .headers()
                .containsHeader("Retry-After");
        assertThat(mvc.get().uri("/api/v1/orders/" + link))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aLostPlaceKeepsTheBasketAndOffersTheNearestWindow() {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "17:30");
        shoppers.fill(slot);
        assertThat(hold(slot, "q-roman=2", KEY + "-3"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ce créneau est complet", "Prendre samedi 5 décembre, 17", "q-roman");
    }

    @Test
    void aPlaceLostWhileTypingKeepsWhatWasTypedAndOrdersTheNextWithOneTap() {
        SlotId slot = ThreeShops.slot(ThreeShops.GLASSES, "17:30");
        String contact = held(hold(slot, "q-etui=1", KEY + "-4"));
        clock.pass(Duration.ofMinutes(11));
        shoppers.fill(slot);
        MvcTestResult lost = order(contact, "Anne Exemple", "06 39 98 12 34");
        assertThat(lost)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Anne Exemple", "06 39 98 12 34", "obligation de paiement, retrait");
        String action = between(text(lost), "novalidate action=\"", "\"");
        assertThat(order(action, "Anne Exemple", "06 39 98 12 34")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aPhoneNumberThatIsNoneIsSaidBesideItsField() {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "17:45");
        String contact = held(hold(slot, "q-roman=1", KEY + "-5"));
        assertThat(order(contact, "Anne Exemple", "bonjour"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("telephone-erreur", "n’en est pas un", "bonjour", "Anne Exemple");
        assertThat(order(contact + "&lang=en", "", "bonjour"))
                .bodyText()
                .contains("This is not a telephone number", "Give a name");
    }

    @Test
    void aWindowThatCannotBeBookedSaysWhy() {
        assertThat(hold(ThreeShops.slot(ThreeShops.BOOKS, "10:00"), "q-roman=1", KEY + "-6"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("déjà passé");
        assertThat(hold(slotOn(3, "10:00"), "q-roman=1", KEY + "-7"))
                .bodyText()
                .contains("jour férié");
        assertThat(hold(slotOn(30, "10:00"), "q-roman=1", KEY + "-8"))
                .bodyText()
                .contains("trop lointain");
        assertThat(hold(slotOn(2, "10:07"), "q-roman=1", KEY + "-9"))
                .bodyText()
                .contains("n’existe pas");
        assertThat(hold(slotOn(30, "10:00"), "q-roman=1&lang=en", KEY + "-8"))
                .bodyText()
                .contains("too far away");
    }

    @Test
    void anEmptyBasketAndAWrongQuantityAreSaidOnTheShopsPage() {
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-roman=0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("panier est vide");
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-roman=-2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nombre entier");
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-roman=deux&lang=en"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("whole number");
    }

    @Test
    void aBasketOfUnknownArticlesOnlyIsEmptyAndHoldsNoPlace() {
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-licorne=1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("panier est vide");
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "18:45");
        int events = log.events().size();
        assertThat(hold(slot, "q-licorne=1", KEY + "-15"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(log.events()).hasSize(events);
    }

    @Test
    void whatIsNoLongerForSaleIsSaidAndNotCarriedOn() {
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-licorne=1&q-roman=2"))
                .hasStatusOk()
                .bodyText()
                .contains("n’est plus en vente", "q-roman")
                .doesNotContain("name=\"q-licorne\"");
    }

    @Test
    void articlesThatNobodyWantsLeaveTheAddress() {
        assertThat(mvc.get().uri("/boutiques/librairie/creneaux?q-roman=2&q-atlas=0"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl("/boutiques/librairie/creneaux?q-roman=2");
    }

    @Test
    void timesAndPlacesDoNotBreakAcrossLines() {
        assertThat(mvc.get().uri("/boutiques/librairie"))
                .hasStatusOk()
                .bodyText()
                .contains("\u00a0h\u00a0", "3\u00a0places")
                .doesNotContainPattern("[0-9] h [0-9]");
    }

    @Test
    void noWindowChosenIsSaid() {
        assertThat(
                        mvc.post()
                                .uri("/boutiques/librairie/creneaux?q-roman=1")
                                .param("cle", KEY + "-10")
                                .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez un créneau");
    }

    @Test
    void whatDoesNotExistIsSaidInBothLanguages() {
        assertThat(mvc.get().uri("/boutiques/nulle-part"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Cette boutique n’existe pas");
        assertThat(
                        mvc.get()
                                .uri("/boutiques/nulle-part")
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "en-US,en;q=0.8"))
                .bodyText()
                .contains("There is no such shop");
        assertThat(mvc.get().uri("/commande/made-up"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("ce lien ne l’ouvre pas");
    }

    @Test
    void aPageThatHasGrownOldSaysSo() {
        assertThat(mvc.post().uri("/boutiques/librairie/creneaux?q-roman=1").param("cle", KEY))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(
                        mvc.get()
                                .uri("/error?lang=en")
                                .requestAttr("jakarta.servlet.error.status_code", 403)
                                .requestAttr("creneau.refused", "stale"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .bodyText()
                .contains("This page has grown old");
    }

    @Test
    void anOrderThatCannotBeRecordedKeepsWhatWasTyped() {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "18:00");
        String contact = held(hold(slot, "q-roman=1", KEY + "-11"));
        log.goAway(true);
        assertThat(order(contact, "Anne Exemple", "06 39 98 12 34"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .bodyText()
                .contains("Anne Exemple", "ne compte qu’une fois");
        log.goAway(false);
        assertThat(order(contact, "Anne Exemple", "06 39 98 12 34"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void anotherWindowCanBeChosenAndThePlaceIsGivenBack() {
        SlotId slot = ThreeShops.slot(ThreeShops.SHOES, "18:00");
        String contact = held(hold(slot, "q-bottines=1", KEY + "-12"));
        assertThat(hold(slot, "q-bottines=1", KEY + "-13")).hasStatus(HttpStatus.CONFLICT);
        String release = contact.replace("?", "/abandon?");
        assertThat(mvc.post().uri(release).with(csrf())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(hold(slot, "q-bottines=1", KEY + "-14")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void personalPagesAreNotKeptByAnybody() {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "18:15"), ThreeShops.NOVEL);
        assertThat(mvc.get().uri("/commande/" + bought.token()))
                .headers()
                .hasValue("Referrer-Policy", "no-referrer")
                .hasValue("X-Frame-Options", "DENY")
                .hasHeaderSatisfying(
                        "Cache-Control", value -> assertThat(value.getFirst()).contains("no-store"))
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        value -> assertThat(value.getFirst()).doesNotContain("unsafe"));
    }

    private static SlotId slotOn(int daysAhead, String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(daysAhead), time);
    }

    private MvcTestResult hold(SlotId slot, String basket, String key) {
        return mvc.post()
                .uri("/boutiques/" + slot.shop() + "/creneaux?" + basket)
                .param("creneau", slot.toString())
                .param("cle", key)
                .with(csrf())
                .exchange();
    }

    private static String held(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult order(String contact, String name, String phone) {
        return mvc.post()
                .uri(contact)
                .param("nom", name)
                .param("telephone", phone)
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
