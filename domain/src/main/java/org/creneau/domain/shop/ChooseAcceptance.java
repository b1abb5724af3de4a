package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChooseAcceptance(ShopId shop, Acceptance acceptance) implements Command {}
