package org.creneau.domain.partner;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why a key cannot be given or taken back.
public enum PartnerRefusal implements Reason {
    /// The shop has never given one to such a partner.
    UNKNOWN_PARTNER,
    /// It was this very key, and it was taken back or replaced: it does not come back.
    KEY_SPENT,
    /// The same request was sent before with another name or other scopes.
    KEY_REPEATED_DIFFERENTLY,
    /// More than anybody looks after.
    TOO_MANY_KEYS;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
