package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.infrastructure.web.testing.ThreeShops;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// Paying online, with nothing paid.
final class OnlineWalk {
    private static final String SETTING = Walk.SHOP + "/settings/online-payment";
    private final Walk walk;

    OnlineWalk(Walk walk) {
        this.walk = walk;
    }

    void everywhere() throws Exception {
        walk.put("paul", SETTING, "{\"offered\":true,\"taking\":\"AT_ONCE\",\"minutes\":30}");
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), "11:15");
        String hold =
                walk.post("", Walk.SHOP + "/holds", "{\"window\":\"" + slot + "\"}")
                        .get("token")
                        .asString();
        JsonNode placed =
                walk.post(
                        "",
                        Walk.SHOP + "/orders",
                        "{\"hold\":\""
                                + hold
                                + "\","
                                + Walk.LINES
                                + ",\"payOnline\":true,\"name\":\"Anne\",\"phone\":\"06 39 98 12 34\"}");
        String token = placed.get("token").asString();
        JsonNode page = placed.get("payment").get("page");
        assertThat(page.get("address").asString()).startsWith("https://toy.example/");
        assertThat(walk.post("", "/api/v1/orders/" + token + "/payments", "{}").get("address"))
                .isEqualTo(page.get("address"));
        walk.bearer(HttpMethod.POST, "/payments", token, "{}");
        String order = Walk.SHOP + "/orders/" + placed.get("id").asString();
        JsonNode link = walk.post("clara", order + "/payment-links", "{\"way\":\"SHOWN\"}");
        assertThat(link.get("address").asString()).endsWith("/p/" + link.get("code").asString());
        paidByLink("/api/v1/payment-links/" + link.get("code").asString());
        walk.put("paul", SETTING, "{\"offered\":false}");
    }

    private void paidByLink(String link) throws Exception {
        JsonNode asked = walk.get(link);
        assertThat(asked.get("payable").asBoolean()).isTrue();
        assertThat(walk.post("", link + "/payments", "{}").get("amount"))
                .isEqualTo(asked.get("amount"));
    }
}
