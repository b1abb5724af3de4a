package org.creneau.infrastructure.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What becomes of notices on their way.
enum Mischief {
    NONE,
    LATE,
    TWICE,
    /// The first of a payment is overtaken by those that follow.
    UNORDERED,
    NEVER;

    private static final Duration LATE_BY = Duration.ofMinutes(1);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);
    private static final Duration OVERTAKEN_AFTER = Duration.ofSeconds(20);

    /// When this is told, as often as there are instants.
    List<Instant> times(String news, Instant now) {
        return switch (this) {
            case NONE -> List.of(now);
            case LATE -> List.of(now.plus(LATE_BY));
            case TWICE -> List.of(now, now.plus(AGAIN_AFTER));
            case UNORDERED ->
                    List.of(news.equals(Charge.AUTHORISED) ? now.plus(OVERTAKEN_AFTER) : now);
            case NEVER -> List.of();
        };
    }
}
