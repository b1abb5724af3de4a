package org.creneau.domain.catalogue;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be done with an article.
public enum CatalogueRefusal implements Reason {
    /// Never listed, or withdrawn since.
    UNKNOWN_ITEM,
    /// Made to measure, or otherwise not taken back: nobody tries it on and leaves it.
    NOT_FOR_TRYING,
    /// A delivery or a loss of an article of which nobody has said how many there are.
    STOCK_NOT_COUNTED,
    /// The same movement id with other contents: the earlier movement stands.
    MOVEMENT_REPEATED_DIFFERENTLY;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
