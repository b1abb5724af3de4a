package org.creneau.domain.shop;

import org.creneau.domain.kernel.MalformedValue;

/// A commune by the code that the statistics of its country give it: INSEE in France, NIS in Belgium.
/// Post codes are shared by several communes and would not do.
public record Commune(String code) {
    private static final int OVERSEAS = 3;

    public Commune {
        if (!code.matches("\\d{5}|2[AB]\\d{3}")) {
            throw new MalformedValue("commune");
        }
    }

    /// Of a French one: `67`, `2A`, `971`.
    public String departement() {
        return code.substring(0, code.startsWith("97") ? OVERSEAS : 2);
    }

    @Override
    public String toString() {
        return code;
    }
}
