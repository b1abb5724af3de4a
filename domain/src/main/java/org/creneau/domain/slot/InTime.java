package org.creneau.domain.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Hours.Found.Offered;
import org.creneau.domain.shop.Notice;

/// Whether a window can still be booked, and already.
public final class InTime {
    private InTime() {}

    /// Why it cannot at an instant; empty where it can.
    public static Optional<Reason> refusal(Hours hours, Offered offered, ZoneId zone, Instant at) {
        Instant start = offered.window().start();
        if (!at.isBefore(start)) {
            return Optional.of(SlotRefusal.WINDOW_PAST);
        }
        if (hours.isInCurfew(offered)) {
            return Optional.of(SlotRefusal.CURFEW);
        }
        if (at.plus(offered.schedule().preparation()).isAfter(start)) {
            return Optional.of(SlotRefusal.TOO_LATE);
        }
        LocalDate today = LocalDate.ofInstant(at, zone);
        return offered.day().isAfter(today.plusDays(offered.schedule().horizonDays()))
                ? Optional.of(SlotRefusal.BEYOND_HORIZON)
                : noticed(new Notice(hours, offered.schedule(), zone, at).forWindow(offered));
    }

    /// From when on a window that can be booked at an instant cannot be any more. Every rule lets go of a window
    /// once, so that the instant is found by halving, to the second, and never later than it is.
    static Instant end(Hours hours, Offered offered, ZoneId zone, Instant at) {
        Instant start = offered.window().start();
        long tooEarly = Duration.between(at, start).toSeconds() + 1;
        long tooLate = -1;
        while (tooEarly - tooLate > 1) {
            long seconds = (tooEarly + tooLate) / 2;
            Instant before = start.minusSeconds(seconds).minusNanos(1);
            if (refusal(hours, offered, zone, before).isEmpty()) {
                tooEarly = seconds;
            } else {
                tooLate = seconds;
            }
        }
        return start.minusSeconds(tooEarly);
    }

    private static Optional<Reason> noticed(Notice.Given given) {
        return switch (given) {
            case ENOUGH -> Optional.empty();
            case TOO_LITTLE -> Optional.of(SlotRefusal.TOO_LATE);
            case PAST_CUT_OFF -> Optional.of(SlotRefusal.PAST_CUT_OFF);
        };
    }
}
