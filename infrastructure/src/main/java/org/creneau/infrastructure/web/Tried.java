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
/// `pris-<line>` for each line. All of it is what the page showed, in a field `montre-<line>` each: of what was sold meanwhile an old page
/// knows nothing.
///
/// @param shown empty where the page did not say
record Tried(String what, List<BoughtLine> ticked, List<BoughtLine> shown) {
    private static final String LINE = "pris-";
    private static final String SHOWN = "montre-";
    private static final String ALL = "tout";
    private static final String NOTHING = "rien";

    /// @throws MalformedValue of kind `quantity` or `line`
    static Tried read(String what, Map<String, String[]> parameters) {
        return new Tried(what, lines(LINE, parameters), lines(SHOWN, parameters));
    }

    private static List<BoughtLine> lines(String field, Map<String, String[]> parameters) {
        return Basket.numbered(field, parameters).entrySet().stream()
                .map(line -> new BoughtLine(number(line.getKey()), line.getValue()))
                .toList();
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
            case ALL -> shown.isEmpty() ? all(order) : shown;
            case NOTHING -> List.of();
            default -> ticked;
        };
    }

    private static List<BoughtLine> all(OrderView order) {
        return IntStream.range(0, order.lines().size())
                .filter(index -> !order.lines().get(index).comesBack())
                .mapToObj(index -> all(index, order))
                .toList();
    }

    private static BoughtLine all(int index, OrderView order) {
        Quantity quantity = order.lines().get(index).quantity();
        return new BoughtLine(order.lineNumber(index), quantity);
    }
}
