package org.creneau.domain.appointment;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.SlotRefusal;

/// A service has the hours of a schedule that is for appointments.
public final class OfferServiceDecider implements Decider<OfferService, OfferServiceDecider.Facts> {
    public record Facts(Hours hours, Services services) {}

    @Override
    public Class<OfferService> command() {
        return OfferService.class;
    }

    @Override
    public Fold<Facts> facts(OfferService command) {
        return Hours.of(command.shop()).and(Services.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(OfferService command, Facts facts, Instant at) {
        return refusal(command, facts.hours())
                .map(Decision::refused)
                .orElseGet(() -> offer(command, facts.services(), at));
    }

    private static Optional<Reason> refusal(OfferService command, Hours hours) {
        if (hours.zone().isEmpty()) {
            return Optional.of(ShopRefusal.UNKNOWN_SHOP);
        }
        Optional<Occasion> purpose =
                hours.lastSaid(command.service().schedule())
                        .map(schedule -> schedule.finer().purpose());
        if (purpose.isEmpty()) {
            return Optional.of(ShopRefusal.UNKNOWN_SCHEDULE);
        }
        return purpose.filter(it -> it != Occasion.APPOINTMENT).map(_ -> SlotRefusal.OTHER_PURPOSE);
    }

    private static Decision offer(OfferService command, Services services, Instant at) {
        return services.find(command.service().id()).equals(Optional.of(command.service()))
                ? Decision.accepted()
                : Decision.accepted(new ServiceOffered(command.shop(), command.service(), at));
    }
}
