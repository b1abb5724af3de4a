package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.slot;

import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the shop never said yes to is refused; what it did, or what she calls off herself, is cancelled.
class RefusedOrdersTest {
    private static final SlotId THREE = slot(BOOKS, 15, 0);
    private static final Event[] HISTORY = {
        placed(THREE, "o1"),
        new AcceptanceAwaited(BOOKS, new OrderId("o1"), NOON),
        new OrderCancelled(BOOKS, new OrderId("o1"), ANN, CancelledBy.SHOP, NOON),
        placed(THREE, "o2"),
        new AcceptanceAwaited(BOOKS, new OrderId("o2"), NOON),
        new OrderAccepted(BOOKS, new OrderId("o2"), NOON),
        new OrderCancelled(BOOKS, new OrderId("o2"), ANN, CancelledBy.SHOP, NOON),
        placed(THREE, "o3"),
        new AcceptanceAwaited(BOOKS, new OrderId("o3"), NOON),
        new OrderCancelled(BOOKS, new OrderId("o3"), ANN, CancelledBy.SHOPPER, NOON)
    };

    private final Tables tables = new Tables();
    private final JdbcShops shops = tables.shops();
    private final JdbcOrders orders =
            tables.with(
                    new JdbcOrders(tables.database, tables.schemas, shops, new ReversedTexts()));

    @BeforeEach
    void theShopIsOpen() {
        tables.happened(opened(BOOKS), published(BOOKS, 2));
    }

    @Test
    void inOneBatch() {
        tables.happened(HISTORY);

        assertThat(statuses()).containsExactly(Status.REFUSED, Status.CANCELLED, Status.CANCELLED);
    }

    @Test
    void oneByOne() {
        tables.happenedOneByOne(HISTORY);

        assertThat(statuses()).containsExactly(Status.REFUSED, Status.CANCELLED, Status.CANCELLED);
    }

    private List<Status> statuses() {
        return orders.on(BOOKS, SATURDAY).stream().map(OrderView::status).toList();
    }
}
