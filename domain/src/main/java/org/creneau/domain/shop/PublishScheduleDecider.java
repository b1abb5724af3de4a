package org.creneau.domain.shop;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.Hours.Published;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;

/// Says from which day on a schedule holds. Places that are taken stay taken.
public final class PublishScheduleDecider implements Decider<PublishSchedule, Hours> {
    @Override
    public Class<PublishSchedule> command() {
        return PublishSchedule.class;
    }

    @Override
    public Fold<Hours> facts(PublishSchedule command) {
        return Hours.of(command.shop());
    }

    @Override
    public Decision decide(PublishSchedule command, Hours hours, Instant at) {
        if (hours.zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        var said = new Published(command.schedule(), command.from(), command.until());
        return lastSaid(hours, command).equals(Optional.of(said))
                ? Decision.accepted()
                : Decision.accepted(
                        new SchedulePublished(
                                command.shop(), said.schedule(), said.from(), said.until(), at));
    }

    private static Optional<Published> lastSaid(Hours hours, PublishSchedule command) {
        return hours.published().reversed().stream()
                .filter(one -> one.schedule().name().equals(command.schedule().name()))
                .findFirst();
    }
}
