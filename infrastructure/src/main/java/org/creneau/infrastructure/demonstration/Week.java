package org.creneau.infrastructure.demonstration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.domain.shop.Schedule;

/// The week of a shop that is open from Monday to Saturday.
final class Week {
    private static final int HORIZON_DAYS = 7;

    private Week() {}

    static Schedule schedule(
            String opens, String closes, Duration length, int places, Duration preparation) {
        var opening = new Schedule.Opening(LocalTime.parse(opens), LocalTime.parse(closes));
        var hours =
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day != DayOfWeek.SUNDAY)
                        .collect(Collectors.toMap(Function.identity(), _ -> List.of(opening)));
        return new Schedule(Schedule.COLLECT, hours, length, places, preparation, HORIZON_DAYS);
    }
}
