package org.creneau.domain.returns;

import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;

public record ReturnLine(ItemId item, Quantity quantity) {}
