package org.creneau.domain.appointment;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.ShopRefusal;

/// Shares one of a kind among schedules. Appointments that were made keep what they were promised, also
/// where there are fewer of it now.
public final class ShareResourceDecider
        implements Decider<ShareResource, ShareResourceDecider.Facts> {
    public record Facts(Hours hours, Services services) {}

    @Override
    public Class<ShareResource> command() {
        return ShareResource.class;
    }

    @Override
    public Fold<Facts> facts(ShareResource command) {
        return Hours.of(command.shop()).and(Services.of(command.shop()), Facts::new);
    }

    @Override
    public Decision decide(ShareResource command, Facts facts, Instant at) {
        if (facts.hours().zone().isEmpty()) {
            return Decision.refused(ShopRefusal.UNKNOWN_SHOP);
        }
        boolean known =
                command.resource().schedules().stream()
                        .allMatch(name -> facts.hours().lastSaid(name).isPresent());
        return known
                ? share(command, facts.services(), at)
                : Decision.refused(ShopRefusal.UNKNOWN_SCHEDULE);
    }

    private static Decision share(ShareResource command, Services services, Instant at) {
        return Optional.ofNullable(services.resources().get(command.resource().id()))
                        .equals(Optional.of(command.resource()))
                ? Decision.accepted()
                : Decision.accepted(new ResourceShared(command.shop(), command.resource(), at));
    }
}
