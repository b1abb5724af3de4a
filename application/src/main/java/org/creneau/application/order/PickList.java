package org.creneau.application.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.application.order.OrderView.Status;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;

/// What is to be fetched from the shelves for the windows of a day: first by article, as whoever goes round with a
/// basket needs it, then by order, as whoever packs does.
///
/// @param unanswered orders that wait for the shop's yes, and are not among these
public record PickList(List<Window> windows, int unanswered) {

    /// @param brought whether its orders are brought to people
    public record Window(
            SlotId slot, Instant end, boolean brought, List<Pick> picks, List<OrderView> orders) {
        public int pieces() {
            return picks.stream().mapToInt(Pick::pieces).sum();
        }
    }

    /// @param what as the last order has it
    /// @param shares who gets how many, as the orders were placed
    public record Pick(OrderLine what, List<Share> shares) {
        public int pieces() {
            return shares.stream().mapToInt(Share::pieces).sum();
        }
    }

    public record Share(String number, int pieces) {}

    /// @param labels how the names of articles follow each other in the language of whoever reads
    public static PickList of(List<OrderView> orders, Comparator<? super String> labels) {
        Map<SlotId, List<OrderView>> byWindow =
                new TreeMap<>(Comparator.comparing(SlotId::start).thenComparing(SlotId::schedule));
        orders.stream()
                .filter(PickList::isToFetch)
                .forEach(
                        order ->
                                byWindow.computeIfAbsent(order.slot(), _ -> new ArrayList<>())
                                        .add(order));
        List<Window> windows =
                byWindow.values().stream().map(these -> window(these, labels)).toList();
        return new PickList(windows, unanswered(orders));
    }

    /// Nothing is fetched for whoever keeps an appointment or brings something back.
    private static boolean isToFetch(OrderView order) {
        return order.isToPrepare() && !order.isAgreed() && order.status() != Status.PLACED;
    }

    private static int unanswered(List<OrderView> orders) {
        return (int)
                orders.stream()
                        .filter(order -> order.status() == Status.PLACED && !order.isAgreed())
                        .count();
    }

    private static Window window(List<OrderView> orders, Comparator<? super String> labels) {
        OrderView first = orders.getFirst();
        return new Window(
                first.slot(),
                first.windowEnd(),
                first.parcel() != null,
                picks(orders, labels),
                List.copyOf(orders));
    }

    private static List<Pick> picks(List<OrderView> orders, Comparator<? super String> labels) {
        Map<Object, Pick> picks = new LinkedHashMap<>();
        for (OrderView order : orders) {
            for (OrderLine line : order.lines()) {
                if (!line.comesBack()) {
                    Share share = new Share(order.number(), line.quantity().pieces());
                    picks.merge(
                            key(order, line), new Pick(line, List.of(share)), PickList::together);
                }
            }
        }
        return picks.values().stream()
                .sorted(Comparator.comparing(pick -> pick.what().label(""), labels))
                .toList();
    }

    /// Two who ask for *the blue hat in the window* mean two hats: what no catalogue has stays with its order.
    private static Object key(OrderView order, OrderLine line) {
        return switch (line.goods()) {
            case Goods.Article(var item, _) -> item;
            case Goods.InWords words -> List.of(order.id(), words);
        };
    }

    private static Pick together(Pick one, Pick more) {
        List<Share> shares = new ArrayList<>(one.shares());
        shares.addAll(more.shares());
        return new Pick(more.what(), List.copyOf(shares));
    }
}
