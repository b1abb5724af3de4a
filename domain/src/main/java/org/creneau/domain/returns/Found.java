package org.creneau.domain.returns;

import org.creneau.domain.kernel.Quantity;

/// Pieces of one thing that somebody looked at, and what she says of them.
public record Found(ReturnLine.Goods goods, Quantity quantity, Verdict verdict) {}
