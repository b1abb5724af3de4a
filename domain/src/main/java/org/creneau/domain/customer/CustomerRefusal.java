package org.creneau.domain.customer;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why something cannot be kept about a person.
public enum CustomerRefusal implements Reason {
    /// She has never ordered in this shop.
    UNKNOWN_CUSTOMER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
