package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.application.waiting.WhenPlacesFree;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Whoever calls the shoe shop about a window that is full is put on the list.
@TownTest
class StaffWaitFormTest {
    private static final String LIST = "/boutique/chaussures/attente";
    private static final SlotId FULL =
            ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(6), "18:45");
    private static final LocalDate MONDAY = ThreeShops.SATURDAY.plusDays(2);
    private static final Pattern REMOVED =
            Pattern.compile(
                    "action=\"([^\"]+/retrait)\"[^>]*>.{0,300}?aria-label=\"[^\"]*Rosa Exemple\"");
    private static final Pattern TAKEN =
            Pattern.compile(
                    "href=\"(/boutique/chaussures/commandes/nouvelle[^\"]+)\""
                            + "[^>]*aria-label=\"[^\"]*Nina Exemple\"");
    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*?value=\"([^\"]*)\"");
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired WhenPlacesFree placesFree;
    @Autowired StoppedClock clock;

    @Test
    void whoeverCallsIsPutOnTheListOnceAndWhatIsMissingIsSaid() {
        shoppers.fill(FULL);
        assertThat(mvc.get().uri(LIST + "/nouvelle").with(oscar()))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + FULL + "\"", "Bottines « Hérault », daim");
        assertThat(taken("", "1", "Rosa Exemple", "06 39 98 45 67"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Aucun créneau n’est choisi.", "value=\"Rosa Exemple\"");
        assertThat(taken(FULL.toString(), "beaucoup", "Rosa Exemple", "06 39 98 45 67"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"beaucoup\"", "value=\"Rosa Exemple\"");
        assertThat(taken(FULL.toString(), "1", "Rosa Exemple", "non"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("id=\"telephone-erreur\"", "value=\"Rosa Exemple\"");
        assertThat(mvc.get().uri(LIST).with(oscar())).bodyText().doesNotContain("Rosa Exemple");

        assertThat(taken(FULL.toString(), "2", "Rosa Exemple", "06 39 98 45 67"))
                .hasRedirectedUrl(LIST + "?note");
        assertThat(taken(FULL.toString(), "2", "Rosa Exemple", "06 39 98 45 67"))
                .hasRedirectedUrl(LIST + "?note");
        MvcTestResult list = mvc.get().uri(LIST + "?note").with(oscar()).exchange();
        assertThat(list)
                .bodyText()
                .contains("la personne est sur la liste", "tel:+33639984567")
                .containsOnlyOnce("<span class=\"who\">Rosa Exemple");
        leave(list);
        assertThat(mvc.get().uri(LIST).with(oscar())).bodyText().doesNotContain("Rosa Exemple");
    }

    /// She has neither an e-mail nor a page of her own: it is the staff who order on the place that is kept for her.
    @Test
    void whoeverCalledGetsThePlaceThatIsOfferedToHerThroughTheStaff() {
        SlotId slot = slot("16:45");
        var before = shoppers.order(slot, ThreeShops.BOOTS);
        assertThat(called(slot, "Nina Exemple", "nina-who-called-once"))
                .hasRedirectedUrl(LIST + "?note");
        assertThat(called(slot, "Nina Exemple", "nina-who-called-twice"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Cette personne est déjà sur la liste")
                .doesNotContain("Vous attendez déjà");
        assertThat(list()).doesNotContainPattern(TAKEN);
        assertThat(mvc.post().uri("/commande/" + before.token() + "/annulation").with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        placesFree.run(clock.instant());

        Matcher hers = TAKEN.matcher(list());
        assertThat(hers.find()).isTrue();
        String form = hers.group(1).replace("&amp;", "&");
        String typed = text(mvc.get().uri(form).with(oscar()).exchange());
        assertThat(typed)
                .contains("Une place lui est gardée", "value=\"Nina Exemple\"", "39984577")
                .contains("value=\"Bottines « Hérault », daim\"")
                .containsPattern("value=\"" + slot + "\"[^>]*selected");
        MvcTestResult ordered = ordered(typed, slot);
        assertThat(ordered).hasStatus(HttpStatus.SEE_OTHER);
        String order = String.valueOf(ordered.getResponse().getRedirectedUrl());
        assertThat(order).endsWith("/lecture");
        assertThat(list()).doesNotContain("Nina Exemple");
        assertThat(mvc.get().uri(form).with(oscar()))
                .hasRedirectedUrl(order.replace("/lecture", ""));
    }

    @Test
    void whoeverTakesAnotherWindowLeavesThePlaceThatWasKeptForHer() {
        SlotId slot = ThreeShops.slot(ThreeShops.SHOES, MONDAY, "15:00");
        var before = shoppers.order(slot, ThreeShops.BOOTS);
        called(slot, "Nina Exemple", "nina-who-changed-her-mind");
        mvc.post().uri("/commande/" + before.token() + "/annulation").with(csrf()).exchange();
        placesFree.run(clock.instant());
        Matcher hers = TAKEN.matcher(list());
        assertThat(hers.find()).isTrue();
        String typed =
                text(mvc.get().uri(hers.group(1).replace("&amp;", "&")).with(oscar()).exchange());
        assertThat(ordered(typed, ThreeShops.slot(ThreeShops.SHOES, MONDAY, "15:15")))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(list()).doesNotContain("Nina Exemple");
        shoppers.order(slot, ThreeShops.BOOTS);
    }

    /// All that the form has, sent as a browser would.
    private MvcTestResult ordered(String form, SlotId slot) {
        var post = mvc.post().uri("/boutique/chaussures/commandes/nouvelle");
        Matcher fields = FIELD.matcher(form);
        while (fields.find()) {
            post = post.param(fields.group(1), fields.group(2));
        }
        return post.param("creneau", slot.toString())
                .param("canal", "PHONE")
                .param("faire", "commander")
                .with(oscar())
                .with(csrf())
                .exchange();
    }

    @Test
    void aProgramOrdersOnThePlaceThatIsOfferedToWhoeverCalled() {
        SlotId slot = slot("11:45");
        var before = shoppers.order(slot, ThreeShops.BOOTS);
        called(slot, "Prune Exemple", "prune-who-called-the-shop");
        mvc.post().uri("/commande/" + before.token() + "/annulation").with(csrf()).exchange();
        placesFree.run(clock.instant());
        List<String> waits =
                JsonPath.read(text(api().exchange()), "$[?(@.name=='Prune Exemple')].id");
        String order =
                """
                {"channel":"PHONE","window":"%s","lines":[{"item":"bottines","quantity":1}],\
                "name":"Prune Exemple","phone":"06 39 98 45 77"%s}""";
        assertThat(apiOrder("prune-without-her-place", order.formatted(slot, "")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("slot-full");
        String hers = order.formatted(slot, ",\"waiting\":\"" + waits.getFirst() + "\"");
        assertThat(apiOrder("prune-with-her-place", hers)).hasStatus(HttpStatus.CREATED);
        List<String> offered =
                JsonPath.read(
                        text(api().exchange()),
                        "$[?(@.name=='Prune Exemple' && @.state=='OFFERED')].id");
        assertThat(offered).isEmpty();
        assertThat(apiOrder("prune-once-more-ordered", hers))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("hold-used");
    }

    private MockMvcTester.MockMvcRequestBuilder api() {
        return mvc.get().uri("/api/v1/shops/chaussures/waits").with(httpBasic("oscar", "demo"));
    }

    private MvcTestResult apiOrder(String key, String body) {
        return mvc.post()
                .uri("/api/v1/shops/chaussures/staff-orders")
                .with(httpBasic("oscar", "demo"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    @Test
    void whoeverFindsAWindowFullIsLedToTheListWithHerBasket() {
        SlotId slot = slot("18:15");
        shoppers.fill(slot);
        MvcTestResult refused =
                mvc.post()
                        .uri("/boutique/chaussures/commandes/nouvelle")
                        .param("cle", "a-call-for-a-window-that-is-full")
                        .param("canal", "PHONE")
                        .param("nom", "Odile Exemple")
                        .param("telephone", "06 39 98 45 78")
                        .param("l0-quoi", "bottines")
                        .param("l0-nombre", "2")
                        .param("creneau", slot.toString())
                        .param("faire", "commander")
                        .with(oscar())
                        .with(csrf())
                        .exchange();
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        Matcher link =
                Pattern.compile("href=\"(" + LIST + "/nouvelle[^\"]*)\"").matcher(text(refused));
        assertThat(link.find()).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        assertThat(mvc.get().uri(URI.create(address)).with(oscar()))
                .bodyText()
                .containsPattern("value=\"" + slot + "\"[^>]*selected")
                .containsPattern("value=\"bottines\"[^>]*selected")
                .containsPattern("name=\"n-1\"[^>]*value=\"2\"");
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(6), time);
    }

    private String list() {
        return text(mvc.get().uri(LIST).with(oscar()).exchange());
    }

    private MvcTestResult called(SlotId slot, String name, String key) {
        return taken(slot.toString(), "1", name, "06 39 98 45 77", key);
    }

    /// Others look for nobody on the list.
    private void leave(MvcTestResult list) {
        Matcher hers = REMOVED.matcher(text(list));
        while (hers.find()) {
            var removal = mvc.post().uri(hers.group(1)).with(oscar()).with(csrf());
            assertThat(removal).hasStatus(HttpStatus.SEE_OTHER);
        }
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult taken(String window, String pieces, String name, String phone) {
        return taken(window, pieces, name, phone, "key-of-rosa-who-called");
    }

    private MvcTestResult taken(
            String window, String pieces, String name, String phone, String key) {
        return mvc.post()
                .uri(LIST + "/nouvelle")
                .with(oscar())
                .with(csrf())
                .param("cle", key)
                .param("creneau", window)
                .param("v-1", "bottines")
                .param("n-1", pieces)
                .param("v-2", "")
                .param("n-2", "")
                .param("nom", name)
                .param("telephone", phone)
                .exchange();
    }

    private static RequestPostProcessor oscar() {
        return user("oscar")
                .authorities(new Post(ThreeShops.SHOES.value(), Role.COUNTER).authority());
    }
}
