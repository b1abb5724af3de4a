package org.creneau.domain.shop;

import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;

/// What a shop has said of orders that somebody places for herself. Both are asked in one question,
/// since both matter to every such order.
public record OnShoppers(Allowance allowance, Acceptance acceptance) {
    private static final OnShoppers USUAL = new OnShoppers(Allowance.USUAL, Acceptance.AT_ONCE);

    public static Fold<OnShoppers> of(ShopId shop) {
        return Fold.of(
                ShopEvent.class,
                Boundary.of(shop.tag(), Set.of(AllowanceChosen.class, AcceptanceChosen.class)),
                USUAL,
                OnShoppers::after);
    }

    private OnShoppers after(ShopEvent event) {
        return switch (event) {
            case AllowanceChosen chosen -> new OnShoppers(chosen.allowance(), acceptance);
            case AcceptanceChosen chosen -> new OnShoppers(allowance, chosen.acceptance());
            case ShopEvent.ShopOpened _ -> this;
            case ShopEvent.SchedulePublished _ -> this;
            case ShopEvent.PaceChosen _ -> this;
            case ShopEvent.DayClosed _ -> this;
            case ShopEvent.DayOpened _ -> this;
            case ShopEvent.DayRestored _ -> this;
            case ShopEvent.HolidaysChosen _ -> this;
            case ShopEvent.DistancingChosen _ -> this;
            case ShopEvent.ChangeDeadlineChosen _ -> this;
            case ShopEvent.PuttingAsideChosen _ -> this;
            case ShopEvent.DeliveryChosen _ -> this;
            case ShopEvent.OnlinePaymentChosen _ -> this;
            case ShopEvent.QueueArranged _ -> this;
            case ShopEvent.RemindersChosen _ -> this;
        };
    }
}
