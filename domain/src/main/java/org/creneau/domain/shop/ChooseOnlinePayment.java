package org.creneau.domain.shop;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChooseOnlinePayment(ShopId shop, OnlinePayment online) implements Command {}
