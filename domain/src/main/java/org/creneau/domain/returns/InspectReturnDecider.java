package org.creneau.domain.returns;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.jspecify.annotations.Nullable;

/// Writes down what becomes of goods that were to be looked at, each piece once. What is as good as new is in
/// stock again, where that is counted; what is hers again counts for the order as if it had never come.
public final class InspectReturnDecider
        implements Decider<InspectReturn, InspectReturnDecider.Facts> {
    public record Facts(Inspected inspected, Articles articles) {}

    @Override
    public Class<InspectReturn> command() {
        return InspectReturn.class;
    }

    @Override
    public Fold<Facts> facts(InspectReturn command) {
        List<ItemId> items = List.copyOf(onShelf(command).keySet());
        return Inspected.of(command.goods()).and(Articles.of(command.shop(), items), Facts::new);
    }

    @Override
    public Decision decide(InspectReturn command, Facts facts, Instant at) {
        return facts.inspected()
                .goods()
                .filter(back -> back.shop().equals(command.shop()))
                .map(back -> look(command, back, facts, at))
                .orElseGet(() -> Decision.refused(ReturnRefusal.UNKNOWN_RETURN));
    }

    private static Decision look(
            InspectReturn command, GoodsReturned back, Facts facts, Instant at) {
        return facts.inspected()
                .look(command.look())
                .map(earlier -> repeated(command, earlier))
                .orElseGet(() -> first(command, back, facts, at));
    }

    private static Decision repeated(InspectReturn command, GoodsInspected earlier) {
        return Set.copyOf(earlier.found()).equals(Set.copyOf(command.found()))
                ? Decision.accepted()
                : Decision.refused(ReturnRefusal.LOOK_REPEATED_DIFFERENTLY);
    }

    private static Decision first(
            InspectReturn command, GoodsReturned back, Facts facts, Instant at) {
        if (back.fit() != Fit.TO_INSPECT) {
            return Decision.refused(ReturnRefusal.NOT_TO_INSPECT);
        }
        if (isHersAlone(command, back)) {
            return Decision.refused(ReturnRefusal.NOBODY_TO_REFUSE_IT_TO);
        }
        return isLeft(command, facts.inspected())
                ? Decision.accepted(inspected(command, back, facts, at))
                : Decision.refused(ReturnRefusal.MORE_THAN_RECEIVED);
    }

    /// Of goods whose purchase was not found nobody owes anything.
    private static boolean isHersAlone(InspectReturn command, GoodsReturned back) {
        return order(back) == null
                && command.found().stream().anyMatch(one -> one.verdict() == Verdict.REFUSED);
    }

    private static boolean isLeft(InspectReturn command, Inspected inspected) {
        Map<ReturnLine.Goods, Long> left = inspected.left();
        return Inspected.pieces(command.found()).entrySet().stream()
                .allMatch(each -> each.getValue() <= left.getOrDefault(each.getKey(), 0L));
    }

    private static List<Event> inspected(
            InspectReturn command, GoodsReturned back, Facts facts, Instant at) {
        Instant told = command.happened().isAfter(at) ? at : command.happened();
        Instant happened = told.isBefore(back.at()) ? back.at() : told;
        List<Event> events = new ArrayList<>();
        events.add(
                new GoodsInspected(
                        command.shop(),
                        command.goods(),
                        order(back),
                        command.look(),
                        command.found(),
                        happened));
        events.addAll(facts.articles().broughtBack(onShelf(command), command.goods(), happened));
        return events;
    }

    private static @Nullable OrderId order(GoodsReturned back) {
        return switch (back.origin()) {
            case Origin.OfOrder(var order) -> order;
            case Origin.Unknown _ -> null;
        };
    }

    private static Map<ItemId, Integer> onShelf(InspectReturn command) {
        Map<ItemId, Integer> pieces = new LinkedHashMap<>();
        for (Found one : command.found()) {
            if (one.verdict() == Verdict.FOR_SALE
                    && one.goods() instanceof ReturnLine.Goods.Article(var item)) {
                pieces.merge(item, one.quantity().pieces(), Integer::sum);
            }
        }
        return pieces;
    }
}
