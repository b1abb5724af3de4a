package org.creneau.domain.till;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why a till cannot be closed.
public enum TillRefusal implements Reason {
    /// The shop's own till keeps its books, and always did.
    NOT_THE_TILL,
    /// A record came since whoever closes looked.
    TILL_CHANGED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
