package org.creneau.domain.till;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why a till cannot be closed, or a shop not be named so.
public enum TillRefusal implements Reason {
    /// The shop's own till keeps its books, and always did.
    NOT_THE_TILL,
    /// A record came since whoever closes looked.
    TILL_CHANGED,
    /// The number for tax is of another company than the one that is named.
    NUMBERS_OF_TWO_COMPANIES;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
