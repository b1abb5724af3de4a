package org.creneau.domain.catalogue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;

/// Says how many pieces of an article are in the shop. From the first time on they are counted.
///
/// @param pieces those put aside for orders among them; at the first count without those of orders that
///     were placed before, since nobody wrote down how many these were
public record CountStock(ShopId shop, ItemId item, int pieces) implements Command {
    private static final int MOST = 1_000_000;

    public CountStock {
        if (pieces < 0 || pieces > MOST) {
            throw new MalformedValue("stock");
        }
    }
}
