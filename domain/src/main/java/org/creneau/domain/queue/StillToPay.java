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
import org.creneau.domain.shop.OnlinePayment;

/// Until when an order waits for its money, and what of it came.
///
/// @param until as it was said last; absent where it never waited
/// @param least how long it waits at least, wherever it is moved
public record StillToPay(Optional<Instant> until, Online online, Entries entries, Duration least) {
    /// Long enough to find a card, for whoever sits there and moves it herself.
    private static final Duration AT_ONCE = Duration.ofMinutes(5);

    private record Money(Online online, Entries entries) {}

    private record Waiting(Optional<Instant> until, Duration least) {}

    static Fold<StillToPay> of(RescheduleOrder command) {
        OrderId order = command.order();
        return AwaitingEvent.until(order)
                .and(least(command), Waiting::new)
                .and(
                        Online.of(order).and(Entries.of(order), Money::new),
                        (waiting, money) ->
                                new StillToPay(
                                        waiting.until(),
                                        money.online(),
                                        money.entries(),
                                        waiting.least()));
    }

    /// Whoever does not know of it yet has as long as whoever orders.
    private static Fold<Duration> least(RescheduleOrder command) {
        return switch (command.by()) {
            case SHOPPER -> Fold.known(AT_ONCE);
            case SHOP ->
                    OnlinePayment.of(command.shop())
                            .and(Fold.known(AT_ONCE), (online, _) -> online.time());
        };
    }

    /// What moving it to a window says of it anew: it waits until that begins, as long as is due to her at least, and never longer than before.
    Optional<PaymentAwaitedSooner> moved(RescheduleOrder command, Instant at) {
        Instant begins = command.to().start();
        Instant end = begins.isBefore(at.plus(least)) ? at.plus(least) : begins;
        return until.filter(said -> said.isAfter(end) && !isMeant())
                .map(_ -> new PaymentAwaitedSooner(command.shop(), command.order(), end, at));
    }

    /// Somebody means to pay: whatever money came, and a cheque that was announced.
    private boolean isMeant() {
        return online.isCovered() || entries.kept() > 0 || entries.promised() > 0;
    }
}
