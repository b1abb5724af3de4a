package org.creneau.domain.payment.online;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.Due;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Returned;
import org.creneau.domain.returns.Worth;
import org.creneau.domain.withdrawal.Counted;
import org.creneau.domain.withdrawal.Declared;

/// What a shop owes somebody by the books of one order, and what of it is on its way to her.
///
/// @param back goods that came back
/// @param declared what she said she does not keep
public record Owed(
        OrderState order, Entries entries, Online online, Returned back, Declared declared) {
    private record Paid(Entries entries, Online online) {}

    private record Books(OrderState order, Paid paid) {}

    private record Goods(Returned back, Declared declared) {}

    public static Fold<Owed> of(OrderId order) {
        return Lines.standing(OrderState.of(order), order)
                .and(Entries.of(order).and(Online.of(order), Paid::new), Books::new)
                .and(
                        Returned.of(order).and(Declared.of(order), Goods::new),
                        (books, goods) ->
                                new Owed(
                                        books.order(),
                                        books.paid().entries(),
                                        books.paid().online(),
                                        goods.back(),
                                        goods.declared()));
    }

    /// In hundredths. What was left for things put aside is a deposit, and not owed.
    public long cents() {
        return cents(back.pieces());
    }

    /// The same as if everything that she said she does not keep were here already: a shop may wait for it, or for a proof
    /// that it was sent, and need not (Code de la consommation, L221-24).
    public long centsWithoutWaiting() {
        return cents(Counted.withoutWaiting(back.pieces(), declared.pieces()));
    }

    private long cents(Map<ReturnLine.Goods, Long> pieces) {
        return switch (order) {
            case OrderState.Unknown _ -> 0;
            case OrderState.Placed(var as) -> open(as, pieces);
            case OrderState.Ready(var as) -> open(as, pieces);
            case OrderState.NotCollected(var as) -> open(as, pieces);
            case OrderState.OnTheWay(var as) -> tooMuch(as, pieces);
            case OrderState.HandedOver(var as) -> tooMuch(as, pieces);
            case OrderState.Cancelled(var as) -> tooMuch(as, pieces);
        };
    }

    /// Did these come now as well, for what had been refused of them; what is back is said apart.
    public Owed coming(ReturnId with, List<ReturnLine> lines) {
        return new Owed(order, entries, online, back, declared.coming(with, lines));
    }

    /// Were what is refused counted without these; what is back is said apart.
    public Owed without(ReturnId neverCame) {
        return new Owed(order, entries, online, back, declared.without(neverCame));
    }

    /// As if so many pieces of each thing were back; absent where nobody knows the order.
    public Optional<Balance> balance(Map<ReturnLine.Goods, Long> pieces) {
        return order.placed().map(as -> new Balance(dueOrNothing(as, pieces), entries, online));
    }

    private Money dueOrNothing(OrderPlaced as, Map<ReturnLine.Goods, Long> pieces) {
        Money due = due(as, pieces);
        return due.cents() < 0 ? due.times(0) : due;
    }

    /// Of the order; absent where nobody knows it.
    Optional<String> currency() {
        return Due.of(order).map(Money::currency);
    }

    /// What is still to be paid, in hundredths; of things put aside, what is missing to all of them.
    public long open() {
        return switch (order) {
            case OrderState.Unknown _ -> 0;
            case OrderState.Placed(var as) -> missing(as);
            case OrderState.Ready(var as) -> missing(as);
            case OrderState.NotCollected(var as) -> missing(as);
            case OrderState.OnTheWay(var as) -> missing(due(as, back.pieces()));
            case OrderState.HandedOver(var as) -> missing(due(as, back.pieces()));
            case OrderState.Cancelled(var as) -> missing(due(as, back.pieces()));
        };
    }

    private long missing(OrderPlaced as) {
        return switch (as.terms()) {
            case Terms.Obligation _ -> missing(due(as, back.pieces()));
            case Terms.PutAside _ -> missing(as.total());
        };
    }

    private long missing(Money due) {
        return Math.max(0, due.cents() - entries.kept());
    }

    private long open(OrderPlaced as, Map<ReturnLine.Goods, Long> pieces) {
        return switch (as.terms()) {
            case Terms.Obligation _ -> tooMuch(as, pieces);
            case Terms.PutAside _ -> 0;
        };
    }

    private long tooMuch(OrderPlaced as, Map<ReturnLine.Goods, Long> pieces) {
        return Math.max(0, entries.kept() - Math.max(0, due(as, pieces).cents()));
    }

    private Money due(OrderPlaced as, Map<ReturnLine.Goods, Long> pieces) {
        Map<ReturnLine.Goods, Long> counted = declared.counted(pieces);
        return Due.of(order)
                .orElseThrow()
                .minus(Worth.of(counted, as.lines()))
                .plus(declared.diminished(counted, as.lines()))
                .minus(Worth.ofTheWay(fee(as), as.lines(), counted, declared.pieces()));
    }

    private static Money fee(OrderPlaced as) {
        return switch (as.fulfilment()) {
            case Fulfilment.Collect _ -> as.lines().getFirst().price().times(0);
            case Fulfilment.Deliver(_, _, _, var fee, _) -> fee;
        };
    }

    /// What is owed and not on its way, in hundredths.
    public long left() {
        return notUnderway(cents());
    }

    long notUnderway(long cents) {
        return Math.max(0, cents - online.underway());
    }
}
