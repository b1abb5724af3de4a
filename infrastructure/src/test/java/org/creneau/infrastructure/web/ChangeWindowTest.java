package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Another window for an order, on the pages and through the interface. The windows are those of the shoe
/// shop, which have one place each.
@TownTest
class ChangeWindowTest {
    private static final String API = "/api/v1/orders/";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired StoppedClock clock;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void anOrderMovesToAnotherWindowFromItsPage() throws Exception {
        Bought order = order("10:00");
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("Changer de créneau", "jusqu’au vendredi 11 décembre, 9", "10");
        assertThat(mvc.get().uri("/commande/" + order.token() + "/creneaux"))
                .hasStatusOk()
                .bodyText()
                .contains("votre créneau actuel", "reste réservé");

        assertThat(choose("/commande/" + order.token(), slot("10:15")))
                .hasRedirectedUrl("/commande/" + order.token() + "?change");

        assertThat(mvc.get().uri("/commande/" + order.token() + "?change"))
                .bodyText()
                .contains(
                        "La commande a changé de créneau",
                        "vendredi 11 décembre, 10\u00a0h\u00a015");
        assertThat(left("10:00")).isEqualTo(1);
        assertThat(left("10:15")).isZero();
    }

    @Test
    void theHistoryTellsTheMoveAndWhatStoodBefore() {
        Bought order = order("16:00");
        clock.pass(Duration.ofMinutes(1));
        choose("/commande/" + order.token(), slot("16:15"));
        String history = "/audit/chaussures/commandes/" + order.order();
        assertThat(asOscar(history))
                .bodyText()
                .contains(
                        "La commande a changé de créneau : du vendredi 11 décembre, 16\u00a0h\u00a000 au"
                                + " vendredi 11 décembre, 16\u00a0h\u00a015, à la demande de la personne");
        assertThat(asOscar(history))
                .bodyText()
                .contains("<p>vendredi 11 décembre, 16\u00a0h\u00a015");
    }

    @Test
    void aWindowThatWasTakenMeanwhileLeavesHerTheOneSheHas() throws Exception {
        Bought order = order("10:30");
        shoppers.fill(slot("10:45"));
        assertThat(choose("/commande/" + order.token(), slot("10:45")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Ce créneau est complet", "votre créneau actuel");
        assertThat(left("10:30")).isZero();
    }

    @Test
    void noWindowOrOneOfAnotherShopIsNone() {
        Bought order = order("11:00");
        assertThat(
                        mvc.post()
                                .uri("/commande/" + order.token() + "/creneaux")
                                .with(csrf())
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Choisissez un créneau");
        SlotId elsewhere =
                ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), "11:00");
        assertThat(choose("/commande/" + order.token(), elsewhere)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(choose("/commande/made-up", slot("11:15"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void afterTheDeadlineTheShopMayAndSheMayNot() throws Exception {
        Bought order = order("11:30");
        clock.set(slot("11:30").start().minus(Duration.ofMinutes(9)));
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .doesNotContain("Changer de créneau");
        assertThat(choose("/commande/" + order.token(), slot("12:00")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("trop tard pour changer");

        String page = "/boutique/chaussures/commandes/" + order.order();
        assertThat(asOscar(page)).bodyText().contains("Changer de créneau");
        assertThat(asOscar(page + "/creneaux")).hasStatusOk();
        assertThat(mvc.perform(window(page, slot("12:00")).with(oscar())))
                .hasRedirectedUrl(page + "?change");
        assertThat(left("12:00")).isZero();
    }

    @Test
    void aShopChoosesTheDeadline() {
        Bought order = order("12:15");
        assertThat(deadline("-5", oscar())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(deadline("", oscar())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(deadline("90", oscar())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(asOscar("/boutique/chaussures/reglages"))
                .bodyText()
                .contains("Changements de créneau", "value=\"90\"");
        assertThat(mvc.get().uri("/commande/" + order.token()))
                .bodyText()
                .contains("jusqu’au vendredi 11 décembre, 10\u00a0h\u00a045");

        assertThat(put("/api/v1/shops/chaussures/settings/changes", "{\"minutesBefore\":10}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.changes.minutesBefore")
                .isEqualTo(10);
        assertThat(put("/api/v1/shops/chaussures/settings/changes", "{}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theInterfaceMovesAnOrder() throws Exception {
        Bought order = order("14:00");
        assertThat(move(API + order.token(), slot("14:15")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.window")
                .isEqualTo(slot("14:15").toString());
        assertThat(move(API + order.token(), slot("14:15"))).hasStatusOk();
        shoppers.fill(slot("14:30"));
        assertThat(move(API + order.token(), slot("14:30")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("slot-full");
        assertThat(move("/api/v1/shops/chaussures/orders/" + order.order(), slot("14:45")))
                .hasStatusOk();
        assertThat(left("14:00")).isEqualTo(1);
        assertThat(left("14:45")).isZero();
    }

    @Test
    void anOrderOfAnotherShopIsUnknown() {
        Bought order = order("15:00");
        String page = "/boutique/librairie/commandes/" + order.order();
        assertThat(mvc.perform(window(page, slot("15:15")).with(paul())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(deadline("90", paul())).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anOrderThatMovedStandsAmongThoseOfItsNewDay() {
        Bought order = order("15:30");
        choose("/commande/" + order.token(), ThreeShops.slot(ThreeShops.SHOES, "18:45"));
        assertThat(
                        mvc.get()
                                .uri("/api/v1/shops/chaussures/orders")
                                .with(httpBasic("oscar", "demo")))
                .bodyText()
                .contains(order.order().value());
        assertThat(
                        mvc.get()
                                .uri("/api/v1/shops/chaussures/orders?day=2020-12-11")
                                .with(httpBasic("oscar", "demo")))
                .bodyText()
                .doesNotContain(order.order().value());
    }

    private Bought order(String time) {
        return shoppers.order(slot(time), new ItemId("bottines"));
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.SHOES, ThreeShops.SATURDAY.plusDays(6), time);
    }

    private MvcTestResult choose(String page, SlotId to) {
        return mvc.perform(window(page, to));
    }

    private static MockHttpServletRequestBuilder window(String page, SlotId to) {
        return MockMvcRequestBuilders.post(page + "/creneaux")
                .param("creneau", to.toString())
                .with(csrf());
    }

    private static RequestPostProcessor owner(String login, ShopId of) {
        return user(login).authorities(new Post(of.value(), Role.OWNER).authority());
    }

    private static RequestPostProcessor oscar() {
        return owner("oscar", ThreeShops.SHOES);
    }

    private static RequestPostProcessor paul() {
        return owner("paul", ThreeShops.BOOKS);
    }

    private MvcTestResult asOscar(String page) {
        return mvc.get().uri(page).with(oscar()).exchange();
    }

    private MvcTestResult deadline(String minutes, RequestPostProcessor who) {
        return mvc.post()
                .uri("/boutique/chaussures/reglages/changements")
                .param("delai", minutes)
                .with(who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult move(String order, SlotId to) {
        return put(order + "/window", "{\"window\":\"" + to + "\"}");
    }

    private MvcTestResult put(String path, String body) {
        return mvc.put()
                .uri(path)
                .with(httpBasic("oscar", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private int left(String time) throws UnsupportedEncodingException {
        String said =
                mvc.get()
                        .uri("/api/v1/shops/chaussures/windows?from=2020-12-11&days=1")
                        .exchange()
                        .getResponse()
                        .getContentAsString();
        return JsonPath.<List<Integer>>read(
                        said, "$[0].windows[?(@.id == '" + slot(time) + "')].left")
                .getFirst();
    }
}
