package org.creneau.domain.till;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.TillEvent.TillChosen;

/// Which till keeps a shop's books. Where a shop has said nothing of it, its own does.
public enum Till {
    SHOPS_OWN,
    CRENEAU;

    public static Fold<Till> of(ShopId shop) {
        return Fold.of(
                TillChosen.class,
                Boundary.of(shop.tag(), Set.of(TillChosen.class)),
                SHOPS_OWN,
                (_, chosen) -> chosen.till());
    }
}
