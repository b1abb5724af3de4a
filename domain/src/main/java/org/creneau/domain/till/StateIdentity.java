package org.creneau.domain.till;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Says by which numbers the shop is known from now on; receipts that were written before keep those of their time.
public record StateIdentity(ShopId shop, Identity identity) implements Command {}
