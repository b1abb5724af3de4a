package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;

/// The order comes first, the page of the service second, and this before anybody is sent there: no money
/// comes of which nobody knows what it is for.
public final class RecordOpenedDecider implements Decider<RecordOpened, RecordOpenedDecider.Facts> {
    /// @param awaited until when the order waits for its money; absent where it never did
    public record Facts(
            OrderState order, Optional<Instant> awaited, Entries entries, Online online) {}

    @Override
    public Class<RecordOpened> command() {
        return RecordOpened.class;
    }

    @Override
    public Fold<Facts> facts(RecordOpened command) {
        return OrderState.of(command.order())
                .and(AwaitingEvent.until(command.order()), Placed::new)
                .and(
                        Entries.of(command.order()).and(Online.of(command.order()), Books::new),
                        (placed, books) ->
                                new Facts(
                                        placed.order(),
                                        placed.awaited(),
                                        books.entries(),
                                        books.online()));
    }

    private record Placed(OrderState order, Optional<Instant> awaited) {}

    private record Books(Entries entries, Online online) {}

    @Override
    public Decision decide(RecordOpened command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> open(command, as, facts, at);
            case OrderState.Ready(var as) -> open(command, as, facts, at);
            case OrderState.NotCollected(var as) -> open(command, as, facts, at);
            case OrderState.OnTheWay(var as) -> open(command, as, facts, at);
            case OrderState.HandedOver(var as) -> open(command, as, facts, at);
            case OrderState.Cancelled _ ->
                    facts.online()
                            .find(command.payment())
                            .map(_ -> Decision.accepted())
                            .orElseGet(() -> Decision.refused(OnlineRefusal.NOT_TO_BE_PAID));
        };
    }

    private static Decision open(RecordOpened command, OrderPlaced order, Facts facts, Instant at) {
        return facts.online()
                .find(command.payment())
                .map(earlier -> repeated(command, earlier))
                .orElseGet(
                        () ->
                                refusal(command, order, facts, at)
                                        .map(Decision::refused)
                                        .orElseGet(() -> opened(command, at)));
    }

    private static Decision repeated(RecordOpened command, Attempt earlier) {
        return earlier.opened().reference().equals(command.reference())
                ? Decision.accepted()
                : Decision.refused(PaymentRefusal.PAYMENT_REPEATED_DIFFERENTLY);
    }

    private static Optional<Reason> refusal(
            RecordOpened command, OrderPlaced order, Facts facts, Instant at) {
        if (!command.amount().currency().equals(order.total().currency())) {
            return Optional.of(PaymentRefusal.OTHER_CURRENCY);
        }
        if (facts.entries().kept() != command.kept()) {
            return Optional.of(PaymentRefusal.BOOKS_CHANGED);
        }
        if (facts.online().isAuthorised()) {
            return Optional.of(OnlineRefusal.ALREADY_AUTHORISED);
        }
        return facts.awaited()
                .filter(until -> !at.isBefore(until) && !facts.online().isCovered())
                .filter(_ -> facts.entries().kept() == 0)
                .map(_ -> OnlineRefusal.PAYMENT_TIME_OVER);
    }

    private static Decision opened(RecordOpened command, Instant at) {
        return Decision.accepted(
                new PaymentOpened(
                        command.shop(),
                        command.order(),
                        command.payment(),
                        command.service(),
                        command.account(),
                        command.reference(),
                        command.amount(),
                        command.taking(),
                        command.until(),
                        at));
    }
}
