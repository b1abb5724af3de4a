package org.creneau.domain.bringing;

import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.returns.ReturnLine;

/// Pieces that somebody would like to bring back, for one reason.
public record ToBring(ReturnLine.Goods goods, Quantity quantity, Why why) {}
