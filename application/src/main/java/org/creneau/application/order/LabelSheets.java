package org.creneau.application.order;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView.Status;
import org.jspecify.annotations.Nullable;

/// Labels for the parcels of a day on sheets of three by eight, one for each bag. The first sheet may have lost some.
public record LabelSheets(List<Sheet> sheets) {
    public static final int ON_A_SHEET = 24;

    /// @param used labels that are there no more; they are left free
    public record Sheet(int used, List<Label> labels) {}

    /// @param bag which one, from 1
    /// @param bags how many there are; absent where nobody counted
    public record Label(OrderView order, int bag, @Nullable Integer bags) {}

    /// @param from the first label that is left on the first sheet, from 1
    public static LabelSheets of(List<OrderView> orders, int from) {
        int used = Math.clamp(from, 1, ON_A_SHEET) - 1;
        List<Label> labels =
                orders.stream().filter(LabelSheets::isPacked).flatMap(LabelSheets::bags).toList();
        List<Sheet> sheets = new ArrayList<>();
        int next = 0;
        while (next < labels.size()) {
            int end = Math.min(labels.size(), next + ON_A_SHEET - used);
            sheets.add(new Sheet(used, labels.subList(next, end)));
            next = end;
            used = 0;
        }
        return new LabelSheets(List.copyOf(sheets));
    }

    /// What waits in the shop, or is about to: a label is printed before or after the packing.
    private static boolean isPacked(OrderView order) {
        boolean there =
                (order.isToPrepare() && order.status() != Status.PLACED)
                        || order.status() == Status.READY
                        || order.status().isMissed();
        return there && !order.isAgreed();
    }

    private static Stream<Label> bags(OrderView order) {
        Integer bags = order.bags();
        return IntStream.rangeClosed(1, bags == null ? 1 : bags)
                .mapToObj(bag -> new Label(order, bag, bags));
    }
}
