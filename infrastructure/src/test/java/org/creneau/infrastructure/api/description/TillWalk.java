package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// A shop has our till for a moment: a payment is a receipt, is closed, and nothing is left open when it leaves.
final class TillWalk {
    private static final String TILL = Walk.SHOP + "/till";

    /// After whatever other tests of this town pay: a till that is chosen before is chosen at the newest of these.
    private static final Instant LAST_DAY = Instant.parse("2020-12-31T11:00:00Z");

    private final Walk walk;
    private final Shoppers shoppers;
    private final StoppedClock clock;

    TillWalk(Walk walk, Shoppers shoppers, StoppedClock clock) {
        this.walk = walk;
        this.shoppers = shoppers;
        this.clock = clock;
    }

    void everywhere() throws Exception {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), "11:30");
        Shoppers.Bought bought = shoppers.order(slot, ThreeShops.NOVEL);
        String order = bought.order().value();
        clock.set(LAST_DAY);
        walk.put("paul", TILL, "{\"till\":\"CRENEAU\"}");
        String numbers = "{\"company\":\"732829320\",\"vat\":\"FR44732829320\"}";
        walk.put("paul", TILL + "/identity", numbers);
        assertThat(walk.get("iris", TILL + "/identity").get("company").asString())
                .isEqualTo("732829320");
        pay(order, "1000");
        JsonNode receipts = walk.get("clara", TILL + "/receipts").get("receipts");
        JsonNode last = receipts.get(receipts.size() - 1);
        JsonNode one = walk.get("iris", TILL + "/receipts/" + last.get("number").asInt());
        assertThat(one.at("/amount/cents").asLong()).isEqualTo(1_000);
        String text = TILL + "/receipts/" + last.get("number").asInt() + "/text";
        assertThat(walk.get("iris", text).at("/sold/0/item").asString()).isEqualTo("roman");
        hers(bought.token());
        JsonNode closed = close();
        assertThat(closed.at("/0/lastReceipt")).isEqualTo(last.get("number"));
        assertThat(close()).isEmpty();
        assertThat(walk.get("iris", TILL + "/closures?year=2020").at("/closures/0/number").asInt())
                .isEqualTo(1);
        assertThat(walk.get("iris", TILL + "/archive?from=2020-12-01").get("zip").asString())
                .startsWith("UEsDB");
        pay(order, "250");
        assertThat(walk.get("clara", TILL).at("/open/0/moved/net/cents").asLong()).isEqualTo(250);
        walk.put("paul", TILL, "{\"till\":\"SHOPS_OWN\"}");
        JsonNode left = walk.get("paul", TILL);
        assertThat(left.get("open")).isEmpty();
        assertThat(left.at("/perpetual/0/taken/cents").asLong()).isEqualTo(1_250);
        clock.set(StoppedClock.START);
    }

    private void hers(String token) throws Exception {
        String receipts = "/api/v1/orders/" + token + "/receipts";
        String one = "/" + walk.get(receipts).at("/0/number").asInt();
        JsonNode whole = walk.get(receipts + one);
        assertThat(whole.get("company").asString()).isEqualTo("732829320");
        assertThat(whole.at("/sold/0/item").asString()).isEqualTo("roman");
        assertThat(whole.at("/taxes/0/amount/cents").asLong()).isEqualTo(1_000);
        walk.bearer(HttpMethod.GET, "/receipts", token, "");
        walk.bearer(HttpMethod.GET, "/receipts" + one, token, "");
    }

    private JsonNode close() throws Exception {
        return walk.post("clara", TILL + "/closures", "{\"span\":\"DAY\",\"day\":\"2020-12-31\"}")
                .get("closures");
    }

    private void pay(String order, String cents) throws Exception {
        walk.post(
                "clara",
                Walk.SHOP + "/orders/" + order + "/payments",
                "{\"kind\":\"TAKEN\",\"means\":\"CARD\",\"amount\":{\"cents\":"
                        + cents
                        + ",\"currency\":\"EUR\"}}");
    }
}
