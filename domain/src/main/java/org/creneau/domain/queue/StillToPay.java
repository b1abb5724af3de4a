package org.creneau.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.online.Online;

/// Until when an order waits for its money, and what of it came.
///
/// @param until as it was said last; absent where it never waited
public record StillToPay(Optional<Instant> until, Online online, Entries entries) {
    /// Long enough to find a card.
    private static final Duration LEAST = Duration.ofMinutes(5);

    private record Money(Online online, Entries entries) {}

    static Fold<StillToPay> of(OrderId order) {
        return AwaitingEvent.until(order)
                .and(
                        Online.of(order).and(Entries.of(order), Money::new),
                        (until, money) -> new StillToPay(until, money.online(), money.entries()));
    }

    /// What moving it to a window says of it anew: it waits until that begins, five minutes at least, and never longer than before.
    Optional<PaymentAwaitedSooner> moved(RescheduleOrder command, Instant at) {
        Instant least = at.plus(LEAST);
        Instant begins = command.to().start();
        Instant end = begins.isBefore(least) ? least : begins;
        return until.filter(said -> said.isAfter(end) && !isMeant())
                .map(_ -> new PaymentAwaitedSooner(command.shop(), command.order(), end, at));
    }

    /// Somebody means to pay: whatever money came, and a cheque that was announced.
    private boolean isMeant() {
        return online.isCovered() || entries.kept() > 0 || entries.promised() > 0;
    }
}
