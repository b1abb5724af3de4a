package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.creneau.domain.appointment.Appointment;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Returned;

/// Takes down what somebody would like to bring back, as far as she has it and may, and books her visit: a
/// place in the window, an order of the day that says what she brings, and what she would like instead kept
/// for her. All of it or nothing.
///
/// How many visits one person may book is bound by what she bought.
public final class RequestReturnDecider
        implements Decider<RequestReturn, RequestReturnDecider.Facts> {
    /// @param ofId what was asked under the command's id
    /// @param ofOrder what was asked of the same order
    public record Facts(
            OrderState order,
            Optional<Appointment> appointment,
            Returned back,
            Announced ofId,
            Announced ofOrder,
            Bounds bounds,
            Visiting visit) {}

    private record Purchase(OrderState order, Optional<Appointment> appointment, Returned back) {}

    private record Said(Announced ofId, Announced ofOrder) {}

    private record Before(Purchase purchase, Said said) {}

    private record Rules(Bounds bounds, Visiting visit) {}

    @Override
    public Class<RequestReturn> command() {
        return RequestReturn.class;
    }

    @Override
    public Fold<Facts> facts(RequestReturn command) {
        Fold<Said> said =
                Announced.of(command.goods()).and(Announced.of(command.order()), Said::new);
        Fold<Rules> rules = Bounds.on(command).and(Visiting.of(command), Rules::new);
        return purchase(command).and(said, Before::new).and(rules, RequestReturnDecider::facts);
    }

    private static Fold<Purchase> purchase(RequestReturn command) {
        Fold<Returned> back = Returned.of(command.order());
        return Lines.standing(OrderState.of(command.order()), command.order())
                .and(
                        Appointment.of(command.order()).and(back, Had::new),
                        (order, had) -> new Purchase(order, had.appointment(), had.back()));
    }

    private record Had(Optional<Appointment> appointment, Returned back) {}

    private static Facts facts(Before before, Rules rules) {
        return new Facts(
                before.purchase().order(),
                before.purchase().appointment(),
                before.purchase().back(),
                before.said().ofId(),
                before.said().ofOrder(),
                rules.bounds(),
                rules.visit());
    }

    @Override
    public Decision decide(RequestReturn command, Facts facts, Instant at) {
        return facts.ofId()
                .find(command.goods())
                .map(asked -> repeated(command, asked, facts))
                .orElseGet(() -> ask(command, facts, at));
    }

    /// In the window that it was asked for, wherever it was moved since.
    private static boolean isSameWindow(RequestReturn command, Facts facts) {
        return switch (command.trip()) {
            case Trip.Along _ -> true;
            case Trip.Book(_, _, var slot, _) ->
                    facts.visit()
                            .order()
                            .placed()
                            .filter(visit -> visit.slot().equals(slot))
                            .isPresent();
        };
    }

    private static Decision repeated(RequestReturn command, ReturnRequested asked, Facts facts) {
        return facts.ofId().off().contains(asked.goods())
                ? Decision.refused(BringingRefusal.RETURN_CALLED_OFF)
                : sameAgain(command, asked, facts);
    }

    private static Decision sameAgain(RequestReturn command, ReturnRequested asked, Facts facts) {
        boolean same =
                asked.shop().equals(command.shop())
                        && asked.order().equals(command.order())
                        && asked.lines().equals(command.lines())
                        && asked.wish().equals(command.wish())
                        && asked.coming().equals(command.trip().coming())
                        && isSameWindow(command, facts);
        return same
                ? Decision.accepted()
                : Decision.refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    private static Decision ask(RequestReturn command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.Ready _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.NotCollected _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.OnTheWay _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
            case OrderState.HandedOver(var as) -> ofGoods(command, as, facts, at);
        };
    }

    private static Decision ofGoods(
            RequestReturn command, OrderPlaced bought, Facts facts, Instant at) {
        return tooMuch(command, bought, facts)
                .or(() -> facts.bounds().refusal(command, known(bought, facts), at))
                .or(() -> facts.visit().refusal(command, bought, at))
                .map(Decision::refused)
                .orElseGet(() -> asked(command, bought, facts, at));
    }

    private static Bounds.Known known(OrderPlaced bought, Facts facts) {
        return new Bounds.Known(bought, facts.ofOrder(), facts.back().pieces());
    }

    private static Optional<Reason> tooMuch(
            RequestReturn command, OrderPlaced bought, Facts facts) {
        Map<ReturnLine.Goods, Long> wanted = Announced.pieces(command.lines().stream());
        Map<ReturnLine.Goods, Long> had =
                facts.appointment().isPresent() ? Map.of() : had(bought.lines());
        if (!isWithin(wanted, facts.back().pieces(), Map.of(), had)) {
            return Optional.of(ReturnRefusal.MORE_THAN_BOUGHT);
        }
        return isWithin(wanted, facts.back().pieces(), facts.ofOrder().toCome(bought.order()), had)
                ? Optional.empty()
                : Optional.of(BringingRefusal.RETURN_ALREADY_REQUESTED);
    }

    private static boolean isWithin(
            Map<ReturnLine.Goods, Long> wanted,
            Map<ReturnLine.Goods, Long> back,
            Map<ReturnLine.Goods, Long> toCome,
            Map<ReturnLine.Goods, Long> had) {
        return wanted.entrySet().stream()
                .allMatch(
                        each ->
                                each.getValue()
                                                + back.getOrDefault(each.getKey(), 0L)
                                                + toCome.getOrDefault(each.getKey(), 0L)
                                        <= had.getOrDefault(each.getKey(), 0L));
    }

    /// What she got with an order; not what she brought when she came for it.
    private static Map<ReturnLine.Goods, Long> had(List<OrderLine> lines) {
        SequencedMap<ReturnLine.Goods, Long> had = new LinkedHashMap<>();
        IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).comesBack())
                .forEach(
                        number ->
                                had.merge(
                                        ReturnLine.Goods.of(lines.get(number), number),
                                        (long) lines.get(number).quantity().pieces(),
                                        Long::sum));
        return had;
    }

    private static Decision asked(
            RequestReturn command, OrderPlaced bought, Facts facts, Instant at) {
        var requested =
                new ReturnRequested(
                        command.shop(),
                        command.goods(),
                        command.order(),
                        bought.subject(),
                        command.lines(),
                        command.wish(),
                        command.trip().coming(),
                        at);
        return switch (command.trip()) {
            case Trip.Along _ -> Decision.accepted(requested);
            case Trip.Book trip -> facts.visit().book(command, trip, bought, requested, at);
        };
    }
}
