package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;

/// Writes down that a service said no to a refund.
///
/// @param after what it said of the payment after that: what is among its refunds was done all the same
public record RecordRefundRefused(ShopId shop, OrderId order, PaymentId refund, Snapshot after)
        implements Command {}
