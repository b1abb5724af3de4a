package org.creneau.domain.catalogue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;

/// Puts an article up for sale, or changes how it is offered.
public record ListItem(ShopId shop, ItemId item, String label, Money price, VatRate vat)
        implements Command {}
