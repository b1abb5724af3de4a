package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Writes down what is new in what a service says of a payment.
public record RecordSnapshot(ShopId shop, OrderId order, Snapshot snapshot) implements Command {}
