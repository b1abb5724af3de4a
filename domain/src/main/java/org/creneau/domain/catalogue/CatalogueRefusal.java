package org.creneau.domain.catalogue;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be done with an article.
public enum CatalogueRefusal implements Reason {
    /// Never listed, or withdrawn since.
    UNKNOWN_ITEM;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
