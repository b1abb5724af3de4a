package org.creneau.domain.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.creneau.domain.kernel.NoticeId;

/// When somebody is reminded of a visit: from six in the evening of the day before, by the shop's clock, however long that
/// night is. Whoever chose her window after noon of that day has it in mind: nobody is reminded of what she booked less than
/// six hours ago, nor less than twelve hours before she comes.
///
/// @param day the day of the visit
public record EveningBefore(LocalDate day, ZoneId zone) {
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    public static EveningBefore of(Instant window, ZoneId zone) {
        return new EveningBefore(LocalDate.ofInstant(window, zone), zone);
    }

    /// The latest day whose evening before has come.
    public static EveningBefore latest(Instant now, ZoneId zone) {
        EveningBefore next = of(now, zone).later();
        return next.due().isAfter(now) ? of(now, zone) : next;
    }

    private EveningBefore later() {
        return new EveningBefore(day.plusDays(1), zone);
    }

    public Instant due() {
        return on(EVENING);
    }

    /// Whether she chose her window so lately that she has it in mind. What the shop chose for her she may never have heard of.
    public boolean isFresh(Since since) {
        return since.by() == AskedBy.SHOPPER && since.at().isAfter(on(LocalTime.NOON));
    }

    private Instant on(LocalTime time) {
        return day.minusDays(1).atTime(time).atZone(zone).toInstant();
    }

    /// The first instant that is not of that day any more.
    public Instant end() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// Of one day somebody is reminded once, however often she moves within it; and of each move by the shop anew, even where
    /// that brings back a window which she was reminded of before another.
    public NoticeId notice(Since since) {
        return switch (since.by()) {
            case SHOPPER -> new NoticeId("visit-" + day);
            case SHOP -> new NoticeId("visit-" + day + "-moved-" + since.at().toEpochMilli());
        };
    }
}
