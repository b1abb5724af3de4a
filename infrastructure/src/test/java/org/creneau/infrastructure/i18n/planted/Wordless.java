package org.creneau.infrastructure.i18n.planted;

import org.creneau.domain.kernel.Reason;

/// A new reason that nobody wrote a text for.
public enum Wordless implements Reason {
    NOBODY_KNOWS_WHY;

    @Override
    public String code() {
        return "nobody-knows-why";
    }
}
