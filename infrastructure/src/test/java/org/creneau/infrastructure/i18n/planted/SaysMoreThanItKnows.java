package org.creneau.infrastructure.i18n.planted;

import org.creneau.domain.kernel.Reason;

/// Its text has places for two figures; it brings none.
public record SaysMoreThanItKnows(int inside) implements Reason {
    @Override
    public String code() {
        return "limit-reached";
    }
}
