package org.creneau.infrastructure.api.description;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// An address is told, told otherwise, told again and told nothing more.
final class WebhooksWalk {
    private static final String HOOKS = "/api/v1/shops/librairie/webhooks";
    private static final String WISH =
            "{\"url\":\"https://till.example/walk\",\"types\":[\"order.placed\"],\"paused\":true}";
    private final Walk walk;

    WebhooksWalk(Walk walk) {
        this.walk = walk;
    }

    void everywhere() throws Exception {
        walk.get("paul", HOOKS + "/types");
        JsonNode registered = walk.post("paul", HOOKS, WISH);
        String hook = HOOKS + "/" + registered.at("/webhook/id").asString();
        walk.get("paul", HOOKS);
        walk.put("paul", hook, WISH);
        walk.post("paul", hook + "/secret", "{}");
        String message = walk.post("paul", hook + "/test", "{}").get("message").asString();
        walk.get("paul", hook + "/deliveries");
        walk.post("paul", hook + "/replay", "{\"message\":\"" + message + "\"}");
        walk.post("paul", hook + "/replay", "{\"since\":\"2020-12-01T00:00:00Z\"}");
        walk.send("paul", HttpMethod.DELETE, hook, "");
    }
}
