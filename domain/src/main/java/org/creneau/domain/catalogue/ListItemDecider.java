package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;

/// A new price counts for orders placed from then on; orders keep the price they were placed at.
public final class ListItemDecider implements Decider<ListItem, ListItemDecider.Facts> {
    public record Facts(Optional<Profile> shop, Offer offer) {}

    @Override
    public Class<ListItem> command() {
        return ListItem.class;
    }

    @Override
    public Fold<Facts> facts(ListItem command) {
        return Premises.profileOf(command.shop())
                .and(Offer.of(command.shop(), command.item()), Facts::new);
    }

    @Override
    public Decision decide(ListItem command, Facts facts, Instant at) {
        if (facts.shop().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        var listed =
                new ItemListed(
                        command.shop(),
                        command.item(),
                        command.label(),
                        command.price(),
                        command.vat(),
                        command.details(),
                        at);
        return isSame(facts.offer(), listed) ? Decision.accepted() : Decision.accepted(listed);
    }

    private static boolean isSame(Offer offer, ItemListed wanted) {
        return offer instanceof Offer.ForSale(var as)
                && as.label().equals(wanted.label())
                && as.price().equals(wanted.price())
                && as.vat().equals(wanted.vat())
                && as.details().equals(wanted.details());
    }
}
