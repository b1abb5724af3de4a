package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.HalfTime;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticesOfOrder;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.shop.Reminders;

/// Reminds whoever left an address that her order waits for its money, once for each time that it waits. Whoever paid something or
/// announced a cheque is left alone, as where an order is called off for want of payment. Asked too early, too late, or where the
/// shop reminds nobody of money, it does nothing.
public final class RemindOfPaymentDecider
        implements Decider<RemindOfPayment, RemindOfPaymentDecider.Facts> {
    /// @param awaited what was said last of waiting; absent where the order never did
    public record Facts(
            OrderState order,
            Optional<AwaitingEvent.Waits> awaited,
            NoticesOfOrder notices,
            Online online,
            Entries entries,
            Reminders chosen) {}

    private record Waiting(OrderState order, Optional<AwaitingEvent.Waits> awaited) {}

    private record Money(Online online, Entries entries) {}

    private record Told(Waiting waiting, NoticesOfOrder notices) {}

    private record Known(Told told, Money money) {}

    @Override
    public Class<RemindOfPayment> command() {
        return RemindOfPayment.class;
    }

    @Override
    public Fold<Facts> facts(RemindOfPayment command) {
        OrderId order = command.order();
        return OrderState.of(order)
                .and(AwaitingEvent.last(order), Waiting::new)
                .and(NoticesOfOrder.of(order), Told::new)
                .and(Online.of(order).and(Entries.of(order), Money::new), Known::new)
                .and(Reminders.of(command.shop()), RemindOfPaymentDecider::facts);
    }

    private static Facts facts(Known known, Reminders chosen) {
        Told told = known.told();
        return new Facts(
                told.waiting().order(),
                told.waiting().awaited(),
                told.notices(),
                known.money().online(),
                known.money().entries(),
                chosen);
    }

    @Override
    public Decision decide(RemindOfPayment command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> remind(as, facts, at);
            case OrderState.Ready(var as) -> remind(as, facts, at);
            case OrderState.NotCollected(var as) -> remind(as, facts, at);
            case OrderState.OnTheWay _, OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision remind(OrderPlaced order, Facts facts, Instant at) {
        return facts.awaited()
                .filter(waits -> isTime(waits, facts, at))
                .flatMap(
                        waits ->
                                facts.notices()
                                        .next(HalfTime.notice(waits), at)
                                        .map(notice -> asked(order, waits, notice, at)))
                .orElseGet(Decision::accepted);
    }

    private static boolean isTime(AwaitingEvent.Waits waits, Facts facts, Instant at) {
        return facts.chosen().payments()
                && HalfTime.of(waits).filter(half -> !at.isBefore(half)).isPresent()
                && at.isBefore(waits.until())
                && !isMeant(facts.online(), facts.entries());
    }

    private static boolean isMeant(Online online, Entries entries) {
        return online.isCovered() || entries.kept() > 0 || entries.promised() > 0;
    }

    private static Decision asked(
            OrderPlaced order, AwaitingEvent.Waits waits, NoticeId notice, Instant at) {
        return order.contact().email() instanceof PersonalText.Known to
                ? Decision.accepted(
                        new ReminderAsked(
                                order.shop(),
                                order.order(),
                                order.subject(),
                                notice,
                                Reminding.PAYMENT,
                                waits.until(),
                                to,
                                at))
                : Decision.accepted();
    }
}
