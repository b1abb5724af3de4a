package org.creneau.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;

/// A shop's line of one day, and how the shop runs it: for decisions that no limit changes.
public record Line(Optional<Profile> shop, Arrangement arrangement, Tickets tickets) {
    private record Place(Optional<Profile> shop, Arrangement arrangement) {}

    static Fold<Line> of(QueueId queue) {
        return Premises.profileOf(queue.shop())
                .and(Arrangement.of(queue.shop()), Place::new)
                .and(
                        Tickets.of(queue),
                        (place, tickets) -> new Line(place.shop(), place.arrangement(), tickets));
    }

    /// A queue is of one day.
    static boolean isOn(Instant instant, QueueId queue, Profile shop) {
        return LocalDate.ofInstant(instant, shop.zone()).equals(queue.day());
    }

    List<Ticket> forgotten(Instant at) {
        return tickets.forgotten(at, arrangement.stay());
    }
}
