package org.creneau.domain.catalogue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;

/// Lets an article be ordered without regard to how many there are.
public record StopCounting(ShopId shop, ItemId item) implements Command {}
