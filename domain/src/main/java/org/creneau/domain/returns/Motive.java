package org.creneau.domain.returns;

/// Why goods came back, as far as somebody at the counter was told. Nobody has to say: whoever withdraws need not, and a shop
/// with people waiting does not ask.
public enum Motive {
    UNSAID,
    CHANGED_MIND,
    DOES_NOT_FIT,
    DEFECT,
    /// It is not what she had ordered.
    WRONG_ITEM,
    OTHER
}
