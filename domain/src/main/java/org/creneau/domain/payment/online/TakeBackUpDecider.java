package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.creneau.domain.appointment.Appointment;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.OrderedSince;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.Progress;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// Takes an order up again whose money came after it was called off for want of it. Place, pieces and order are one decision,
/// with the books beside it: what went back meanwhile does not buy anything.
///
/// The window is judged as for a new order, and so are the articles: others may have taken them meanwhile. What she may order in a day is not
/// asked again, since she had ordered it; but whoever has ordered the same anew meanwhile is not given it twice. What a shop or a shopper called off stays off, whatever was paid.
public final class TakeBackUpDecider implements Decider<TakeBackUp, TakeBackUpDecider.Facts> {
    /// @param progress how far the shop was before it was called off
    /// @param part what was asked for first
    public record Facts(
            OrderState order,
            Progress progress,
            Optional<Appointment> appointment,
            LateMoney late,
            Online online,
            Entries entries,
            Optional<Part> part,
            OrderedSince since,
            Lines lines,
            Articles articles,
            Booking booking) {}

    private record Order(OrderState state, Progress progress) {}

    private record Purpose(Order order, Optional<Appointment> appointment) {}

    private record Paid(Online online, Entries entries) {}

    private record Money(LateMoney late, Paid paid, Optional<Part> part) {}

    private record Hers(Money money, OrderedSince since) {}

    private record Goods(Lines lines, Articles articles) {}

    private record Wanted(Goods goods, Booking booking) {}

    private record Called(Purpose purpose, Hers hers) {}

    @Override
    public Class<TakeBackUp> command() {
        return TakeBackUp.class;
    }

    @Override
    public Fold<Facts> facts(TakeBackUp command) {
        OrderId order = command.order();
        Fold<Purpose> state =
                OrderState.withWindow(order)
                        .and(Progress.of(order), Order::new)
                        .and(Appointment.of(order), Purpose::new);
        Fold<Hers> hers =
                LateMoney.of(order)
                        .and(
                                Online.of(order).and(Entries.of(order), Paid::new),
                                (late, paid) -> new Money(late, paid, Optional.empty()))
                        .and(
                                LinkEvent.part(order),
                                (money, part) -> new Money(money.late(), money.paid(), part))
                        .and(OrderedSince.after(order, command.subject()), Hers::new);
        Fold<Wanted> wanted =
                Lines.of(order)
                        .and(Articles.of(command.shop(), command.items()), Goods::new)
                        .and(Booking.of(command.window()), Wanted::new);
        return state.and(hers, Called::new).and(wanted, TakeBackUpDecider::facts);
    }

    private static Facts facts(Called called, Wanted wanted) {
        Lines lines = wanted.goods().lines();
        return new Facts(
                called.purpose().order().state().with(lines),
                called.purpose().order().progress(),
                called.purpose().appointment(),
                called.hers().money().late(),
                called.hers().money().paid().online(),
                called.hers().money().paid().entries(),
                called.hers().money().part(),
                called.hers().since(),
                lines,
                wanted.goods().articles(),
                wanted.booking());
    }

    @Override
    public Decision decide(TakeBackUp command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _, OrderState.Ready _ -> Decision.accepted();
            case OrderState.NotCollected _, OrderState.OnTheWay _ -> Decision.accepted();
            case OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled(var as) -> calledOff(command, as, facts, at);
        };
    }

    private static Decision calledOff(
            TakeBackUp command, OrderPlaced order, Facts facts, Instant at) {
        return switch (facts.late()) {
            case NONE -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
            case NOT_COME, TAKEN_UP -> Decision.refused(OnlineRefusal.NOT_PAID_LATE);
            case LET_GO -> Decision.refused(OnlineRefusal.LATE_MONEY_GOES_BACK);
            case TO_DECIDE ->
                    refusal(command, order, facts, at)
                            .map(Decision::refused)
                            .orElseGet(() -> takenUp(command, order, facts, at));
        };
    }

    private static Optional<Reason> refusal(
            TakeBackUp command, OrderPlaced order, Facts facts, Instant at) {
        if (!isCollected(order, facts) || !isOfItsSchedule(command, order)) {
            return Optional.of(OnlineRefusal.NOT_TO_BE_COLLECTED);
        }
        if (paid(facts) < asked(order, facts)) {
            return Optional.of(OnlineRefusal.PAID_TOO_LITTLE);
        }
        if (!facts.lines().open().isEmpty()) {
            return Optional.of(ShortageRefusal.ANSWER_FIRST);
        }
        if (facts.since().repeats(order)) {
            return Optional.of(OnlineRefusal.ORDERED_ANEW);
        }
        return unavailable(command, order, facts, at)
                .or(() -> facts.booking().refusal(Occasion.COLLECT, order.pieces(), at));
    }

    /// What she brings along was called off with the order, and would have to be announced anew.
    private static boolean isCollected(OrderPlaced order, Facts facts) {
        return facts.appointment().isEmpty()
                && order.occasion() == Occasion.COLLECT
                && order.terms() instanceof Terms.Obligation
                && order.lines().stream().noneMatch(OrderLine::comesBack);
    }

    private static boolean isOfItsSchedule(TakeBackUp command, OrderPlaced order) {
        return order.slot().schedule().equals(command.window().schedule());
    }

    /// In hundredths: whoever was asked for a part first has paid it as others pay all of it.
    private static long asked(OrderPlaced order, Facts facts) {
        long all = order.total().cents();
        return facts.part().map(part -> Math.min(all, part.upTo())).orElse(all);
    }

    /// In hundredths: what is in the books and not on its way back, and what her bank keeps.
    private static long paid(Facts facts) {
        long kept =
                facts.online()
                        .all()
                        .filter(one -> one.stage() == Stage.AUTHORISED)
                        .mapToLong(one -> one.opened().amount().cents())
                        .sum();
        return facts.entries().kept() - facts.online().underway() + kept;
    }

    private static Optional<Reason> unavailable(
            TakeBackUp command, OrderPlaced order, Facts facts, Instant at) {
        var pieces = pieces(order);
        return command.subject().equals(order.subject())
                        && command.items().containsAll(pieces.keySet())
                ? facts.articles()
                        .refusal(pieces)
                        .or(() -> late(command, pieces, facts.articles(), at))
                : Optional.of(ShortageRefusal.ORDER_CHANGED);
    }

    private static Optional<Reason> late(
            TakeBackUp command,
            SequencedMap<ItemId, Integer> pieces,
            Articles articles,
            Instant at) {
        return articles.lateness(pieces.keySet(), command.window().start(), at);
    }

    private static SequencedMap<ItemId, Integer> pieces(OrderPlaced order) {
        SequencedMap<ItemId, Integer> pieces = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            if (line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                pieces.merge(item, line.quantity().pieces(), Integer::sum);
            }
        }
        return pieces;
    }

    private static Decision takenUp(
            TakeBackUp command, OrderPlaced order, Facts facts, Instant at) {
        List<Event> events = new ArrayList<>();
        events.add(place(command, order, facts, at));
        events.add(
                new OrderTakenBackUp(
                        order.shop(),
                        order.order(),
                        order.subject(),
                        order.slot(),
                        command.window(),
                        at));
        events.addAll(facts.articles().promised(pieces(order), order.order(), at));
        if (facts.progress() == Progress.TO_ACCEPT) {
            events.add(new AcceptanceAwaited(order.shop(), order.order(), at));
        }
        return facts.booking().promise(at, events.toArray(Event[]::new));
    }

    private static PlaceTaken place(
            TakeBackUp command, OrderPlaced order, Facts facts, Instant at) {
        int effort = facts.booking().effort(order.pieces(), new Hold.Unknown());
        return new PlaceTaken(
                command.window(), HoldId.of(order.order()), order.order(), at, effort);
    }
}
