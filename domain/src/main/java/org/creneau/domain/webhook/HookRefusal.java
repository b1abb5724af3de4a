package org.creneau.domain.webhook;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why an address cannot be registered or changed.
public enum HookRefusal implements Reason {
    /// There is none such in this shop, or it was removed.
    UNKNOWN_HOOK,
    /// It was registered by this very request, and removed: it does not come back.
    HOOK_REMOVED,
    /// The same request was sent before with another address or other types.
    HOOK_REPEATED_DIFFERENTLY,
    /// More than anybody looks after.
    TOO_MANY_HOOKS,
    /// It was the secret before, and was replaced: it does not come back.
    SECRET_SPENT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
