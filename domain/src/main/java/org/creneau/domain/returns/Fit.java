package org.creneau.domain.returns;

/// What becomes of goods that came back, which matters to articles whose pieces are counted.
public enum Fit {
    FOR_SALE,
    /// They came back, and nobody else will buy them.
    FOR_NOTHING,
    /// Somebody has yet to look at them; until then they are for nobody.
    TO_INSPECT
}
