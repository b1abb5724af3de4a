package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Gives somebody a link with which she pays an order that she placed otherwise: on the telephone, say.
///
/// @param terms what the shop says with it
public record GivePaymentLink(ShopId shop, OrderId order, LinkWay way, LinkTerms terms)
        implements Command {

    /// @param until the first instant at which the order is called off where nothing came; absent where the link changes nothing
    ///     but where she may pay
    public GivePaymentLink(ShopId shop, OrderId order, LinkWay way, Optional<Instant> until) {
        this(shop, order, way, until.map(LinkTerms::until).orElse(LinkTerms.NONE));
    }
}
