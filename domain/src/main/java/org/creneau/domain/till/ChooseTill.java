package org.creneau.domain.till;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChooseTill(ShopId shop, Till till) implements Command {}
