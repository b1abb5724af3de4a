package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TownTest
class ApiTest {
    private static final String SHOP = "/api/v1/shops/librairie";
    @Autowired MockMvcTester mvc;
    @Autowired JsonMapper json;
    @Autowired TownLog log;
    @Autowired Shoppers shoppers;

    @AfterEach
    void back() {
        log.goAway(false);
    }

    @Test
    void shopsAndWindowsAreListed() {
        assertThat(mvc.get().uri("/api/v1/shops"))
                .bodyJson()
                .extractingPath("$[*].id")
                .asArray()
                .contains("librairie", "chaussures", "optique");
        assertThat(mvc.get().uri(SHOP + "/windows?from=2020-12-07&days=1"))
                .bodyJson()
                .extractingPath("$[0].windows[0].places")
                .isEqualTo(3);
        assertThat(mvc.get().uri(SHOP + "/windows?from=2020-12-08&days=1"))
                .bodyJson()
                .extractingPath("$[0].closedFor")
                .isEqualTo("PUBLIC_HOLIDAY");
    }

    @Test
    void anOrderGoesFromHoldToHandOverAndReturn() throws Exception {
        MvcTestResult held = hold("16:00", "key-of-the-first-hold");
        assertThat(held).hasStatus(HttpStatus.CREATED);
        MvcTestResult ordered =
                order(field(held, "token"), "key-of-the-first-order", line(2), "06 39 98 12 34");
        assertThat(ordered).hasStatus(HttpStatus.CREATED);
        String token = field(ordered, "token");
        String id = field(ordered, "id");
        assertThat(ordered).bodyJson().extractingPath("$.total.cents").isEqualTo(2580);
        assertThat(post("/api/v1/orders/" + token + "/arrivals", "{\"people\":2}"))
                .bodyJson()
                .extractingPath("$.ticket")
                .isNotNull();
        assertThat(staff(SHOP + "/orders/" + id + "/ready", "{}"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("READY");
        assertThat(staff(SHOP + "/orders/" + id + "/hand-over", "{\"code\":\"NO\"}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/refusal/wrong-code");
        String code = field(ordered, "code");
        assertThat(staff(SHOP + "/orders/" + id + "/hand-over", "{\"code\":\"" + code + "\"}"))
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("HANDED_OVER");
        assertThat(giveBack(id, 1)).hasStatusOk();
        assertThat(giveBack(id, 5))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("more-than-bought");
        assertThat(mvc.get().uri(SHOP + "/audit/orders/" + id).with(httpBasic("iris", "demo")))
                .bodyJson()
                .extractingPath("$.returned")
                .isEqualTo(1);
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswerAndAnotherUnderItsKeyARefusal() throws Exception {
        String hold = field(hold("16:15", "key-of-a-repeated-hold"), "token");
        String key = "key-of-a-repeated-order";
        MvcTestResult first = order(hold, key, line(1), "06 39 98 12 34");
        int events = log.events().size();
        MvcTestResult again = order(hold, key, line(1), "06 39 98 12 34");
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(log.events()).hasSize(events);
        assertThat(order(hold, key, line(3), "06 39 98 12 34"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("repeated-differently");
    }

    @Test
    void aFullWindowNamesTheNearestFreeOneInTheLanguageAskedFor() {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, "16:30");
        shoppers.fill(slot);
        assertThat(hold("16:30", "key-that-comes-too-late"))
                .hasStatus(HttpStatus.CONFLICT)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying(
                        "$.title", title -> title.assertThat().isEqualTo("Ce créneau est complet."))
                .hasPathSatisfying("$.nearest.bookable", free -> free.assertThat().isEqualTo(true));
        assertThat(
                        mvc.post()
                                .uri(SHOP + "/holds")
                                .header("Idempotency-Key", "key-that-comes-too-late")
                                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"window\":\"" + slot + "\"}"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("This time is full.");
    }

    @Test
    void aPlaceCanBeGivenBack() throws Exception {
        String token = field(hold("16:45", "key-of-a-released-hold"), "token");
        assertThat(mvc.delete().uri(SHOP + "/holds/" + token)).hasStatus(HttpStatus.NO_CONTENT);
        assertThat(order(token, "key-after-the-release", line(1), "06 39 98 12 34"))
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("hold-released");
    }

    @Test
    void aPlaceThatBecameAnOrderIsNotGivenBackAsAHold() throws Exception {
        String token = field(hold(onWednesday("15:00"), "key-of-a-used-hold"), "token");
        assertThat(order(token, "key-of-its-order", line(1), "06 39 98 12 34"))
                .hasStatus(HttpStatus.CREATED);
        assertThat(mvc.delete().uri(SHOP + "/holds/" + token))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("hold-used");
    }

    @Test
    void oneKeyHoldsOneWindow() {
        assertThat(hold(onWednesday("15:15"), "key-of-one-window")).hasStatus(HttpStatus.CREATED);
        assertThat(hold(onWednesday("15:30"), "key-of-one-window"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("hold-repeated-differently");
    }

    @Test
    void whatIsMalformedNamesItsField() throws Exception {
        String hold = field(hold("16:45", "key-of-a-malformed-order"), "token");
        named(order(hold, "key-0123456789012345", line(0), "06 39 98 12 34"), 422, "quantity");
        named(order(hold, "key-0123456789012345", line(1), "hello"), 422, "phone");
        named(order(hold, "short", line(1), "06 39 98 12 34"), 422, "Idempotency-Key");
        named(order(hold, "key-0123456789012345", "null", "06 39 98 12 34"), 422, "lines");
        named(post(SHOP + "/holds", "not json", "key-0123456789012345"), 400, "body");
        named(post(SHOP + "/holds", "{\"window\":\"x\"}", "key-0123456789012345"), 422, "window");
        named(post(SHOP + "/holds", "{}"), 400, "Idempotency-Key");
        MvcTestResult date = mvc.get().uri(SHOP + "/windows?from=yesterday").exchange();
        named(date, 400, "from");
        assertThat(date).bodyJson().extractingPath("$.code").isEqualTo("date");
        assertThat(mvc.get().uri("/api/v1/shops/nulle-part")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(SHOP + "/holds").header("Idempotency-Key", "k").content("x=1"))
                .hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void anUnknownArticleIsRefused() throws Exception {
        String hold = field(hold("16:45", "key-of-an-unknown-item"), "token");
        String lines = "[{\"item\":\"licorne\",\"quantity\":1}]";
        assertThat(order(hold, "key-for-an-unknown-item", lines, "06 39 98 12 34"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown-item");
    }

    @Test
    void aStoreThatIsAwayIsSaidHonestlyAndWhenToTryAgain() {
        log.goAway(true);
        assertThat(hold("18:45", "key-while-it-is-away"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .headers()
                .hasValue("Retry-After", "5");
    }

    @Test
    void theQueueIsRunByStaff() throws Exception {
        String queue = "/api/v1/shops/chaussures/queue";
        MvcTestResult entered =
                mvc.post()
                        .uri(queue + "/walk-ins")
                        .header("Idempotency-Key", "key-of-a-first-walk-in")
                        .with(httpBasic("oscar", "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"people\":1}")
                        .exchange();
        assertThat(entered)
                .bodyJson()
                .hasPathSatisfying("$.inside", inside -> inside.assertThat().isEqualTo(1))
                .hasPathSatisfying("$.allowed", allowed -> allowed.assertThat().isEqualTo(1));
        JsonNode tickets = json.readTree(entered.getResponse().getContentAsString()).get("tickets");
        int ticket = tickets.get(tickets.size() - 1).get("number").asInt();
        assertThat(
                        mvc.post()
                                .uri(queue + "/tickets/" + ticket + "/departure")
                                .with(httpBasic("oscar", "demo"))
                                .contentType(MediaType.APPLICATION_JSON))
                .bodyJson()
                .extractingPath("$.inside")
                .isEqualTo(0);
    }

    @Test
    void viewsAreRebuiltOnRequest() {
        assertThat(
                        mvc.post()
                                .uri("/api/v1/operations/views/orders/rebuild")
                                .with(httpBasic("aude", "demo"))
                                .contentType(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.ACCEPTED);
        assertThat(log.rebuilt()).contains("orders");
    }

    @Test
    void theInterfaceDescribesItself() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths['/api/v1/shops/{shop}/orders'].post")
                .isNotNull();
    }

    @Test
    void theInterfaceHasATitleAndALicence() {
        assertThat(mvc.get().uri("/v3/api-docs"))
                .bodyJson()
                .hasPathSatisfying("$.info.title", t -> t.assertThat().isEqualTo("Créneau"))
                .hasPathSatisfying(
                        "$.info.license.identifier", l -> l.assertThat().isEqualTo("Apache-2.0"));
    }

    @Test
    void aTokenNeedNotStandInAnAddress() {
        var bought = shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "18:30"), ThreeShops.NOVEL);
        assertThat(
                        mvc.get()
                                .uri("/api/v1/orders/current")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer " + bought.token()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo(bought.order().value());
        assertThat(
                        mvc.get()
                                .uri("/api/v1/orders/current")
                                .header(HttpHeaders.AUTHORIZATION, "Bearer made-up"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/orders/current")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult hold(String time, String key) {
        return hold(ThreeShops.slot(ThreeShops.BOOKS, time), key);
    }

    private MvcTestResult hold(SlotId slot, String key) {
        return post(SHOP + "/holds", "{\"window\":\"" + slot + "\"}", key);
    }

    /// Windows that nothing else in these tests fills.
    private static SlotId onWednesday(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), time);
    }

    private MvcTestResult order(String hold, String key, String lines, String phone) {
        return post(
                SHOP + "/orders",
                """
                {"hold":"%s","lines":%s,"name":"Anne Exemple","phone":"%s"}"""
                        .formatted(hold, lines, phone),
                key);
    }

    private static String line(int quantity) {
        return "[{\"item\":\"roman\",\"quantity\":%d}]".formatted(quantity);
    }

    private MvcTestResult giveBack(String order, int pieces) {
        return mvc.post()
                .uri(SHOP + "/returns")
                .header("Idempotency-Key", "key-of-a-return-of-" + pieces)
                .with(httpBasic("clara", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"order\":\"%s\",\"lines\":%s}".formatted(order, line(pieces)))
                .exchange();
    }

    private MvcTestResult post(String path, String body) {
        return mvc.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String path, String body, String key) {
        return mvc.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult staff(String path, String body) {
        return mvc.post()
                .uri(path)
                .with(httpBasic("clara", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private void named(MvcTestResult result, int status, String field) {
        assertThat(result).hasStatus(status).bodyJson().extractingPath("$.field").isEqualTo(field);
    }

    private String field(MvcTestResult result, String name) throws Exception {
        JsonNode body = json.readTree(result.getResponse().getContentAsString());
        return body.get(name).asString();
    }
}
