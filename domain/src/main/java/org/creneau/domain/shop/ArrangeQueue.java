package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Says how the shop runs its line: all of it.
public record ArrangeQueue(ShopId shop, Arrangement arrangement) implements Command {}
