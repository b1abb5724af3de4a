package org.creneau.domain.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.shop.Schedule.Opening;
import org.jspecify.annotations.Nullable;

/// What a shop said of one day beside its weekly hours.
///
/// @param closed why it is closed; absent where it did not say so
/// @param extra hours of its own for that day, by the name of the schedule they are for. They count
///     whatever closes the day otherwise
public record DayPlan(@Nullable ClosedFor closed, Map<String, List<Opening>> extra) {
    static final DayPlan AS_USUAL = new DayPlan(null, Map.of());

    public DayPlan {
        extra = Map.copyOf(extra);
    }

    /// A closure closes all of the day, whatever was opened on it before.
    static DayPlan closed(ClosedFor why) {
        return new DayPlan(why, Map.of());
    }

    DayPlan open(String schedule, List<Opening> hours) {
        Map<String, List<Opening>> more = new HashMap<>(extra);
        more.put(schedule, List.copyOf(hours));
        return new DayPlan(closed, more);
    }
}
