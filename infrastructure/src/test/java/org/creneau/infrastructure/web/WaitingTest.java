package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.application.waiting.WhenPlacesFree;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownPost;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Waiting for the one place of a window of the shoe shop's Friday, on pages and through the interface.
@TownTest
class WaitingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String WAITS = "/api/v1/shops/chaussures/waits";
    private static final String ASK = "/boutiques/chaussures/attente";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired Shoppers shoppers;
    @Autowired TownPost post;
    @Autowired WhenPlacesFree placesFree;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    private static SlotId friday(String time) {
        return ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(6), time);
    }

    @Test
    void aFreedPlaceIsOfferedInOrderAndTakenFromThePage() throws Exception {
        SlotId slot = friday("16:30");
        var taken = shoppers.order(slot, ThreeShops.BOOTS);
        assertThat(mvc.get().uri("/boutiques/chaussures/creneaux?q-bottines=1"))
                .bodyText()
                .contains("Prévenez-moi", ASK + "?q-bottines=1&amp;creneau=" + slot);
        assertThat(mvc.get().uri(ASK + "?q-bottines=1&creneau=" + slot))
                .hasStatusOk()
                .bodyText()
                .contains("Quel créneau attendez-vous", "vingt minutes");
        String zoe = asked(slot, "Zoé Exemple", "06 39 98 70 01");
        String lea = asked(slot, "Léa Exemple", "06 39 98 70 02");
        assertThat(page(zoe)).contains("liste d’attente", "la première personne");
        assertThat(page(lea)).contains("Une personne attend avant vous");

        assertThat(mvc.post().uri("/commande/" + taken.token() + "/annulation").with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        placesFree.run(clock.instant());
        assertThat(page(zoe)).contains("Une place s’est libérée pour vous");
        assertThat(page(lea)).contains("Vous êtes la première personne");
        assertThat(oscar("/boutique/chaussures"))
                .bodyText()
                .contains("Téléphonez à Zoé Exemple", "tel:+33639987001");
        assertThat(
                        mvc.post()
                                .uri(told(oscar("/boutique/chaussures")))
                                .param("vers", "accueil")
                                .with(asOscar())
                                .with(csrf()))
                .hasRedirectedUrl("/boutique/chaussures");
        assertThat(oscar("/boutique/chaussures")).bodyText().doesNotContain("Téléphonez à");

        clock.pass(Duration.ofMinutes(20));
        placesFree.run(clock.instant());
        assertThat(page(lea)).contains("Une place s’est libérée pour vous");
        assertThat(page(zoe)).contains("Le temps est passé", "Attendre de nouveau");
        assertThat(order(checkout(lea))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(page(lea)).contains("Vous avez commandé", "/commande/");
        assertThat(audited("Zoé Exemple"))
                .contains(
                        "Quelqu’un attend une place",
                        "Une place libérée a été proposée",
                        "a été prévenue par téléphone")
                .doesNotContain("event.waiting");
    }

    @Test
    void anyWindowOfAPartOfTheDayWillDoAndOneTapLeavesTheLine() {
        SlotId first = friday("17:00");
        shoppers.order(first, ThreeShops.BOOTS);
        shoppers.order(friday("17:15"), ThreeShops.BOOTS);
        assertThat(ask(first, "Zoé", "06 39 98 70 03", friday("17:00"), friday("17:30")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Il reste une place", "value=\"Zoé\"");
        MvcTestResult both = ask(first, "Zoé", "06 39 98 70 03", friday("17:15"), friday("17:00"));
        assertThat(both).hasStatus(HttpStatus.SEE_OTHER);
        String mine = address(both);
        assertThat(page(mine)).contains("17\u00a0h\u00a015");

        assertThat(mvc.post().uri(mine + "/depart").with(csrf())).hasRedirectedUrl(mine);
        assertThat(page(mine)).contains("Vous n’attendez plus");
        assertThat(mvc.get().uri("/attente/made-up")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyIsLeftInLineForWhatCannotBeBookedAnyMore() {
        SlotId slot = friday("15:30");
        shoppers.order(slot, ThreeShops.BOOTS);
        String mine = asked(slot, "Ida Exemple", "06 39 98 70 09");
        assertThat(page(mine)).contains("la première personne");
        clock.set(slot.start().minusSeconds(60));
        assertThat(page(mine)).contains("ne peut plus être réservé").doesNotContain("la première");
        clock.set(slot.start());
        assertThat(page(mine)).contains("Le créneau a commencé");
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() {
        SlotId slot = friday("18:00");
        shoppers.order(slot, ThreeShops.BOOTS);
        assertThat(ask(slot, "", "06", slot, slot))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("nom-erreur", "telephone-erreur");
        assertThat(mvc.get().uri("/boutiques/librairie/attente?creneau=" + slot))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aProgramWaitsAndIsToldByLetterAndDeclines() throws Exception {
        SlotId slot = friday("18:30");
        assertThat(wanted(slot, "Lina", "waits-key-of-nobody-1"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("place-is-free");
        var taken = shoppers.order(slot, ThreeShops.BOOTS);
        JsonNode wait = json(wanted(slot, "Lina", "waits-key-of-lina-11"));
        assertThat(json(wanted(slot, "Lina", "waits-key-of-lina-11"))).isEqualTo(wait);
        String mine = "/api/v1/waits/" + wait.get("token").asString();
        assertThat(wait.get("state").asString()).isEqualTo("WAITING");
        assertThat(list("oscar")).anyMatch(one -> one.contains("Lina Exemple"));

        mvc.post().uri("/commande/" + taken.token() + "/annulation").with(csrf()).exchange();
        placesFree.run(clock.instant());
        assertThat(state(mine)).isEqualTo("OFFERED");
        await().until(() -> letterTo("lina@exemple.fr"));
        await().until(
                        () ->
                                list("oscar").stream()
                                        .anyMatch(one -> one.contains("\"toCall\":false")));
        JsonNode offer = json(mvc.get().uri(mine).exchange()).get("offer");
        assertThat(offer.get("window").asString()).isEqualTo(slot.toString());

        assertThat(mvc.delete().uri(mine))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("offered-meanwhile");
        assertThat(mvc.delete().uri(mine + "?window=" + slot)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(state(mine)).isEqualTo("LEFT");
    }

    @Test
    void nobodyReadsOrEndsTheWaitOfAnotherShop() throws Exception {
        SlotId slot = friday("17:45");
        shoppers.order(slot, ThreeShops.BOOTS);
        JsonNode wait = json(wanted(slot, "Mona", "waits-key-of-mona-11"));
        String token = wait.get("token").asString();
        String id = idOf("Mona Exemple");
        String elsewhere = "/api/v1/shops/librairie/waits/" + id;
        assertThat(mvc.delete().uri(elsewhere).with(httpBasic("clara", "demo")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(WAITS).with(httpBasic("clara", "demo")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/api/v1/waits/made-up")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.delete().uri(WAITS + "/" + id).with(httpBasic("oscar", "demo")))
                .hasStatus(HttpStatus.NO_CONTENT);
        assertThat(state("/api/v1/waits/" + token)).isEqualTo("LEFT");
    }

    private MvcTestResult ask(SlotId slot, String name, String phone, SlotId from, SlotId to) {
        return mvc.post()
                .uri(ASK)
                .param("creneau", slot.toString())
                .param(
                        "cle",
                        "a-key-of-a-wait-" + phone.replace(" ", "") + from.start() + to.start())
                .param("quand", from.equals(to) ? "ce" : "plage")
                .param("de", from.toString())
                .param("a", to.toString())
                .param("nom", name)
                .param("telephone", phone)
                .param("q-bottines", "1")
                .with(csrf())
                .exchange();
    }

    private String asked(SlotId slot, String name, String phone) {
        MvcTestResult asked = ask(slot, name, phone, slot, slot);
        assertThat(asked).hasStatus(HttpStatus.SEE_OTHER);
        return address(asked);
    }

    private static String address(MvcTestResult redirected) {
        return Objects.requireNonNull(redirected.getResponse().getRedirectedUrl());
    }

    private String page(String address) {
        return text(mvc.get().uri(address).exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String told(MvcTestResult home) {
        return found("action=\"(/boutique/chaussures/attente/[^\"]*/prevenue)\"", text(home));
    }

    private String checkout(String wait) {
        return found("href=\"(/boutiques/chaussures/commande/[^\"]*)\"", page(wait));
    }

    private MvcTestResult order(String checkout) {
        assertThat(mvc.get().uri(checkout)).hasStatusOk();
        return mvc.post()
                .uri(checkout)
                .param("nom", "Léa Exemple")
                .param("telephone", "06 39 98 70 02")
                .with(csrf())
                .exchange();
    }

    private MvcTestResult wanted(SlotId slot, String name, String key) {
        String body =
                """
                {"windows":["%s"],"lines":[{"item":"bottines","quantity":1}],\
                "name":"%s Exemple","phone":"06 39 98 71 %02d","email":"lina@exemple.fr"}"""
                        .formatted(slot, name, Math.floorMod(key.hashCode(), 100));
        return mvc.post()
                .uri(WAITS)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static JsonNode json(MvcTestResult result) throws UnsupportedEncodingException {
        return JSON.readTree(result.getResponse().getContentAsString());
    }

    private String state(String mine) throws UnsupportedEncodingException {
        return json(mvc.get().uri(mine).exchange()).get("state").asString();
    }

    private List<String> list(String who) throws UnsupportedEncodingException {
        JsonNode all = json(mvc.get().uri(WAITS).with(httpBasic(who, "demo")).exchange());
        return all.valueStream().map(JsonNode::toString).toList();
    }

    private String idOf(String name) throws UnsupportedEncodingException {
        JsonNode all = json(mvc.get().uri(WAITS).with(httpBasic("oscar", "demo")).exchange());
        return all.valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .map(one -> one.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private boolean letterTo(String to) throws Exception {
        for (MimeMessage letter : post.received()) {
            if (letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(to)
                    && letter.getSubject().contains("place s’est libérée")) {
                return true;
            }
        }
        return false;
    }

    private MvcTestResult oscar(String page) {
        return mvc.get().uri(page).with(asOscar()).exchange();
    }

    private String audited(String name) {
        var iris = user("iris").authorities(new Post("chaussures", Role.AUDITOR).authority());
        String day =
                text(
                        mvc.get()
                                .uri("/audit/chaussures/attente?jour=2020-12-11")
                                .with(iris)
                                .exchange());
        String history = found("href=\"(/audit/chaussures/attente/[^\"]*)\"><strong>" + name, day);
        return text(mvc.get().uri(history).with(iris).exchange());
    }

    private static RequestPostProcessor asOscar() {
        return user("oscar").authorities(new Post("chaussures", Role.COUNTER).authority());
    }
}
