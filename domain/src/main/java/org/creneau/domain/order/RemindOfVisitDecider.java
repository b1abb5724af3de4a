package org.creneau.domain.order;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.Reminders;

/// Reminds whoever left an address of the window that she has now, once for each day that she comes on, and of each move by the shop. Asked too early, too
/// late, of somebody who has nothing to come for, or where the shop reminds nobody, it does nothing: a round asks, which knows less.
public final class RemindOfVisitDecider
        implements Decider<RemindOfVisit, RemindOfVisitDecider.Facts> {
    /// @param moved since when the order has another window than it was placed for; absent where it was never moved
    public record Facts(
            OrderState order,
            Progress progress,
            Optional<Since> moved,
            NoticesOfOrder notices,
            Optional<Profile> shop,
            Reminders chosen) {
        private Since since(OrderPlaced as) {
            return moved.orElse(Since.placed(as.at()));
        }
    }

    private record How(OrderState order, Progress progress) {}

    private record Known(Optional<Since> moved, NoticesOfOrder notices) {}

    private record Hers(How how, Known known) {}

    private record There(Optional<Profile> shop, Reminders chosen) {}

    @Override
    public Class<RemindOfVisit> command() {
        return RemindOfVisit.class;
    }

    @Override
    public Fold<Facts> facts(RemindOfVisit command) {
        OrderId order = command.order();
        Fold<How> how = OrderState.withReadiness(order).and(Progress.of(order), How::new);
        Fold<Known> known = Since.moved(order).and(NoticesOfOrder.of(order), Known::new);
        return how.and(known, Hers::new)
                .and(
                        Premises.profileOf(command.shop())
                                .and(Reminders.of(command.shop()), There::new),
                        RemindOfVisitDecider::facts);
    }

    private static Facts facts(Hers hers, There there) {
        return new Facts(
                hers.how().order(),
                hers.how().progress(),
                hers.known().moved(),
                hers.known().notices(),
                there.shop(),
                there.chosen());
    }

    @Override
    public Decision decide(RemindOfVisit command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) when facts.progress() != Progress.TO_ACCEPT ->
                    remind(as, facts, at);
            case OrderState.Ready(var as) -> remind(as, facts, at);
            case OrderState.Placed _, OrderState.NotCollected _ -> Decision.accepted();
            case OrderState.OnTheWay _, OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    /// Nobody is asked to come for what is brought to her.
    private static Decision remind(OrderPlaced order, Facts facts, Instant at) {
        return facts.shop()
                .map(shop -> EveningBefore.of(order.slot().start(), shop.zone()))
                .filter(_ -> facts.chosen().visits())
                .filter(_ -> !order.forDelivery() && at.isBefore(order.slot().start()))
                .filter(evening -> isTime(evening, facts.since(order), at))
                .map(evening -> evening.notice(facts.since(order)))
                .flatMap(first -> facts.notices().next(first, at))
                .map(notice -> asked(order, notice, at))
                .orElseGet(Decision::accepted);
    }

    private static boolean isTime(EveningBefore evening, Since since, Instant at) {
        return !at.isBefore(evening.due()) && !evening.isFresh(since);
    }

    private static Decision asked(OrderPlaced order, NoticeId notice, Instant at) {
        return order.contact().email() instanceof PersonalText.Known to
                ? Decision.accepted(
                        new ReminderAsked(
                                order.shop(),
                                order.order(),
                                order.subject(),
                                notice,
                                Reminding.VISIT,
                                order.slot().start(),
                                to,
                                at))
                : Decision.accepted();
    }
}
