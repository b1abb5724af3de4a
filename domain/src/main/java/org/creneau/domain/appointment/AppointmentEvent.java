package org.creneau.domain.appointment;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// What makes an order an appointment, and what it takes up of the shop's agenda. Everything else about it
/// is told by the order's own events.
///
/// All of a shop's appointments of a day carry the tag of that day: what one of them rests on is known from
/// its window.
public sealed interface AppointmentEvent extends Event {
    OrderId order();

    /// @param label what the service was called then
    /// @param word what she would like the shop to know; absent where she said nothing
    record AppointmentBooked(
            ShopId shop,
            OrderId order,
            SubjectId subject,
            ServiceId service,
            String label,
            Engagement engagement,
            @Nullable PersonalText word,
            Instant at)
            implements AppointmentEvent, AboutPerson {
        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(engagement.tags());
            tags.addAll(Set.of(shop.tag(), order.tag(), subject.tag()));
            return tags;
        }
    }

    record AppointmentMoved(ShopId shop, OrderId order, Engagement from, Engagement to, Instant at)
            implements AppointmentEvent {
        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(from.tags());
            tags.addAll(to.tags());
            tags.addAll(Set.of(shop.tag(), order.tag()));
            return tags;
        }
    }

    /// Its resources are free again.
    record AppointmentCalledOff(ShopId shop, OrderId order, Engagement engagement, Instant at)
            implements AppointmentEvent {
        @Override
        public Set<Tag> tags() {
            Set<Tag> tags = new HashSet<>(engagement.tags());
            tags.addAll(Set.of(shop.tag(), order.tag()));
            return tags;
        }
    }
}
