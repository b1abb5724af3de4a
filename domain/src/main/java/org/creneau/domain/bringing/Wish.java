package org.creneau.domain.bringing;

import java.util.List;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Quantity;

/// What she would like for what she brings back.
public sealed interface Wish {
    record MoneyBack() implements Wish {}

    /// Another size, another article: kept for her until her visit, to be tried and taken or left.
    record Exchange(List<Other> others) implements Wish {
        public Exchange {
            others = List.copyOf(others);
            long known = others.stream().map(Other::item).distinct().count();
            if (others.isEmpty() || known != others.size()) {
                throw new MalformedValue("basket");
            }
        }
    }

    record Other(ItemId item, Quantity quantity) {}
}
