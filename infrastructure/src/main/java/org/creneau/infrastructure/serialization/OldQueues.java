package org.creneau.infrastructure.serialization;

import tools.jackson.databind.node.ObjectNode;

/// Queues from before anybody had priority: the numbers were called one after the other, from one counter, nobody asked
/// who lives with whom, and a party larger than the limit was called into an empty shop without anybody insisting.
final class OldQueues {
    private OldQueues() {}

    static ObjectNode arrived(ObjectNode json) {
        return together(json)
                .putNull("visit")
                .put("priority", false)
                .put("pieces", 0)
                .set("turn", json.get("at"));
    }

    static ObjectNode called(ObjectNode json) {
        json.putNull("counter").put("insisted", false).putArray("passed");
        return json;
    }

    /// What somebody insisted on was not kept.
    static ObjectNode unweighed(ObjectNode json) {
        return json.putNull("weighed");
    }

    static ObjectNode together(ObjectNode json) {
        int people = json.remove("people").asInt();
        json.putObject("party").put("people", people).put("children", 0).put("household", false);
        return json;
    }
}
