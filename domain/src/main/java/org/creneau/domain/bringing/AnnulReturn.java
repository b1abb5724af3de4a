package org.creneau.domain.bringing;

import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;

/// Says that an exchange over the counter never was, or that goods without an order never came: somebody had written it
/// down by mistake.
///
/// @param order with which the old was bought; absent where no purchase was found
/// @param sale the order of what was taken for it; absent where nothing was
/// @param out the entry by which the old lent what it counted for
/// @param in the entry by which that counted for the new
/// @param outOff the entry that strikes out `out`
/// @param inOff the entry that strikes out `in`
public record AnnulReturn(
        ShopId shop,
        ReturnId goods,
        Optional<OrderId> order,
        Optional<OrderId> sale,
        PaymentId out,
        PaymentId in,
        PaymentId outOff,
        PaymentId inOff)
        implements Command {}
