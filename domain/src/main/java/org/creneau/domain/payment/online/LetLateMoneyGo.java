package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Says that money which came too late buys nothing, so that it goes back. Where that was decided already, either way, it
/// does nothing.
public record LetLateMoneyGo(ShopId shop, OrderId order, NotTakenUp why) implements Command {}
