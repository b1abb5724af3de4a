package org.creneau.domain.bringing;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;

/// Takes back what somebody stands there with, whom nobody expected, and gives her other things for it, in one
/// go. They are an order of hers, placed and handed over at once.
///
/// @param received what she brought, whether its purchase is found or not
/// @param taken what she takes, of the catalogue
public record ExchangeUnannounced(
        RecordReturn received, List<Wish.Other> taken, Counting counting, Sale sale)
        implements Command {
    public ExchangeUnannounced {
        received = received.atCounter();
        taken = new Wish.Exchange(taken).others();
        boolean isSaid =
                switch (counting) {
                    case Counting.ByBooks _ -> received.origin() instanceof Origin.OfOrder;
                    case Counting.BySay(var credit, _, _) ->
                            received.origin() instanceof Origin.Unknown && credit.cents() >= 0;
                };
        if (!isSaid) {
            throw new MalformedValue("credit");
        }
    }

    @Override
    public ShopId shop() {
        return received.shop();
    }

    /// What the old counts for, where no books say it.
    Optional<Money> credit() {
        return switch (counting) {
            case Counting.ByBooks _ -> Optional.empty();
            case Counting.BySay(var credit, _, _) -> Optional.of(credit);
        };
    }

    List<ItemId> items() {
        return taken.stream().map(Wish.Other::item).toList();
    }
}
