package org.creneau.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.ReduceLine;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageRefusal;

/// Takes pieces off an order: those that the shopper does not want any more, or that the shop does not
/// give. The total only ever gets lower, so that the shop needs nobody's word for it; the deadline binds
/// the shopper as it does for the whole order. Its place keeps the points that were taken.
///
/// An order of which nothing would be left is called off, unless she still comes to bring something back. Of one that is brought, a shopper takes nothing
/// else off by herself: the fee was taken, and the zone was open, for what she ordered.
public final class ReduceLineDecider implements Decider<ReduceLine, ReduceLineDecider.Facts> {
    private static final CancelOrderDecider CANCELLING = new CancelOrderDecider();

    /// @param whole what calling the whole order off would rest on
    public record Facts(CancelOrderDecider.Facts whole, Lines lines) {}

    @Override
    public Class<ReduceLine> command() {
        return ReduceLine.class;
    }

    @Override
    public Fold<Facts> facts(ReduceLine command) {
        return CANCELLING.facts(whole(command)).and(Lines.of(command.order()), Facts::new);
    }

    private static CancelOrder whole(ReduceLine command) {
        return new CancelOrder(command.shop(), command.order(), by(command.by()));
    }

    private static CancelledBy by(AskedBy by) {
        return switch (by) {
            case SHOPPER -> CancelledBy.SHOPPER;
            case SHOP -> CancelledBy.SHOP;
        };
    }

    @Override
    public Decision decide(ReduceLine command, Facts facts, Instant at) {
        return switch (facts.whole().order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> reduce(command, as, facts, at);
            case OrderState.Ready(var as) -> reduce(command, as, facts, at);
            case OrderState.NotCollected(var as) -> reduce(command, as, facts, at);
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.ON_ITS_WAY);
            case OrderState.HandedOver _ -> Decision.refused(OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static Decision reduce(ReduceLine command, OrderPlaced as, Facts facts, Instant at) {
        return facts.lines().comesBack(command.line())
                ? Decision.refused(ShortageRefusal.LINE_COMES_BACK)
                : ofHers(command, as, facts, at);
    }

    private static Decision ofHers(ReduceLine command, OrderPlaced as, Facts facts, Instant at) {
        int now = facts.lines().pieces(command.line());
        boolean isSaid = command.line() < facts.lines().next() && command.to() == now;
        return isSaid
                ? Decision.accepted()
                : refusal(command, as, facts, at)
                        .map(Decision::refused)
                        .orElseGet(() -> reduced(command, as, facts, now, at));
    }

    private static Optional<Reason> refusal(
            ReduceLine command, OrderPlaced as, Facts facts, Instant at) {
        if (command.to() >= facts.lines().pieces(command.line())) {
            return Optional.of(ShortageRefusal.MORE_THAN_ORDERED);
        }
        if (Deadlines.isOver(facts.whole().deadline(), as, at)) {
            return Optional.of(OrderRefusal.TOO_LATE_TO_CHANGE);
        }
        return isUnanswered(command, facts.lines())
                ? Optional.of(ShortageRefusal.ANSWER_FIRST)
                : brought(command, as, facts.lines());
    }

    /// Whether it is asked about the line, or about all that would stay: of that there is nothing then.
    private static boolean isUnanswered(ReduceLine command, Lines lines) {
        int missing = lines.open().stream().mapToInt(ArticleMissing::pieces).sum();
        return lines.missing(command.line()) > 0
                || (missing > 0 && left(command, lines) <= missing);
    }

    private static int left(ReduceLine command, Lines lines) {
        return lines.going() - lines.pieces(command.line()) + command.to();
    }

    private static Optional<Reason> brought(ReduceLine command, OrderPlaced as, Lines lines) {
        boolean hers = command.by() == AskedBy.SHOPPER && as.forDelivery();
        return hers && left(command, lines) > 0
                ? Optional.of(ShortageRefusal.DELIVERY_NOT_REDUCED)
                : Optional.empty();
    }

    private static Decision reduced(
            ReduceLine command, OrderPlaced as, Facts facts, int now, Instant at) {
        int off = now - command.to();
        return facts.whole().isWorthComingFor(facts.lines(), off)
                ? fewer(command, as, facts, off, at)
                : CANCELLING.decide(whole(command), facts.whole(), at);
    }

    private static Decision fewer(
            ReduceLine command, OrderPlaced as, Facts facts, int off, Instant at) {
        List<Event> events = new ArrayList<>();
        int line = command.line();
        int from = command.to() + off;
        events.add(
                new LineReduced(as.shop(), as.order(), line, from, command.to(), command.by(), at));
        events.addAll(back(as, facts, line, off, at));
        return Decision.accepted(events);
    }

    private static List<StockEvent> back(
            OrderPlaced as, Facts facts, int line, int off, Instant at) {
        return facts.lines().item(line).stream()
                .flatMap(
                        item ->
                                facts
                                        .whole()
                                        .promised()
                                        .givenBack(as.shop(), as.order(), item, off, at)
                                        .stream())
                .toList();
    }
}
