package org.creneau.domain.bringing;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;

/// Takes back what somebody stands there with, whom nobody expected, and gives her other things for it, in one
/// go. They leave the shop over its counter, without an order.
///
/// @param received what she brought, whether its purchase is found or not
/// @param taken what she takes, of the catalogue
/// @param credit what the old counts for, where no purchase is found; the books say it otherwise
/// @param out the entry in the books of what she had bought
public record ExchangeUnannounced(
        RecordReturn received, List<Wish.Other> taken, Optional<Money> credit, PaymentId out)
        implements Command {
    public ExchangeUnannounced {
        received = received.atCounter();
        taken = new Wish.Exchange(taken).others();
        boolean isSaid =
                switch (received.origin()) {
                    case Origin.OfOrder _ -> credit.isEmpty();
                    case Origin.Unknown _ -> credit.filter(said -> said.cents() >= 0).isPresent();
                };
        if (!isSaid) {
            throw new MalformedValue("credit");
        }
    }

    @Override
    public ShopId shop() {
        return received.shop();
    }

    List<ItemId> items() {
        return taken.stream().map(Wish.Other::item).toList();
    }
}
