package org.creneau.infrastructure.serialization;

import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Orders from before things could be ordered in words: every line was an article, every order a duty to
/// pay, and people were reached by phone; of what came back nobody said whether it could be sold again, and
/// no pieces were counted to which it would have mattered.
final class OldOrders {
    private OldOrders() {}

    static ObjectNode placed(ObjectNode json) {
        json.get("lines").forEach(line -> article((ObjectNode) line, "item", "label"));
        ((ObjectNode) json.get("contact")).putNull("email");
        json.putObject("terms").put("kind", "obligation");
        return json;
    }

    /// From before anything was brought to people.
    static ObjectNode toCollect(ObjectNode json) {
        json.putObject("fulfilment").put("kind", "collect");
        return json;
    }

    static ObjectNode returned(ObjectNode json) {
        json.get("lines").forEach(line -> article((ObjectNode) line, "item"));
        json.put("fit", Fit.FOR_SALE.name());
        return json;
    }

    /// That somebody had come, and gone without it, was not kept.
    static ObjectNode ofNobodySeen(ObjectNode json) {
        return json.putNull("came");
    }

    /// At the counter nobody was asked why.
    static ObjectNode forNoReason(ObjectNode json) {
        return json.put("motive", Motive.UNSAID.name());
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
