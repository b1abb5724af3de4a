package org.creneau.infrastructure.api;

import java.util.List;
import java.util.stream.IntStream;
import org.creneau.application.order.OrderView;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods.Article;
import org.creneau.domain.order.OrderLine.Goods.InWords;
import org.jspecify.annotations.Nullable;

/// The lines of an order, as answers show them.
final class LinesJson {
    private LinesJson() {}

    /// @param line its place among the lines that are left, counted from 0: what comes back is told by it
    /// @param number its place in the order when it was placed, which it keeps: what is missing, taken off
    ///     or tried is told by it
    /// @param item absent for what was ordered in words
    /// @param label the catalogue's or those words
    /// @param fromSupplier whether the shop has to order it first
    record Line(
            int line,
            int number,
            @Nullable String item,
            @Nullable String label,
            boolean fromSupplier,
            int quantity,
            Json.Amount price,
            Json.Amount total) {
        static List<Line> of(OrderView order) {
            return IntStream.range(0, order.lines().size())
                    .mapToObj(at -> of(at, order.lineNumber(at), order.lines().get(at)))
                    .toList();
        }

        private static Line of(int place, int number, OrderLine line) {
            return new Line(
                    place,
                    number,
                    LinesJson.item(line),
                    LinesJson.label(line),
                    line.comesFromSupplier(),
                    line.quantity().pieces(),
                    Json.Amount.of(line.price()),
                    Json.Amount.of(line.total()));
        }
    }

    static @Nullable String item(OrderLine line) {
        return line.goods() instanceof Article(var item, _) ? item.value() : null;
    }

    static @Nullable String label(OrderLine line) {
        return switch (line.goods()) {
            case Article(_, var label) -> label;
            case InWords(var words, _) -> Json.text(words);
        };
    }
}
