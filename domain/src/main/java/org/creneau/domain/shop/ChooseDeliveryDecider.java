package org.creneau.domain.shop;

import java.time.Instant;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;

/// Sets where a shop delivers. What was ordered before is delivered as was promised.
public final class ChooseDeliveryDecider
        implements Decider<ChooseDelivery, ChooseDeliveryDecider.Facts> {
    public record Facts(Hours hours, Delivery said) {}

    @Override
    public Class<ChooseDelivery> command() {
        return ChooseDelivery.class;
    }

    @Override
    public Fold<Facts> facts(ChooseDelivery command) {
        return Hours.of(command.shop()).and(Delivery.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ChooseDelivery command, Facts facts, Instant at) {
        if (facts.hours().zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        if (!command.delivery().zones().stream().allMatch(zone -> isRound(zone, facts.hours()))) {
            return Decision.refused(ShopRefusal.NOT_A_ROUND);
        }
        return command.delivery().equals(facts.said())
                ? Decision.accepted()
                : Decision.accepted(new DeliveryChosen(command.shop(), command.delivery(), at));
    }

    /// By what was said last of the schedule: it may begin later.
    private static boolean isRound(Zone zone, Hours hours) {
        return hours.published().reversed().stream()
                .map(Hours.Published::schedule)
                .filter(schedule -> schedule.name().equals(zone.schedule()))
                .findFirst()
                .filter(schedule -> schedule.finer().purpose() == Occasion.DELIVERY_ROUND)
                .isPresent();
    }
}
