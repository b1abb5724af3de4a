package org.creneau.domain.shop;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.DayOpened;

/// Opens a day with hours of its own.
///
/// Somebody says these hours for this very day. One that the clock leaps over would have to be moved to be
/// kept, and nobody asked for that: it is refused.
public final class OpenDayDecider implements Decider<OpenDay, Hours> {
    @Override
    public Class<OpenDay> command() {
        return OpenDay.class;
    }

    @Override
    public Fold<Hours> facts(OpenDay command) {
        return Hours.of(command.shop());
    }

    @Override
    public Decision decide(OpenDay command, Hours hours, Instant at) {
        return hours.zone()
                .map(zone -> decide(command, hours, zone, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision decide(OpenDay command, Hours hours, ZoneId zone, Instant at) {
        if (hours.scheduleOn(command.day(), command.schedule()).isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SCHEDULE);
        }
        if (times(command).anyMatch(time -> isLeaptOver(command, time, zone))) {
            return Decision.refused(ShopRefusal.NO_SUCH_TIME);
        }
        List<Schedule.Opening> said =
                hours.days().extra(command.day(), command.schedule()).orElse(List.of());
        return said.equals(command.hours())
                ? Decision.accepted()
                : Decision.accepted(
                        new DayOpened(
                                command.shop(),
                                command.day(),
                                command.schedule(),
                                command.hours(),
                                at));
    }

    private static Stream<LocalTime> times(OpenDay command) {
        return command.hours().stream().flatMap(one -> Stream.of(one.from(), one.to()));
    }

    private static boolean isLeaptOver(OpenDay command, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(command.day().atTime(time)).isEmpty();
    }
}
