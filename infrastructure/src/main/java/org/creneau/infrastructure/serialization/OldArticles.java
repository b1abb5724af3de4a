package org.creneau.infrastructure.serialization;

import tools.jackson.databind.node.ObjectNode;

/// Articles from before more than a name and a price could be said of them.
final class OldArticles {
    private OldArticles() {}

    static ObjectNode listed(ObjectNode json) {
        json.putObject("details")
                .putNull("category")
                .put("preparation", "PT0S")
                .put("withdrawal", "POSSIBLE")
                .putNull("variant");
        return json;
    }
}
