package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// An exchange over the counter that is taken back: what of the new is still out is back, and what the old counted for is
/// out of the books of the new and in those of the old, where there are some.
///
/// @param lines what of the old counts as back until then
record Undoing(
        AnnulReturn command,
        GoodsExchanged swap,
        List<ReturnLine> lines,
        Optional<SwappedOrder> old,
        SwappedOrder sale) {

    /// Each of the two can spare what goes out of its books, by each means that it came by, and owes no more than before
    /// anything was given back for it.
    Optional<Reason> refusal() {
        return expected()
                .or(this::otherwise)
                .or(() -> moved(sale, swap.credit().cents() - sale.kept()))
                .or(() -> old.flatMap(order -> moved(order, missing(order))));
    }

    /// It would stay expected, and keep a place, and be more than was bought.
    private Optional<Reason> expected() {
        return sale.announced()
                .ofOrder(sale.id())
                .map(
                        asked ->
                                new TakenIsExpected(
                                        command.shop(),
                                        sale.id(),
                                        sale.number(),
                                        asked.goods(),
                                        asked.visit()));
    }

    /// What it lent by one means, and is in the books of the new by another, would be in those of the old and of a third at
    /// once: it is asked for by that means (Code de la consommation, L221-24).
    private Optional<Reason> otherwise() {
        return Stream.of(Means.values())
                .filter(means -> means != Means.EXCHANGE && isGone(means))
                .flatMap(means -> sale.left().last(command.goods(), command.in(), means).stream())
                .findFirst()
                .map(back -> moved(sale, back));
    }

    private boolean isGone(Means means) {
        Entries books = sale.owed().entries();
        long lent = books.find(command.in()).map(in -> in.by(means)).orElse(0L);
        return lent > 0 && books.by(means) < lent;
    }

    /// What her pieces cost once they are hers again, as they were before, and her money does not pay any more.
    private long missing(SwappedOrder order) {
        Map<ReturnLine.Goods, Long> back = new HashMap<>(order.owed().back().pieces());
        lines.forEach(
                line -> back.merge(line.goods(), -(long) line.quantity().pieces(), Long::sum));
        long due =
                order.owed()
                        .without(command.goods())
                        .balance(back)
                        .map(balance -> balance.due().cents())
                        .orElse(0L);
        return due - order.kept() - lent(order);
    }

    private long lent(SwappedOrder order) {
        return -order.owed().entries().find(command.out()).map(Standing::cents).orElse(0L);
    }

    /// What never came is missing as it was before; what came and left is asked for.
    private Optional<Reason> moved(SwappedOrder order, long missing) {
        return missing <= 0
                ? Optional.empty()
                : order.left()
                        .last(command.goods(), command.out())
                        .map(back -> moved(order, back))
                        .or(() -> underway(order));
    }

    private Optional<Reason> underway(SwappedOrder order) {
        long cents = order.owed().online().underway();
        return cents > 0
                ? Optional.of(
                        moved(
                                order,
                                Means.ONLINE,
                                new Money(cents, swap.credit().currency()),
                                Optional.empty()))
                : Optional.empty();
    }

    private Reason moved(SwappedOrder order, MoneyGivenBack back) {
        return moved(order, LeftSince.means(back), back.amount(), order.left().exchange(back));
    }

    private Reason moved(
            SwappedOrder order, Means means, Money amount, Optional<ReturnId> exchange) {
        return new MoneyMovedSince(
                command.shop(), order.id(), order.number(), means, amount, exchange);
    }

    /// As of the hour at which it left, so that a count since then stands.
    List<Event> taken(Instant at) {
        List<ReturnLine> out = out();
        if (out.isEmpty()) {
            return List.of();
        }
        var goods = new ReturnId(command.goods() + "-undone");
        List<Event> events = new ArrayList<>();
        events.add(
                new GoodsReturned(
                        command.shop(),
                        goods,
                        new Origin.OfOrder(sale.id()),
                        out,
                        Fit.FOR_SALE,
                        at));
        Map<ItemId, Integer> left = pieces(out);
        for (PiecesHandedOver had : sale.gone()) {
            int pieces = Math.min(had.pieces(), left.getOrDefault(had.item(), 0));
            if (pieces > 0) {
                left.merge(had.item(), -pieces, Integer::sum);
                events.add(
                        new PiecesBroughtBack(command.shop(), had.item(), goods, pieces, had.at()));
            }
        }
        return events;
    }

    private List<ReturnLine> out() {
        Map<ReturnLine.Goods, Long> back = new HashMap<>(sale.owed().back().pieces());
        List<ReturnLine> out = new ArrayList<>();
        for (int number = 0; number < swap.taken().size(); number++) {
            var line = swap.taken().get(number);
            ReturnLine.Goods goods = ReturnLine.Goods.of(line, number);
            long had = Math.clamp(back.getOrDefault(goods, 0L), 0, line.quantity().pieces());
            back.merge(goods, -had, Long::sum);
            int left = line.quantity().pieces() - Math.toIntExact(had);
            if (left > 0) {
                out.add(new ReturnLine(goods, new Quantity(left)));
            }
        }
        return out;
    }

    private static Map<ItemId, Integer> pieces(List<ReturnLine> lines) {
        Map<ItemId, Integer> pieces = new HashMap<>();
        for (ReturnLine line : lines) {
            if (line.goods() instanceof ReturnLine.Goods.Article(var item)) {
                pieces.merge(item, line.quantity().pieces(), Integer::sum);
            }
        }
        return pieces;
    }

    /// Out of the books of the new, and back into those of the old.
    Stream<Event> reversed(Instant at) {
        Stream<Event> lent =
                old.stream()
                        .flatMap(
                                order ->
                                        struck(order, command.out(), command.outOff(), at)
                                                .stream());
        Stream<Event> borrowed = struck(sale, command.in(), command.inOff(), at).stream();
        return Stream.concat(lent, borrowed);
    }

    private @Nullable Standing standing(SwappedOrder order, PaymentId entry) {
        return order.owed().entries().find(entry).orElse(null);
    }

    private Optional<Event> struck(
            SwappedOrder order, PaymentId mistake, PaymentId entry, Instant at) {
        Standing standing = standing(order, mistake);
        return standing instanceof Standing.Taken || standing instanceof Standing.GivenBack
                ? Optional.of(
                        new PaymentReversed(
                                command.shop(),
                                order.id(),
                                entry,
                                mistake,
                                Means.EXCHANGE,
                                new Money(standing.cents(), swap.credit().currency()),
                                at))
                : Optional.empty();
    }
}
