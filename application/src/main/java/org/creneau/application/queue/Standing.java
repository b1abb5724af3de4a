package org.creneau.application.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.jspecify.annotations.Nullable;

/// Where somebody waits.
public sealed interface Standing {
    Duration BEFORE_HER_CALL = Duration.ofMinutes(5);

    /// Nobody is sent away to come back at once.
    Duration AT_LEAST_AWAY = Duration.ofMinutes(2);

    /// At the door: nobody is before her.
    record Next() implements Standing {}

    /// @param place from the door, from 1
    record OnPavement(int place) implements Standing {}

    /// There is no room in front of the shop.
    ///
    /// @param back when to come; absent where nobody can say yet
    record Elsewhere(@Nullable Instant back) implements Standing {}

    /// Whoever is called soonest stands nearest. Those who are called already are on their way in, and take no place.
    ///
    /// @param places how many parties can wait in front of the shop; absent where it has not said: then nobody is sent away
    /// @param called the earliest she is called; absent where nobody can say
    /// @return empty where she does not wait, or nothing is to be said
    static Optional<Standing> of(
            QueueView line,
            Ticket hers,
            @Nullable Integer places,
            @Nullable Instant called,
            Instant now) {
        int before = line.inTurn().indexOf(hers);
        if (before < 0) {
            return Optional.empty();
        }
        if (before == 0) {
            return Optional.of(new Next());
        }
        return places == null
                ? Optional.empty()
                : Optional.of(
                        before < places ? new OnPavement(before + 1) : elsewhere(called, now));
    }

    /// What is said to whoever finds no room in front of the shop.
    ///
    /// @param called the earliest she is called; absent where nobody can say
    static Elsewhere elsewhere(@Nullable Instant called, Instant now) {
        return new Elsewhere(called == null ? null : back(called, now));
    }

    /// Some minutes before her call, said in fives; where that is almost now, in a moment, and never after her call.
    private static Instant back(Instant called, Instant now) {
        Instant said = inFives(called.minus(BEFORE_HER_CALL));
        Instant soon = now.plus(AT_LEAST_AWAY);
        return said.isBefore(soon)
                ? (called.isBefore(soon) ? called : soon).truncatedTo(ChronoUnit.MINUTES)
                : said;
    }

    private static Instant inFives(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.minus(Duration.ofMinutes(minute.getEpochSecond() / 60 % 5));
    }
}
