package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.infrastructure.web.testing.ThreeShops;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// The part of the [Walk] that is about somebody who brings something back: of four pieces, one after the
/// other.
final class BringingWalk {
    private static final String FOUR = "\"lines\":[{\"item\":\"roman\",\"quantity\":4}]";
    private static final String FAULTY =
            "\"lines\":[{\"item\":\"roman\",\"quantity\":1,\"why\":\"DEFECT\"}],";
    private final Walk walk;

    BringingWalk(Walk walk) {
        this.walk = walk;
    }

    void everywhere() throws Exception {
        JsonNode bought =
                walk.post(
                        "clara",
                        Walk.SHOP + "/staff-orders",
                        "{\"channel\":\"PHONE\","
                                + window("10:15")
                                + ","
                                + FOUR
                                + ",\"name\":\"Anne Exemple\",\"phone\":\"06 39 98 12 34\"}");
        String order = Walk.SHOP + "/orders/" + bought.get("id").asString();
        String token = bought.get("token").asString();
        walk.post("clara", order + "/hand-over", "{\"code\":null}");
        byToken(token);
        String one =
                walk.post(
                                "clara",
                                order + "/returns",
                                "{\"channel\":\"PHONE\"," + FAULTY + window("11:00") + "}")
                        .get("id")
                        .asString();
        String other =
                walk.post(
                                "clara",
                                order + "/returns",
                                "{\"channel\":\"PHONE\"," + FAULTY + window("11:15") + "}")
                        .get("id")
                        .asString();
        assertThat(walk.get("clara", Walk.SHOP + "/returns?open=true").size()).isEqualTo(2);
        String returns = Walk.SHOP + "/returns/";
        walk.post("clara", returns + one + "/receipt", "{\"toInspect\":true," + Walk.LINES + "}");
        assertThat(walk.get("clara", returns + "to-inspect").size()).isPositive();
        walk.post(
                "clara",
                returns + one + "/inspections",
                "{\"found\":[{\"item\":\"roman\",\"quantity\":1,\"verdict\":\"REFUSED\"}]}");
        JsonNode came = walk.get("clara", returns + "with-order").get(0);
        assertThat(came.get("found").get(0).get("verdict").asString()).isEqualTo("REFUSED");
        walk.post("clara", returns + other + "/cancellation", "{}");
        String swap =
                walk.post(
                                "clara",
                                order + "/returns",
                                "{\"channel\":\"PHONE\","
                                        + FAULTY
                                        + window("12:15")
                                        + ",\"instead\":[{\"item\":\"atlas\",\"quantity\":1}]}")
                        .get("id")
                        .asString();
        walk.post(
                "clara",
                returns + swap + "/exchange",
                "{\"paidAtTill\":\"NO\",\"taken\":[{\"line\":0,\"quantity\":1}],"
                        + Walk.LINES
                        + "}");
        assertThat(walk.get("clara", Walk.SHOP + "/returns?open=true").size()).isZero();
        String what =
                "{\"taken\":[{\"item\":\"atlas\",\"quantity\":1}],\"motive\":\"DOES_NOT_FIT\","
                        + "\"credit\":{\"cents\":500,\"currency\":\"EUR\"},"
                        + Walk.LINES
                        + "}";
        JsonNode preview = walk.post("clara", Walk.SHOP + "/exchanges/preview", what);
        assertThat(preview.at("/toPay/cents").asInt()).isEqualTo(3_450);
        JsonNode nobodys = walk.post("clara", Walk.SHOP + "/exchanges", what);
        assertThat(nobodys.get("credit").get("cents").asInt()).isEqualTo(500);
        JsonNode today = walk.get("clara", Walk.SHOP + "/returns/without-order");
        String mistaken =
                walk.post("clara", Walk.SHOP + "/returns", "{\"order\":null," + Walk.LINES + "}")
                        .get("id")
                        .asString();
        walk.post("clara", Walk.SHOP + "/returns/" + mistaken + "/annulment", "{}");
        JsonNode said = walk.get("iris", Walk.SHOP + "/audit/returns/" + mistaken).get("facts");
        assertThat(said.valueStream().map(each -> each.get("name").asString()))
                .startsWith("returns.goods-returned")
                .contains("returns.annulled");
        assertThat(today.valueStream().map(each -> each.get("id").asString()))
                .contains(nobodys.get("id").asString());
        assertThat(today.get(0).get("motive").asString()).isEqualTo("DOES_NOT_FIT");
        assertThat(nobodys.get("difference").get("cents").asInt()).isEqualTo(3_450);
        walk.post(
                "clara",
                Walk.SHOP + "/returns/" + nobodys.get("id").asString() + "/annulment",
                "{}");
        assertThat(walk.get("clara", Walk.SHOP + "/exchanges").get(0).get("annulledAt").asString())
                .isNotEmpty();
    }

    private void byToken(String token) throws Exception {
        String address = "/api/v1/orders/" + token + "/returns";
        assertThat(walk.get("", address).get("things").get(0).get("left").asInt()).isEqualTo(4);
        JsonNode asked = walk.post("", address, "{" + FAULTY + window("10:30") + "}");
        walk.get("", "/api/v1/orders/" + asked.get("token").asString());
        walk.post("", address + "/" + asked.get("id").asString() + "/cancellation", "{}");
        walk.bearer(HttpMethod.POST, "/returns", token, "{" + FAULTY + window("10:45") + "}");
        walk.bearer(HttpMethod.GET, "/returns", token, "");
        for (JsonNode each : walk.get("", address).get("requests")) {
            if (each.get("state").asString().equals("EXPECTED")) {
                String id = each.get("id").asString();
                walk.bearer(HttpMethod.POST, "/returns/" + id + "/cancellation", token, "{}");
            }
        }
    }

    private static String window(String time) {
        return "\"window\":\""
                + ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), time)
                + "\"";
    }
}
