package org.creneau.domain.order;

import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;

/// Pieces of one article, as it was offered when the order was placed.
///
/// @param price of one piece, tax included
public record OrderLine(ItemId item, String label, Quantity quantity, Money price, VatRate vat) {
    public Money total() {
        return price.times(quantity.pieces());
    }
}
