package org.creneau.domain.bringing;

import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;

/// Says that goods without an order never came back: somebody had written them down by mistake.
///
/// @param sale the order of what was taken for them; absent where nothing was
/// @param in the entry in its books by which they counted
/// @param entry the one that takes that back
public record AnnulReturn(
        ShopId shop, ReturnId goods, Optional<OrderId> sale, PaymentId in, PaymentId entry)
        implements Command {}
