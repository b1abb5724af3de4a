package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChooseDistancing(ShopId shop, Distancing distancing) implements Command {}
