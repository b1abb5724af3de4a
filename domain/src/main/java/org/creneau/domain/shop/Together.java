package org.creneau.domain.shop;

/// How a text counts those who come in together.
public enum Together {
    /// Each of them, which is also how a shop's own limit is meant.
    EACH,
    /// Two adults who live together, and a parent with children, are one customer. Which is how France counted from
    /// 28 November 2020 on.
    HOUSEHOLD_AS_ONE;

    private static final int ADULTS_OF_ONE = 2;

    /// @param adults at least one
    /// @param household whether they all live together
    public int counts(int adults, int children, boolean household) {
        return this == HOUSEHOLD_AS_ONE && household
                ? Math.ceilDiv(adults, ADULTS_OF_ONE)
                : adults + children;
    }
}
