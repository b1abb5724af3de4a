package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// One window is filled, somebody waits for it, and one place is given back.
final class WaitingWalk {
    private static final String SHOP = "/api/v1/shops/librairie";
    private static final String TIME = "14:15";
    private final Walk walk;
    private final Runnable round;

    /// @param round of the automation that offers freed places
    WaitingWalk(Walk walk, Runnable round) {
        this.walk = walk;
        this.round = round;
    }

    void everywhere() throws Exception {
        String window = Walk.thursday(TIME).toString();
        String hold = walk.hold(TIME).get("token").asString();
        walk.hold(TIME);
        walk.hold(TIME);
        String asked =
                """
                {"windows":["%s"],"lines":[{"item":"roman","quantity":1}],\
                "name":"Anne Exemple","phone":"06 39 98 12 34"}"""
                        .formatted(window);
        JsonNode wait = walk.post("", SHOP + "/waits", asked);
        String mine = "/api/v1/waits/" + wait.get("token").asString();
        walk.send("", HttpMethod.DELETE, SHOP + "/holds/" + hold, "");
        round.run();
        assertThat(walk.get(mine).get("state").asString()).isEqualTo("OFFERED");
        String hers = SHOP + "/waits/" + walk.get("clara", SHOP + "/waits").at("/0/id").asString();
        assertThat(walk.get("clara", SHOP + "/notices/open").get("places")).hasSize(1);
        JsonNode waited = walk.get("iris", SHOP + "/audit/waits?day=2020-12-10").get(0);
        assertThat(waited.get("state").asString()).isEqualTo("OFFERED");
        String id = waited.get("id").asString();
        assertThat(walk.get("iris", SHOP + "/audit/waits/" + id)).isNotEmpty();
        walk.post("clara", hers + "/notices", "{\"way\":\"PHONE\"}");
        walk.send("", HttpMethod.DELETE, mine + "?window=" + window, "");
        walk.send("clara", HttpMethod.DELETE, hers, "");
    }
}
