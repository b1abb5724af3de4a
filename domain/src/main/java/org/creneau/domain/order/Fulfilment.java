package org.creneau.domain.order;

import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.shop.Carriage;

/// How an order gets to whoever placed it.
public sealed interface Fulfilment {
    /// She comes for it.
    record Collect() implements Fulfilment {}

    /// It is brought to her, in the window of the round that it was placed for.
    ///
    /// @param zone by its name when the order was placed
    /// @param by as it was said then
    /// @param fee for the whole order, tax included
    /// @param vat of the fee
    record Deliver(Address to, String zone, Carriage by, Money fee, VatRate vat)
            implements Fulfilment {}
}
