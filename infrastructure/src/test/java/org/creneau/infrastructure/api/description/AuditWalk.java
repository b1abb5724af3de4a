package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

/// What those read who check the books, and what a day of the shop needs on paper.
final class AuditWalk {
    private static final String AUDIT = Walk.SHOP + "/audit";
    private final Walk walk;

    AuditWalk(Walk walk) {
        this.walk = walk;
    }

    /// @param order of which 10 € were taken, and a cheque of as much was announced
    void everywhere(String order) throws Exception {
        JsonNode history = walk.get("iris", AUDIT + "/orders/" + order);
        assertThat(history.at("/money/received/cents").asLong()).isEqualTo(1_000);
        assertThat(history.at("/money/promised/cents").asLong()).isEqualTo(1_000);
        walk.get("iris", AUDIT + "/chain");
        walk.get("aude", "/api/v1/operations/revisions");
        walk.post("aude", "/api/v1/operations/views/queues/rebuild", "{}");
        JsonNode accounts = walk.get("iris", AUDIT + "/accounts?day=2020-12-10");
        assertThat(accounts.get("counted").asInt()).isPositive();
        assertThat(accounts.get("different")).isEmpty();
        assertThat(walk.get("iris", AUDIT + "/till?year=2020").get("right").asBoolean()).isTrue();
        assertThat(walk.get("iris", AUDIT + "/items/roman").get(0).get("name").asString())
                .isEqualTo("catalogue.item-listed");
        JsonNode customers = walk.get("clara", Walk.SHOP + "/customers?limit=2");
        walk.get("iris", AUDIT + "/customers/" + customers.get(0).get("id").asString());
        paper();
    }

    private void paper() throws Exception {
        walk.get("clara", Walk.SHOP + "/pick-list?day=2020-12-10");
        walk.get("clara", Walk.SHOP + "/labels?day=2020-12-10");
        walk.get("clara", Walk.SHOP + "/notices/open");
    }
}
