package org.creneau.domain.appointment;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// What a shop has said of the appointments that it gives.
public sealed interface ServiceEvent extends Event {
    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag());
    }

    /// Takes the place of what was said of the same service before.
    record ServiceOffered(ShopId shop, Service service, Instant at) implements ServiceEvent {}

    /// Nobody books it any more. Appointments that were made stay.
    record ServiceWithdrawn(ShopId shop, ServiceId service, Instant at) implements ServiceEvent {}

    /// Takes the place of what was said of the same resource before. Appointments that were made keep what
    /// they were promised.
    record ResourceShared(ShopId shop, Resource resource, Instant at) implements ServiceEvent {}
}
