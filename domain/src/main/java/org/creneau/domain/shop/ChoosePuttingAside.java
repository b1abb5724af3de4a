package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChoosePuttingAside(ShopId shop, PuttingAside puttingAside) implements Command {}
