package org.creneau.domain.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// A pickup window: of which shop, on which of its schedules, from which instant.
///
/// A window needs no event to come into existence: the schedule says whether there is one. Its text
/// form, also its tag, is `shop/schedule/instant`, such as `librairie/collect/2020-12-05T15:00:00Z`.
public record SlotId(ShopId shop, String schedule, Instant start) {
    private static final String OVER_COUNTER = "over-the-counter";
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 30);
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T23:59:59Z");

    public SlotId {
        Ids.check("schedule", schedule);
        if (start.isBefore(EARLIEST) || start.isAfter(LATEST)) {
            throw new MalformedValue("slot");
        }
    }

    /// A schedule whose name could not stand in a window's id would have windows that nobody can name. One name stands
    /// for what has no window.
    ///
    /// @throws MalformedValue of kind `schedule`
    public static void checkSchedule(String name) {
        Ids.check("schedule", name);
        if (name.equals(OVER_COUNTER)) {
            throw new MalformedValue("schedule");
        }
    }

    /// A shop says nothing of days that no window can be on.
    ///
    /// @throws MalformedValue of kind `date`
    public static void checkDay(LocalDate day) {
        if (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY)) {
            throw new MalformedValue("date");
        }
    }

    /// The day of an instant that somebody typed, which may lie beyond all that a calendar counts.
    ///
    /// @throws MalformedValue of kind `date` where no window can be on it
    public static LocalDate day(Instant at, ZoneId zone) {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new MalformedValue("date");
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        checkDay(day);
        return day;
    }

    public static SlotId parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new MalformedValue("slot");
        }
        try {
            return new SlotId(new ShopId(parts[0]), parts[1], Instant.parse(parts[2]));
        } catch (DateTimeParseException _) {
            throw new MalformedValue("slot");
        }
    }

    /// The window of what is taken over the counter at once: none, since nobody waits for it. No schedule has windows
    /// like it, and it has no places. To the second, as people read it.
    public static SlotId overCounter(ShopId shop, Instant at) {
        return new SlotId(shop, OVER_COUNTER, at.truncatedTo(ChronoUnit.SECONDS));
    }

    public boolean isOverCounter() {
        return schedule.equals(OVER_COUNTER);
    }

    public Tag tag() {
        return new Tag("slot", toString());
    }

    @Override
    public String toString() {
        return shop + "/" + schedule + "/" + start;
    }
}
