package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record ChooseOnlinePayment(ShopId shop, OnlinePayment online) implements Command {}
