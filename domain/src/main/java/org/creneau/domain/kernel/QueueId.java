package org.creneau.domain.kernel;

import java.time.LocalDate;

/// The queue of one shop on one day of its own calendar.
public record QueueId(ShopId shop, LocalDate day) {
    public Tag tag() {
        return new Tag("queue", toString());
    }

    @Override
    public String toString() {
        return shop + "/" + day;
    }
}
