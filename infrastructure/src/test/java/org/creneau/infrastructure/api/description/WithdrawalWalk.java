package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.infrastructure.web.testing.ThreeShops;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// The part of the [Walk] that is about somebody who changes her mind: of four pieces, one after the other.
final class WithdrawalWalk {
    private static final String FOUR = "\"lines\":[{\"item\":\"roman\",\"quantity\":4}]";
    private final Walk walk;

    WithdrawalWalk(Walk walk) {
        this.walk = walk;
    }

    void everywhere() throws Exception {
        String window =
                "\"window\":\""
                        + ThreeShops.slot(
                                ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), "12:15")
                        + "\",";
        JsonNode bought =
                walk.post(
                        "clara",
                        Walk.SHOP + "/staff-orders",
                        "{\"channel\":\"PHONE\","
                                + window
                                + FOUR
                                + ",\"name\":\"Anne Exemple\",\"phone\":\"06 39 98 12 34\"}");
        String order = Walk.SHOP + "/orders/" + bought.get("id").asString();
        String token = bought.get("token").asString();
        walk.post("clara", order + "/hand-over", "{\"code\":null}");
        byToken(token);
        walk.get("clara", order + "/withdrawals");
        String id =
                walk.post(
                                "clara",
                                order + "/withdrawals",
                                "{\"channel\":\"MESSAGE\"," + Walk.LINES + "}")
                        .get("id")
                        .asString();
        String one = Walk.SHOP + "/withdrawals/" + id;
        assertThat(
                        walk.post("clara", one + "/sending", "{\"sent\":\"2020-12-05\"}")
                                .get("state")
                                .asString())
                .isEqualTo("SENT_SETTLED");
        assertThat(
                        walk.post("clara", one + "/kept-pieces", "{" + Walk.LINES + "}")
                                .get("state")
                                .asString())
                .isEqualTo("KEPT");
        assertThat(walk.get("clara", Walk.SHOP + "/withdrawals?open=true").size())
                .isGreaterThanOrEqualTo(2);
        worn(order);
    }

    /// One that was declared online comes back worn, which was a mistake.
    private void worn(String order) throws Exception {
        String bought = order.substring(order.lastIndexOf('/') + 1);
        walk.post(
                "clara",
                Walk.SHOP + "/returns",
                "{\"order\":\"" + bought + "\"," + Walk.LINES + "}");
        String first =
                walk.get("clara", order + "/withdrawals")
                        .get("declared")
                        .get(0)
                        .get("id")
                        .asString();
        String losses = Walk.SHOP + "/withdrawals/" + first + "/diminutions";
        String worn =
                "{\"item\":\"roman\",\"quantity\":1,\"amount\":{\"cents\":100,\"currency\":\"EUR\"},"
                        + "\"why\":\"pages gondolées\"}";
        JsonNode noted = walk.post("clara", losses, worn);
        assertThat(noted.get("lost").get("cents").asLong()).isEqualTo(100);
        String id = noted.get("diminished").get(0).get("id").asString();
        assertThat(
                        walk.post("clara", losses + "/" + id + "/annulment", "")
                                .get("diminished")
                                .size())
                .isZero();
    }

    private void byToken(String token) throws Exception {
        String address = "/api/v1/orders/" + token + "/withdrawals";
        assertThat(walk.get("", address).get("open").asBoolean()).isTrue();
        walk.post("", address, "{" + Walk.LINES + "}");
        walk.bearer(HttpMethod.GET, "/withdrawals", token, "");
        walk.bearer(HttpMethod.POST, "/withdrawals", token, "{" + Walk.LINES + "}");
    }
}
