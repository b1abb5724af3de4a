package org.creneau.domain.bringing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.withdrawal.Declared;
import org.creneau.domain.withdrawal.Exceptions;
import org.creneau.domain.withdrawal.Law;
import org.creneau.domain.withdrawal.WithdrawalRefusal;

/// Until when and for what somebody may bring back what she has: her money for what she does not want, once
/// she has said so in the way of the law; another size as long as she could say so; and what is not as it
/// was sold for two years. A shop that agrees to more is not held to it.
///
/// @param received absent until she has it
/// @param law absent as long as the shop is unknown
public record Bounds(
        Optional<Instant> received,
        Map<ReturnLine.Goods, Long> declared,
        Exceptions exceptions,
        Optional<Law> law) {
    private static final Bounds NONE =
            new Bounds(Optional.empty(), Map.of(), Exceptions.NONE, Optional.empty());

    private record Hers(Optional<Instant> received, Map<ReturnLine.Goods, Long> declared) {}

    /// Not asked for where somebody of the shop agrees to it.
    static Fold<Bounds> on(RequestReturn command) {
        return switch (command.claim()) {
            case FOR_SOMEBODY -> Fold.known(NONE);
            case OWN -> of(command);
        };
    }

    private static Fold<Bounds> of(RequestReturn command) {
        Fold<Hers> hers =
                received(command.order())
                        .and(
                                Declared.of(command.order()),
                                (at, said) -> new Hers(at, said.pieces()));
        return hers.and(
                Exceptions.of(command.shop(), command.pieces())
                        .and(Law.of(command.shop()), Rules::new),
                (what, rules) ->
                        new Bounds(
                                what.received(), what.declared(), rules.exceptions(), rules.law()));
    }

    /// Once she has it, wherever she was given it, or has bought it there.
    private static Fold<Optional<Instant>> received(OrderId order) {
        return Fold.of(
                OrderEvent.class,
                Boundary.of(
                        order.tag(),
                        Set.of(OrderHandedOver.class, OrderDelivered.class, PutAsideSettled.class)),
                Optional.empty(),
                (_, event) -> Optional.of(event.at()));
    }

    private record Rules(Exceptions exceptions, Optional<Law> law) {}

    /// What there is of an order already.
    ///
    /// @param back how many pieces of each thing are back
    record Known(OrderPlaced bought, Announced announced, Map<ReturnLine.Goods, Long> back) {}

    Optional<Reason> refusal(RequestReturn command, Known known, Instant at) {
        return command.claim() == Claim.FOR_SOMEBODY
                ? Optional.empty()
                : faults(command, at).or(() -> whims(command, known, at));
    }

    private Optional<Reason> faults(RequestReturn command, Instant at) {
        LocalDate lastDay = law().orElseThrow().lastDayOfConformity(received.orElseThrow());
        return command.lines().stream().anyMatch(line -> line.why().isOfTheGoods())
                ? over(lastDay, at).map(_ -> new ConformityOver(lastDay))
                : Optional.empty();
    }

    private Optional<LocalDate> over(LocalDate lastDay, Instant at) {
        return law.filter(here -> here.isAfter(at, lastDay)).map(_ -> lastDay);
    }

    private Optional<Reason> whims(RequestReturn command, Known known, Instant at) {
        List<ToBring> lines =
                command.lines().stream().filter(line -> !line.why().isOfTheGoods()).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : switch (known.bought().terms()) {
                    case Terms.PutAside _ -> Optional.of(WithdrawalRefusal.BOUGHT_IN_SHOP);
                    case Terms.Obligation _ ->
                            switch (command.wish()) {
                                case Wish.MoneyBack _ -> undeclared(lines, known);
                                case Wish.Exchange _ -> unexchanged(lines, known.bought(), at);
                            };
                };
    }

    /// What is back counts for what was declared, for whatever reason it came.
    private Optional<Reason> undeclared(List<ToBring> lines, Known known) {
        Map<ReturnLine.Goods, Long> used =
                new HashMap<>(known.announced().unwanted(known.bought().order()));
        known.back().forEach((goods, pieces) -> used.merge(goods, pieces, Long::sum));
        boolean declaredAll =
                Announced.pieces(lines.stream()).entrySet().stream()
                        .allMatch(
                                each ->
                                        each.getValue() + used.getOrDefault(each.getKey(), 0L)
                                                <= declared.getOrDefault(each.getKey(), 0L));
        return declaredAll
                ? Optional.empty()
                : Optional.of(BringingRefusal.WITHDRAWAL_NOT_DECLARED);
    }

    private Optional<Reason> unexchanged(List<ToBring> lines, OrderPlaced bought, Instant at) {
        List<ReturnLine> pieces =
                Stream.of(lines)
                        .flatMap(List::stream)
                        .map(line -> new ReturnLine(line.goods(), line.quantity()))
                        .toList();
        LocalDate lastDay = law().orElseThrow().lastDayToWithdraw(received.orElseThrow());
        return exceptions
                .among(pieces, bought.at())
                .<Reason>map(each -> each)
                .or(() -> over(lastDay, at).map(_ -> new ExchangeOver(lastDay)));
    }
}
