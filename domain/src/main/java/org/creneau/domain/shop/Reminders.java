package org.creneau.domain.shop;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;

/// Of what a shop has its shoppers reminded by e-mail.
///
/// @param visits of their windows, the evening before
/// @param payments of money that their orders wait for
public record Reminders(boolean visits, boolean payments) {

    /// Of a shop that has said nothing of it.
    public static final Reminders USUAL = new Reminders(true, true);

    public static Fold<Reminders> of(ShopId shop) {
        return Fold.of(
                RemindersChosen.class,
                Boundary.of(shop.tag(), Set.of(RemindersChosen.class)),
                USUAL,
                (_, chosen) -> chosen.reminders());
    }
}
