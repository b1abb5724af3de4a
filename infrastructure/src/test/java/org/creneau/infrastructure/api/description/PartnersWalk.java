package org.creneau.infrastructure.api.description;

import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// A partner gets a key, another one, and none.
final class PartnersWalk {
    private static final String PARTNERS = "/api/v1/shops/librairie/settings/partners";
    private final Walk walk;

    PartnersWalk(Walk walk) {
        this.walk = walk;
    }

    void everywhere() throws Exception {
        JsonNode given =
                walk.post(
                        "paul", PARTNERS, "{\"name\":\"Site de la ville\",\"scopes\":[\"ORDER\"]}");
        String partner = PARTNERS + "/" + given.at("/partner/id").asString();
        walk.get("paul", PARTNERS);
        walk.post("paul", partner + "/renewal", "{}");
        walk.send("paul", HttpMethod.DELETE, partner, "");
    }
}
