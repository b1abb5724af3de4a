package org.creneau.infrastructure.serialization;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Orders from before things could be ordered in words: every line was an article, every order a duty to
/// pay, and people were reached by phone.
final class OldOrders {
    private OldOrders() {}

    static ObjectNode placed(ObjectNode json) {
        json.get("lines").forEach(line -> article((ObjectNode) line, "item", "label"));
        ((ObjectNode) json.get("contact")).putNull("email");
        json.putObject("terms").put("kind", "obligation");
        return json;
    }

    static ObjectNode returned(ObjectNode json) {
        json.get("lines").forEach(line -> article((ObjectNode) line, "item"));
        return json;
    }

    /// Moves these fields of a line into what it is about.
    private static void article(ObjectNode line, String... fields) {
        ObjectNode goods = line.objectNode().put("kind", "article");
        for (String field : fields) {
            JsonNode value = line.remove(field);
            goods.set(field, value);
        }
        line.set("goods", goods);
    }
}
