package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.time.Duration;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Goes to every address of the interface once, so that it goes well. A new address is gone to here, in
/// a line or two beside those it belongs to. Whatever changes something is sent twice, as where an answer was lost: with its
/// Idempotency-Key, or where it has none because what it speaks of says enough.
final class Walk {
    private static final JsonMapper JSON = new JsonMapper();
    static final String SHOP = "/api/v1/shops/librairie";
    static final String LINES = "\"lines\":[{\"item\":\"roman\",\"quantity\":1}]";
    private static final String ADDRESSES =
            "\"address\":\"2 rue de l’Exemple\",\"country\":\"FR\",\"zone\":\"Europe/Paris\"";
    private final MockMvcTester mvc;
    private final Shoppers shoppers;
    private final StoppedClock clock;
    private final SentAgain again;
    private int keys;

    Walk(MockMvcTester mvc, Shoppers shoppers, StoppedClock clock, SentAgain again) {
        this.again = again;
        this.mvc = mvc;
        this.shoppers = shoppers;
        this.clock = clock;
    }

    void everywhere() throws Exception {
        shops();
        String order = anOrderFromHoldToReturn();
        thingsPutAside();
        ordersOfToken();
        aDelivery();
        new WalkOfShortages(this, shoppers).everywhere();
        anOrderThatNobodyCollects();
        new QueueWalk(this).everywhere();
        new AuditWalk(this).everywhere(order);
        stock();
        customers();
        settings();
        new WalkToAppointments(this).everywhere();
        new WithdrawalWalk(this).everywhere();
        new BringingWalk(this).everywhere();
        new OnlineWalk(this).everywhere();
    }

    private void shops() throws Exception {
        get("/api/v1/shops");
        get(SHOP);
        get(SHOP + "/items");
        get(SHOP + "/items/atlas");
        get(SHOP + "/windows?from=2020-12-07&days=2");
        get(SHOP + "/board");
        get(SHOP + "/limit?at=2020-12-05T14:10:00Z");
    }

    private String anOrderFromHoldToReturn() throws Exception {
        String hold = hold("10:00").get("token").asString();
        hold = post("", SHOP + "/holds/" + hold + "/extension", "{}").get("token").asString();
        send("", HttpMethod.DELETE, SHOP + "/holds/" + hold, "");
        String kept = hold("10:15").get("token").asString();
        String wish = ",\"name\":\"Anne Exemple\",\"phone\":\"06 39 98 12 34\"}";
        JsonNode placed = post("", SHOP + "/orders", "{\"hold\":\"" + kept + "\"," + LINES + wish);
        String order = SHOP + "/orders/" + placed.get("id").asString();
        String window = "\"window\":\"" + thursday("12:00") + "\",";
        post("clara", SHOP + "/staff-orders", "{\"channel\":\"PHONE\"," + window + LINES + wish);
        get("clara", SHOP + "/orders?day=2020-12-05");
        get("clara", order);
        post("clara", order + "/acceptance", "{}");
        post("clara", order + "/preparation", "{}");
        post("clara", order + "/ready", "{}");
        put("clara", order + "/bags", "{\"bags\":2}");
        post("clara", order + "/notices", "{\"way\":\"PHONE\"}");
        post("clara", order + "/hand-over", "{\"code\":null}");
        payments(order);
        post("clara", SHOP + "/returns", "{\"order\":null," + LINES + "}");
        String other = SHOP + "/orders/" + bought().order();
        put("clara", other + "/window", another());
        post("clara", other + "/cancellation", "{\"reason\":\"Plus en stock.\"}");
        return placed.get("id").asString();
    }

    private void payments(String order) throws Exception {
        String euros =
                "\"amount\":{\"cents\":1000,\"currency\":\"EUR\"},\"agreed\":[\"beyond-open\"]";
        post("clara", order + "/payments", "{\"kind\":\"TAKEN\",\"means\":\"CARD\"," + euros + "}");
        post("clara", order + "/payments", "{\"kind\":\"CHEQUE_ANNOUNCED\"," + euros + "}");
        get("clara", order + "/payments");
        get("clara", order + "/refunds");
        get("clara", SHOP + "/refunds");
        get("clara", SHOP + "/cheques");
        get("clara", SHOP + "/payment-comparisons");
        post("clara", SHOP + "/payment-comparisons", "{}");
        get("iris", SHOP + "/takings?day=2020-12-05");
    }

    private void anOrderThatNobodyCollects() throws Exception {
        String order = SHOP + "/orders/" + bought().order();
        clock.pass(Duration.ofHours(1));
        post("clara", order + "/no-show", "{}");
        clock.set(StoppedClock.START);
        post("clara", order + "/cancellation", "{}");
    }

    private void thingsPutAside() throws Exception {
        put("paul", SHOP + "/settings/reminders", "{\"visits\":true,\"payments\":true}");
        put("paul", SHOP + "/settings/put-aside", "{\"offered\":true,\"days\":1}");
        String call =
                "{\"channel\":\"PHONE\",\"window\":\""
                        + thursday("11:45")
                        + "\",\"putAside\":true,";
        String name = ",\"name\":\"Anne Exemple\",\"phone\":\"06 39 98 12 34\"}";
        JsonNode kept = post("clara", SHOP + "/staff-orders", call + LINES + name);
        String order = SHOP + "/orders/" + kept.get("id").asString();
        post("clara", order + "/settlement", "{\"bought\":[{\"line\":0,\"quantity\":1}]}");
        put("paul", SHOP + "/settings/put-aside", "{\"offered\":false}");
    }

    /// On a Thursday evening, and on no other.
    private void aDelivery() throws Exception {
        String settings = SHOP + "/settings";
        put(
                "tess",
                settings + "/schedules/tournee",
                """
                {"from":"2020-12-10","until":"2020-12-10","hours":{"THURSDAY":\
                [{"from":"20:00","to":"21:00"}]},"places":5,"preparationMinutes":30,\
                "lengthMinutes":60,"advanced":{"purpose":"DELIVERY_ROUND","dwellMinutes":0}}""");
        put(
                "tess",
                settings + "/delivery",
                """
                {"zones":[{"name":"Bourg","places":["67000"],"feeCents":400,\
                "schedule":"tournee"}],"onlyBooks":true,"bookHeadings":[]}""");
        get(SHOP);
        String round = "{\"window\":\"librairie/tournee/2020-12-10T19:00:00Z\",\"purpose\":";
        String hold =
                post("", SHOP + "/holds", round + "\"DELIVERY_ROUND\"}").get("token").asString();
        String to =
                """
                ,"name":"Anne Exemple","phone":"06 39 98 12 34","delivery":{"zone":"Bourg",\
                "street":"1 rue du Four","postalCode":"67000","town":"Saint-Exemple"}}""";
        JsonNode placed = post("", SHOP + "/orders", "{\"hold\":\"" + hold + "\"," + LINES + to);
        String order = SHOP + "/orders/" + placed.get("id").asString();
        post("clara", order + "/dispatch", "{\"tracking\":\"DIL 0042\"}");
        post("clara", order + "/failed-delivery", "{\"why\":\"NOBODY_THERE\"}");
        post("clara", order + "/back", "{}");
        post("clara", order + "/dispatch", "{}");
        post("clara", order + "/delivery", "{}");
        assertThat(get("clara", SHOP + "/rounds/2020-12-10").size()).isEqualTo(1);
        put("tess", settings + "/delivery", "{}");
    }

    private void ordersOfToken() throws Exception {
        String order = "/api/v1/orders/" + bought().token();
        get(order);
        get(order + "/balance");
        post("", order + "/arrivals", "{\"people\":2}");
        put("", order + "/window", another());
        post("", order + "/cancellation", "{}");
        String current = bought().token();
        bearer(HttpMethod.GET, "", current, "");
        bearer(HttpMethod.GET, "/balance", current, "");
        bearerStream("/changes", current);
        bearerStream("/wait/changes", current);
        bearer(HttpMethod.POST, "/arrivals", current, "{}");
        bearer(HttpMethod.GET, "/wait", current, "");
        bearer(HttpMethod.PUT, "/party", current, "{\"people\":2}");
        bearer(HttpMethod.POST, "/abandonment", current, "{}");
        bearer(HttpMethod.PUT, "/window", current, another());
        bearer(HttpMethod.POST, "/cancellation", current, "{}");
    }

    /// A window of Thursday morning, where nobody else goes.
    private static String another() {
        return "{\"window\":\"" + thursday("11:30") + "\"}";
    }

    static SlotId thursday(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), time);
    }

    private void stock() throws Exception {
        String map = SHOP + "/items/carte-murale";
        put("clara", map, "{\"label\":\"Carte\",\"cents\":1200,\"vatBasisPoints\":550}");
        new WalkToPhotos(this).everywhere(map);
        send("clara", HttpMethod.DELETE, map, "");
        String stock = SHOP + "/items/atlas/stock";
        put("clara", stock, "{\"pieces\":3}");
        post("clara", stock + "/deliveries", "{\"pieces\":2}");
        post("clara", stock + "/losses", "{\"pieces\":1,\"why\":\"LOST\"}");
        get("clara", stock);
        send("clara", HttpMethod.DELETE, stock, "");
        String sheet = "{\"csv\":\"article,label,price\\nfolding-map,Folding map,4.50\"}";
        post("clara", SHOP + "/items/imports", sheet);
    }

    private void customers() throws Exception {
        get("clara", SHOP + "/customers?limit=2");
        String all = SHOP + "/customers";
        JsonNode found = post("clara", all + "/search", "{\"who\":\"06 39 98 12 34\"}");
        String one = all + "/" + found.get(0).get("id").asString();
        get("clara", one);
        get("clara", one + "/orders");
        put("clara", one + "/note", "{\"note\":\"Passe le matin.\"}");
        put("clara", one + "/consents/news", "{\"word\":\"GIVEN\",\"channel\":\"COUNTER\"}");
    }

    private void settings() throws Exception {
        String shop = "/api/v1/shops/fleuriste";
        String profile =
                "\"name\":\"Fleurs\",\"trade\":\"fleuriste\",\"door\":\"INSIDE\"," + ADDRESSES;
        post("tess", "/api/v1/shops", "{\"id\":\"fleuriste\"," + profile + "}");
        String settings = shop + "/settings";
        get("tess", settings);
        put("tess", settings + "/profile", "{" + profile + "}");
        put(
                "tess",
                settings + "/schedules/collect",
                """
                {"hours":{"MONDAY":[{"from":"09:00","to":"12:00"}]},"places":2,\
                "preparationMinutes":30}""");
        put("tess", settings + "/changes", "{\"minutesBefore\":60}");
        put("tess", settings + "/acceptance", "{\"acceptance\":\"AFTER_A_LOOK\"}");
        put("tess", settings + "/allowance", "{\"holds\":3,\"ordersPerDay\":3}");
        put("tess", settings + "/days/2020-12-24", "{\"closedFor\":\"EXCEPTIONAL\"}");
        send("tess", HttpMethod.DELETE, settings + "/days/2020-12-24", "");
        put("paul", SHOP + "/pace/2020-12-12", "{\"pace\":\"RUSH\"}");
        put("tess", settings + "/holidays", "{\"kept\":true,\"commune\":\"67482\"}");
        put("tess", settings + "/distancing", "{\"surface\":40,\"texts\":false,\"ownLimit\":5}");
    }

    /// In a window of today that no other test counts on; it has three places, so most are cancelled.
    Shoppers.Bought bought() {
        return shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, "15:15"), ThreeShops.NOVEL);
    }

    JsonNode hold(String time) throws Exception {
        return post("", SHOP + "/holds", "{\"window\":\"" + thursday(time) + "\"}");
    }

    JsonNode get(String path) throws Exception {
        return send("", HttpMethod.GET, path, "");
    }

    JsonNode get(String who, String path) throws Exception {
        return send(who, HttpMethod.GET, path, "");
    }

    JsonNode post(String who, String path, String body) throws Exception {
        return send(who, HttpMethod.POST, path, body);
    }

    void put(String who, String path, String body) throws Exception {
        send(who, HttpMethod.PUT, path, body);
    }

    JsonNode send(String who, HttpMethod method, String path, String body) throws Exception {
        keys++;
        JsonNode answer = perform(request(who, method, path, body));
        if (!method.equals(HttpMethod.GET)) {
            again.send(method, path, request(who, method, path, body), answer);
        }
        return answer;
    }

    private MockHttpServletRequestBuilder request(
            String who, HttpMethod method, String path, String body) {
        var request = MockMvcRequestBuilders.request(method, path);
        if (!who.isEmpty()) {
            request.with(httpBasic(who, "demo"));
        }
        if (!method.equals(HttpMethod.GET)) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
            request.header("Idempotency-Key", "key-of-the-walk-" + keys);
        }
        return request;
    }

    void stream(String who, String path) {
        assertThat(mvc.perform(request(who, HttpMethod.GET, path, ""))).hasStatusOk();
    }

    private void bearerStream(String path, String token) {
        var asked =
                MockMvcRequestBuilders.get("/api/v1/orders/current" + path)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        assertThat(mvc.perform(asked)).hasStatusOk();
    }

    void bearer(HttpMethod method, String path, String token, String body) throws Exception {
        perform(
                MockMvcRequestBuilders.request(method, "/api/v1/orders/current" + path)
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .header("Idempotency-Key", "key-of-the-walk-" + token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private JsonNode perform(MockHttpServletRequestBuilder request) throws Exception {
        MvcTestResult result = mvc.perform(request);
        String body = result.getResponse().getContentAsString();
        assertThat(result.getResponse().getStatus()).as(body).isLessThan(300);
        return JSON.readTree(body.isEmpty() ? "{}" : body);
    }
}
