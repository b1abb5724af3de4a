package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.BoughtLine;
import org.creneau.infrastructure.desk.Basket;

/// What staff say of things that were tried: all of it is bought, nothing, or what is ticked, in a field
/// `pris-<line>` for each line.
record Tried(String what, List<BoughtLine> ticked) {
    private static final String LINE = "pris-";
    private static final String ALL = "tout";
    private static final String NOTHING = "rien";

    /// @throws MalformedValue of kind `quantity` or `line`
    static Tried read(String what, Map<String, String[]> parameters) {
        return new Tried(
                what,
                Basket.numbered(LINE, parameters).entrySet().stream()
                        .map(line -> new BoughtLine(number(line.getKey()), line.getValue()))
                        .toList());
    }

    private static int number(String line) {
        try {
            return Integer.parseInt(line);
        } catch (NumberFormatException _) {
            throw new MalformedValue("line");
        }
    }

    /// Whether what is ticked is to be sold, and nothing is.
    boolean isUnsaid() {
        return ticked.isEmpty() && !what.equals(ALL) && !what.equals(NOTHING);
    }

    List<BoughtLine> of(OrderView order) {
        return switch (what) {
            case ALL ->
                    IntStream.range(0, order.lines().size())
                            .filter(index -> !order.lines().get(index).comesBack())
                            .mapToObj(index -> all(index, order))
                            .toList();
            case NOTHING -> List.of();
            default -> ticked;
        };
    }

    private static BoughtLine all(int index, OrderView order) {
        Quantity quantity = order.lines().get(index).quantity();
        return new BoughtLine(order.lineNumber(index), quantity);
    }
}
