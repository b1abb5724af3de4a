package org.creneau.domain.catalogue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;

/// Puts an article up for sale, or changes how it is offered.
public record ListItem(
        ShopId shop, ItemId item, String label, Money price, VatRate vat, Details details)
        implements Command {
    public static final int LONGEST_LABEL = 200;

    public ListItem {
        label = label.strip();
        if (!Details.isText(label, LONGEST_LABEL)) {
            throw new MalformedValue("label");
        }
        if (price.cents() < 0) {
            throw new MalformedValue("price");
        }
    }

    /// Of an article of which nothing more is said.
    public ListItem(ShopId shop, ItemId item, String label, Money price, VatRate vat) {
        this(shop, item, label, price, vat, Details.NONE);
    }
}
