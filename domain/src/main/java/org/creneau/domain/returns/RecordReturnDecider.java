package org.creneau.domain.returns;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;

/// Takes goods back on the order they came from, as far as they can have come from it; without an
/// order, whatever the shop ever sold and does not keep out. What can be sold again is in stock again, where
/// that is counted.
public final class RecordReturnDecider implements Decider<RecordReturn, RecordReturnDecider.Facts> {
    public record Facts(Returned ofId, OrderState order, Returned ofOrder, Articles articles) {}

    private record Purchase(OrderState order, Returned returned) {}

    private record Goods(Returned ofId, Articles articles) {}

    @Override
    public Class<RecordReturn> command() {
        return RecordReturn.class;
    }

    @Override
    public Fold<Facts> facts(RecordReturn command) {
        return Returned.of(command.goods())
                .and(articles(command), Goods::new)
                .and(
                        purchase(command.origin()),
                        (goods, bought) ->
                                new Facts(
                                        goods.ofId(),
                                        bought.order(),
                                        bought.returned(),
                                        goods.articles()));
    }

    /// Of goods without an order the catalogue alone knows anything.
    private static Fold<Articles> articles(RecordReturn command) {
        boolean asked = command.origin() instanceof Origin.Unknown || command.fit() == Fit.FOR_SALE;
        return Articles.of(
                command.shop(), asked ? List.copyOf(pieces(command).keySet()) : List.of());
    }

    private static Fold<Purchase> purchase(Origin origin) {
        return switch (origin) {
            case Origin.OfOrder(OrderId order) ->
                    Lines.standing(OrderState.of(order), order)
                            .and(Returned.of(order), Purchase::new);
            case Origin.Unknown _ ->
                    Fold.known(new Purchase(new OrderState.Unknown(), Returned.NOTHING));
        };
    }

    @Override
    public Decision decide(RecordReturn command, Facts facts, Instant at) {
        if (facts.ofId().annulled().contains(command.goods())) {
            return Decision.refused(ReturnRefusal.RETURN_ANNULLED);
        }
        GoodsReturned earlier = facts.ofId().returns().get(command.goods());
        return earlier == null ? takeBack(command, facts, at) : repeated(command, earlier);
    }

    /// When it happened is not compared, nor why: whoever sends it again may say another minute, and more or less of the reason.
    private static Decision repeated(RecordReturn command, GoodsReturned earlier) {
        boolean same =
                earlier.shop().equals(command.shop())
                        && earlier.origin().equals(command.origin())
                        && earlier.fit() == command.fit()
                        && pieces(earlier.lines()).equals(pieces(command.lines()));
        return same
                ? Decision.accepted()
                : Decision.refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    private static Map<ReturnLine.Goods, Long> pieces(List<ReturnLine> lines) {
        return lines.stream().collect(groupingBy(ReturnLine::goods, summingLong(Returned::pieces)));
    }

    private static Decision takeBack(RecordReturn command, Facts facts, Instant at) {
        return switch (command.origin()) {
            case Origin.OfOrder _ -> onOrder(command, facts, at);
            case Origin.Unknown _ ->
                    refusal(command, facts.articles())
                            .map(Decision::refused)
                            .orElseGet(() -> takenBack(command, facts, at));
        };
    }

    private static Optional<Reason> refusal(RecordReturn command, Articles articles) {
        var items = pieces(command).keySet();
        return items.stream().allMatch(articles::wasEverForSale)
                ? articles.neverTakenBack(items)
                : Optional.of(CatalogueRefusal.UNKNOWN_ITEM);
    }

    private static Decision onOrder(RecordReturn command, Facts facts, Instant at) {
        return switch (facts.order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.HandedOver(var as) ->
                    isWithin(as, facts.ofOrder(), command)
                            ? takenBack(command, facts, at)
                            : Decision.refused(ReturnRefusal.MORE_THAN_BOUGHT);
            case OrderState.Placed _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.Ready _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.OnTheWay _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.NotCollected _ -> Decision.refused(ReturnRefusal.NOT_YET_HANDED_OVER);
            case OrderState.Cancelled _ -> Decision.refused(OrderRefusal.ORDER_CANCELLED);
        };
    }

    private static boolean isWithin(OrderPlaced bought, Returned earlier, RecordReturn command) {
        Map<ReturnLine.Goods, Long> had = pieces(all(bought.lines()));
        return pieces(command.lines()).entrySet().stream()
                .allMatch(
                        back ->
                                back.getValue() + earlier.pieces().getOrDefault(back.getKey(), 0L)
                                        <= had.getOrDefault(back.getKey(), 0L));
    }

    /// As if everything came back.
    private static List<ReturnLine> all(List<OrderLine> lines) {
        return IntStream.range(0, lines.size())
                .filter(number -> !lines.get(number).comesBack())
                .mapToObj(
                        number ->
                                new ReturnLine(
                                        ReturnLine.Goods.of(lines.get(number), number),
                                        lines.get(number).quantity()))
                .toList();
    }

    private static Decision takenBack(RecordReturn command, Facts facts, Instant at) {
        Instant happened = command.happened().isAfter(at) ? at : command.happened();
        List<Event> events = new ArrayList<>();
        events.add(
                new GoodsReturned(
                        command.shop(),
                        command.goods(),
                        command.origin(),
                        command.lines(),
                        command.fit(),
                        command.motive(),
                        happened));
        if (command.fit() == Fit.FOR_SALE) {
            events.addAll(facts.articles().broughtBack(pieces(command), command.goods(), happened));
        }
        return Decision.accepted(events);
    }

    /// What was ordered in words is counted nowhere.
    private static Map<ItemId, Integer> pieces(RecordReturn command) {
        Map<ItemId, Integer> pieces = new LinkedHashMap<>();
        for (ReturnLine line : command.lines()) {
            if (line.goods() instanceof ReturnLine.Goods.Article(var item)) {
                pieces.merge(item, line.quantity().pieces(), Integer::sum);
            }
        }
        return pieces;
    }
}
