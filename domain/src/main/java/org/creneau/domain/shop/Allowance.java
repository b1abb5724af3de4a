package org.creneau.domain.shop;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;

/// How much one person may take for herself, so that nobody keeps the places of a rush from the others.
///
/// @param holds places that she may hold at once
/// @param ordersPerDay orders that she may have for one day of the shop's calendar
public record Allowance(int holds, int ordersPerDay) {

    /// Enough for a family that orders in two baskets, and has second thoughts.
    public static final Allowance USUAL = new Allowance(3, 3);

    private static final int MOST = 1_000;

    public Allowance {
        if (holds < 1 || ordersPerDay < 1 || holds > MOST || ordersPerDay > MOST) {
            throw new MalformedValue("allowance");
        }
    }

    public static Fold<Allowance> of(ShopId shop) {
        return Fold.of(
                AllowanceChosen.class,
                Boundary.of(shop.tag(), Set.of(AllowanceChosen.class)),
                USUAL,
                (_, chosen) -> chosen.allowance());
    }
}
