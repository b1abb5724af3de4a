package org.creneau.domain.order;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.NoticeId;

/// When somebody is reminded of money that is awaited from her: once, at half of its time. Where that time is short she is still at it,
/// and is left alone.
public final class HalfTime {
    private static final Duration SHORT = Duration.ofHours(4);

    private HalfTime() {}

    /// Absent where the time is short.
    public static Optional<Instant> of(AwaitingEvent.Waits waits) {
        Duration all = Duration.between(waits.at(), waits.until());
        return all.compareTo(SHORT) > 0
                ? Optional.of(waits.at().plus(all.dividedBy(2)))
                : Optional.empty();
    }

    /// Given another time, she may be reminded of that one, too.
    public static NoticeId notice(AwaitingEvent.Waits waits) {
        return new NoticeId("payment-" + waits.until().getEpochSecond());
    }
}
