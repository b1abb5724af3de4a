package org.creneau.domain.shop;

import java.time.Duration;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a schedule says beyond opening hours, places and preparation. A shop never has to see it.
///
/// @param lead notice on top of the time to prepare
/// @param cutOff from this time on the wall, an order counts for the next open day; absent where the day
///     does not end early
/// @param buffer time between two windows in which nobody is due
/// @param dwell how long a customer stays inside; with it, no window has more places than the people who may
///     be inside can use one after the other. Absent where the schedule's number of places is all that counts
/// @param effort how much work a window takes beside its number of orders; absent where every order is as
///     good as another
public record Finer(
        Occasion purpose,
        Lead lead,
        @Nullable LocalTime cutOff,
        Duration buffer,
        @Nullable Duration dwell,
        @Nullable Effort effort) {

    /// Where nothing is said.
    public static final Finer USUAL =
            new Finer(Occasion.COLLECT, new Lead.None(), null, Duration.ZERO, null, null);

    public Finer {
        if (buffer.isNegative() || (dwell != null && !dwell.isPositive())) {
            throw new IllegalArgumentException("Neither windows nor people go backwards");
        }
    }

    /// Where every order is as good as another.
    public Finer(
            Occasion purpose,
            Lead lead,
            @Nullable LocalTime cutOff,
            Duration buffer,
            @Nullable Duration dwell) {
        this(purpose, lead, cutOff, buffer, dwell, null);
    }

    /// Whether the day on which an order comes matters, and not the time alone.
    boolean looksAtDays() {
        return cutOff != null || !(lead instanceof Lead.None);
    }
}
