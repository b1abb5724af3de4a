package org.creneau.infrastructure.serialization;

import tools.jackson.databind.node.ObjectNode;

/// Schedules as they were told when a shop said nothing but hours, places, preparation and horizon, and a
/// schedule held until the next.
final class OldSchedules {
    private OldSchedules() {}

    static ObjectNode published(ObjectNode json) {
        ObjectNode finer = ((ObjectNode) json.get("schedule")).putObject("finer");
        finer.put("purpose", "COLLECT");
        finer.putObject("lead").put("kind", "none");
        finer.putNull("cutOff");
        finer.put("buffer", "PT0S");
        finer.putNull("dwell");
        return json.putNull("until");
    }

    /// Every order was as good as another.
    static ObjectNode withoutEffort(ObjectNode json) {
        ((ObjectNode) json.get("schedule").get("finer")).putNull("effort");
        return json;
    }
}
