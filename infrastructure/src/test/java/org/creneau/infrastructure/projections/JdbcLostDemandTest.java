package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.slot;

import org.creneau.application.slot.LostDemand.Turned;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.junit.jupiter.api.Test;

class JdbcLostDemandTest {
    private final Tables tables = new Tables();
    private final JdbcShops shops = tables.shops();
    private final JdbcLostDemand demand =
            tables.with(new JdbcLostDemand(tables.database, tables.schemas, shops));
    private final SlotId three = slot(BOOKS, 15, 0);

    @Test
    void peopleTurnedAwayAreCountedByWindowAndReason() {
        tables.happened(opened(BOOKS), refused("ann", "slot-full"), refused("bob", "slot-full"));
        tables.happened(refused("cleo", "slot-full"), refused("ann", "too-late"));

        assertThat(demand.on(BOOKS, SATURDAY))
                .containsExactly(
                        new Turned(three, "slot-full", 3), new Turned(three, "too-late", 1));
        assertThat(demand.on(BOOKS, SATURDAY.plusDays(1))).isEmpty();
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        tables.happened(opened(BOOKS), opened(SHOES), refused("ann", "slot-full"));

        assertThat(demand.on(SHOES, SATURDAY)).isEmpty();
    }

    private BookingRefused refused(String subject, String reason) {
        return new BookingRefused(three, new SubjectId(subject), reason, NOON);
    }
}
