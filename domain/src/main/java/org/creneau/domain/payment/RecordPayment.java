package org.creneau.domain.payment;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;

/// Writes an entry into the books of an order. Sent again with the same id, it is the same entry.
///
/// @param happened when; earlier than now where it is entered afterwards
public record RecordPayment(
        ShopId shop, OrderId order, PaymentId payment, Entry entry, Instant happened)
        implements Command {}
