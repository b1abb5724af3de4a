package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Asks for an e-mail that reminds of money that an order waits for.
public record RemindOfPayment(ShopId shop, OrderId order) implements Command {}
