package org.creneau.domain.returns;

import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;

/// Pieces that came back.
public record ReturnLine(Goods goods, Quantity quantity) {

    /// What came back.
    public sealed interface Goods {
        record Article(ItemId item) implements Goods {}

        /// Something that was ordered in words and has no other name.
        ///
        /// @param line its place in the order it came from, counted from 0
        record OfLine(int line) implements Goods {}
    }

    public ReturnLine(ItemId item, Quantity quantity) {
        this(new Goods.Article(item), quantity);
    }
}
