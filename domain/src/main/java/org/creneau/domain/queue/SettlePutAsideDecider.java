package org.creneau.domain.queue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.DeliveryRefusal;
import org.creneau.domain.order.GivenUp;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.order.Unanswered;

/// Sells what of it was tried and pleased. What she takes leaves the stock and what she leaves is in it
/// again, in one decision. Whoever came for it leaves with it, as with any parcel.
///
/// The day until which it was kept does not bind here: what she holds in her hands she can buy, as long
/// as nobody has written down that its day is over. Where somebody has, a visit from before that is
/// told late: it happened all the same, and what she took was gone when it was counted as given back.
public final class SettlePutAsideDecider
        implements Decider<SettlePutAside, SettlePutAsideDecider.Facts> {
    /// @param settled absent until she has tried it
    /// @param lapsed absent until its day is over
    /// @param givenUp what was counted as given back by then
    public record Facts(
            OrderState order,
            Optional<PutAsideSettled> settled,
            Optional<PutAsideLapsed> lapsed,
            Tickets tickets,
            Unanswered goods,
            Promised givenUp) {}

    private record Standing(OrderState order, Ended ended) {}

    private record Ended(Optional<PutAsideSettled> settled, Optional<PutAsideLapsed> lapsed) {}

    private record Pieces(Unanswered goods, Promised givenUp) {}

    private record Given(Tickets tickets, Pieces pieces) {}

    @Override
    public Class<SettlePutAside> command() {
        return SettlePutAside.class;
    }

    @Override
    public Fold<Facts> facts(SettlePutAside command) {
        OrderId order = command.order();
        Fold<Ended> ended =
                last(order, PutAsideSettled.class)
                        .and(last(order, PutAsideLapsed.class), Ended::new);
        Fold<Pieces> pieces = Unanswered.of(order).and(GivenUp.by(order), Pieces::new);
        return OrderState.of(order)
                .and(ended, Standing::new)
                .and(Tickets.of(order).and(pieces, Given::new), SettlePutAsideDecider::facts);
    }

    private static <E extends Event> Fold<Optional<E>> last(OrderId order, Class<E> type) {
        return Fold.of(
                type,
                Boundary.of(order.tag(), Set.of(type)),
                Optional.empty(),
                (_, event) -> Optional.of(event));
    }

    private static Facts facts(Standing what, Given away) {
        return new Facts(
                what.order(),
                what.ended().settled(),
                what.ended().lapsed(),
                away.tickets(),
                away.pieces().goods(),
                away.pieces().givenUp());
    }

    @Override
    public Decision decide(SettlePutAside command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> settle(command, as, facts, at);
            case OrderState.Ready(var as) -> settle(command, as, facts, at);
            case OrderState.NotCollected(var as) -> settle(command, as, facts, at);
            case OrderState.OnTheWay _ -> Decision.refused(DeliveryRefusal.ON_ITS_WAY);
            case OrderState.HandedOver _ -> again(command, facts, OrderRefusal.ALREADY_HANDED_OVER);
            case OrderState.Cancelled(var as) ->
                    isToldLate(command, facts)
                            ? settle(command, as, facts, at)
                            : again(command, facts, OrderRefusal.ORDER_CANCELLED);
        };
    }

    /// She came before its day was over, which was written down before her visit was.
    private static boolean isToldLate(SettlePutAside command, Facts facts) {
        return facts.settled().isEmpty()
                && facts.lapsed()
                        .filter(over -> command.happened().isBefore(over.at()))
                        .isPresent();
    }

    private static Decision again(SettlePutAside command, Facts facts, OrderRefusal otherwise) {
        return facts.settled()
                .filter(tried -> Set.copyOf(tried.bought()).equals(Set.copyOf(command.bought())))
                .map(_ -> Decision.accepted())
                .orElseGet(() -> Decision.refused(otherwise));
    }

    private static Decision settle(
            SettlePutAside command, OrderPlaced placed, Facts facts, Instant at) {
        return switch (placed.terms()) {
            case Terms.Obligation _ -> Decision.refused(OrderRefusal.NOT_PUT_ASIDE);
            case Terms.PutAside _ ->
                    refusal(facts.goods().lines(), command.bought())
                            .map(Decision::refused)
                            .orElseGet(() -> proven(command, placed, facts, at));
        };
    }

    private static Optional<Reason> refusal(Lines lines, List<BoughtLine> bought) {
        if (bought.stream().anyMatch(each -> lines.comesBack(each.line()))) {
            return Optional.of(ShortageRefusal.LINE_COMES_BACK);
        }
        return isWithin(lines, bought)
                ? Optional.empty()
                : Optional.of(OrderRefusal.MORE_THAN_PUT_ASIDE);
    }

    /// Each line once, and no more of it than there is.
    private static boolean isWithin(Lines lines, List<BoughtLine> bought) {
        long known = bought.stream().map(BoughtLine::line).distinct().count();
        return known == bought.size()
                && bought.stream()
                        .allMatch(each -> each.quantity().pieces() <= lines.pieces(each.line()));
    }

    private static Decision proven(
            SettlePutAside command, OrderPlaced placed, Facts facts, Instant at) {
        return Proof.of(command.shown(), placed)
                .map(shown -> settled(command, shown, facts, at))
                .orElseGet(() -> Decision.refused(OrderRefusal.WRONG_CODE));
    }

    private static Decision settled(
            SettlePutAside command, ShownBy shown, Facts facts, Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        var tried =
                new PutAsideSettled(
                        command.shop(), command.order(), command.bought(), shown, happened);
        Stream<Event> leaving =
                facts.tickets()
                        .leavingWithParcel(happened)
                        .flatMap(ticket -> HandOverDecider.leaves(ticket, happened));
        return facts.lapsed().isPresent()
                ? late(tried, leaving, facts)
                : inTime(tried, leaving, facts);
    }

    /// What is still asked about something missing is answered by what she bought.
    private static Decision inTime(PutAsideSettled tried, Stream<Event> leaving, Facts facts) {
        Unanswered.Settled goods = facts.goods().bought(tried.bought(), tried.at());
        List<StockEvent> stock =
                goods.promised()
                        .partlyHandedOver(
                                pieces(tried, facts), tried.shop(), tried.order(), tried.at());
        return decided(goods.events(), tried, leaving, stock);
    }

    private static Decision late(PutAsideSettled tried, Stream<Event> leaving, Facts facts) {
        List<StockEvent> stock =
                facts.givenUp()
                        .takenAfterAll(
                                pieces(tried, facts), tried.shop(), tried.order(), tried.at());
        return decided(List.of(), tried, leaving, stock);
    }

    private static Decision decided(
            List<Event> answers,
            PutAsideSettled tried,
            Stream<Event> leaving,
            List<StockEvent> stock) {
        return Decision.accepted(
                Stream.of(answers.stream(), Stream.of(tried), leaving, stock.stream())
                        .<Event>flatMap(each -> each)
                        .toList());
    }

    private static Map<ItemId, Integer> pieces(PutAsideSettled tried, Facts facts) {
        Map<ItemId, Integer> pieces = new HashMap<>();
        for (BoughtLine each : tried.bought()) {
            facts.goods()
                    .lines()
                    .item(each.line())
                    .ifPresent(item -> pieces.merge(item, each.quantity().pieces(), Integer::sum));
        }
        return pieces;
    }
}
