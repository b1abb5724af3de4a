package org.creneau.application.catalogue;

import java.util.List;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;

/// What each shop has for sale.
public interface Catalogues {
    List<ItemView> of(ShopId shop);

    record ItemView(ItemId item, String label, Money price, VatRate vat) {}
}
