package org.creneau.domain.queue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.online.Online;

/// Calls an order off that was to be paid online and was not: its place and its pieces are for anybody
/// again. Whatever money came keeps it, by whatever means, and so does a cheque that was announced: somebody
/// means to pay. Asked too early, or again, it does nothing.
public final class CallOffUnpaidDecider
        implements Decider<CallOffUnpaid, CallOffUnpaidDecider.Facts> {
    /// @param awaited until when the order waits for its money; absent where it never did
    public record Facts(
            CancelOrderDecider.Facts order,
            Optional<Instant> awaited,
            Online online,
            Entries entries) {}

    private record Waiting(CancelOrderDecider.Facts order, Optional<Instant> awaited) {}

    private record Books(Online online, Entries entries) {}

    @Override
    public Class<CallOffUnpaid> command() {
        return CallOffUnpaid.class;
    }

    @Override
    public Fold<Facts> facts(CallOffUnpaid command) {
        return new CancelOrderDecider()
                .facts(off(command))
                .and(AwaitingEvent.until(command.order()), Waiting::new)
                .and(
                        Online.of(command.order()).and(Entries.of(command.order()), Books::new),
                        (waiting, books) ->
                                new Facts(
                                        waiting.order(),
                                        waiting.awaited(),
                                        books.online(),
                                        books.entries()));
    }

    private static CancelOrder off(CallOffUnpaid command) {
        return new CancelOrder(command.shop(), command.order(), CancelledBy.UNPAID);
    }

    @Override
    public Decision decide(CallOffUnpaid command, Facts facts, Instant at) {
        return switch (facts.order().order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> lapsed(command, as, facts, at);
            case OrderState.Ready(var as) -> lapsed(command, as, facts, at);
            case OrderState.NotCollected(var as) -> lapsed(command, as, facts, at);
            case OrderState.OnTheWay _, OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision lapsed(
            CallOffUnpaid command, OrderPlaced placed, Facts facts, Instant at) {
        return isOver(facts, at)
                ? CancelOrderDecider.cancelled(off(command), placed, facts.order(), at)
                : Decision.accepted();
    }

    private static boolean isOver(Facts facts, Instant at) {
        boolean means =
                facts.online().isCovered()
                        || facts.entries().kept() > 0
                        || facts.entries().promised() > 0;
        return !means && facts.awaited().filter(until -> !at.isBefore(until)).isPresent();
    }
}
