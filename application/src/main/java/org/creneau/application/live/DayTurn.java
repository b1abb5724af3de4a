package org.creneau.application.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Wakes the pages that show a queue when its day is over: nothing is recorded then that would wake them, and the
/// queue of the new day is another one.
public final class DayTurn {
    private final Supplier<Set<ZoneId>> zones;
    private final Changes changes;
    private final Map<ZoneId, LocalDate> days = new HashMap<>();

    /// @param zones of all shops
    public DayTurn(Supplier<Set<ZoneId>> zones, Changes changes) {
        this.zones = zones;
        this.changes = changes;
    }

    /// Not for two threads at once.
    public void look(Instant now) {
        long turned =
                zones.get().stream()
                        .filter(zone -> turns(zone, LocalDate.ofInstant(now, zone)))
                        .count();
        if (turned > 0) {
            changes.wakeHere(Topic.QUEUES);
        }
    }

    private boolean turns(ZoneId zone, LocalDate today) {
        LocalDate before = days.put(zone, today);
        return before != null && !before.equals(today);
    }
}
