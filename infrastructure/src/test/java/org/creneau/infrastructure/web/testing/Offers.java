package org.creneau.infrastructure.web.testing;

import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;

/// Puts an article up for sale that no other test is about.
public final class Offers {
    private Offers() {}

    /// At 25 euros.
    public static void listed(TownLog log, ShopId shop, String item) {
        var offer =
                new ListItem(
                        shop,
                        new ItemId(item),
                        "Globe " + item,
                        Money.euros(2_500),
                        new VatRate(2_000));
        log.send(
                Issued.first(
                        "list-" + item,
                        offer,
                        StoppedClock.START,
                        Actor.system("test"),
                        Channel.SYSTEM));
    }
}
