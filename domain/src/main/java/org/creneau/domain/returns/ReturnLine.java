package org.creneau.domain.returns;

import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.OrderLine;

/// Pieces that came back.
public record ReturnLine(Goods goods, Quantity quantity) {

    /// What came back.
    public sealed interface Goods {
        record Article(ItemId item) implements Goods {}

        /// Something that was ordered in words and has no other name.
        ///
        /// @param line its place in the order it came from, counted from 0
        record OfLine(int line) implements Goods {}

        /// What a line of an order is called when it comes back.
        ///
        /// @param number its place in the order, counted from 0
        static Goods of(OrderLine line, int number) {
            return switch (line.goods()) {
                case OrderLine.Goods.Article(var item, _) -> new Article(item);
                case OrderLine.Goods.InWords _ -> new OfLine(number);
            };
        }
    }

    public ReturnLine(ItemId item, Quantity quantity) {
        this(new Goods.Article(item), quantity);
    }
}
