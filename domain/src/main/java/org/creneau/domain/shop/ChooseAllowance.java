package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChooseAllowance(ShopId shop, Allowance allowance) implements Command {}
