package org.creneau.domain.order;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;

import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.junit.jupiter.api.Test;

class FromReadyToHandedOverTest {
    private static final MarkReady READY = new MarkReady(SHOP, ANNS_ORDER);
    private static final CancelOrder CANCEL =
            new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOPPER);

    @Test
    void anOrderIsMadeReadyOnce() {
        given(placed()).when(READY).then(new OrderReady(SHOP, ANNS_ORDER, NOON));
        given(placed(), ready()).when(READY).thenNothing();
    }

    @Test
    void whatIsOverIsNotMadeReady() {
        given(placed(), cancelled(CancelledBy.SHOP))
                .when(READY)
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(placed(), handedOver("11:00")).when(READY).refused(OrderRefusal.ALREADY_HANDED_OVER);
        given().when(READY).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void cancellingGivesThePlaceBack() {
        given(placed())
                .when(CANCEL)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, NOON),
                        givenBack(ANNS_ORDER, "12:00"));
    }

    @Test
    void anOrderThatIsReadyCanStillBeCancelled() {
        var byShop = new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOP);
        given(placed(), ready())
                .when(byShop)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, NOON),
                        givenBack(ANNS_ORDER, "12:00"));
    }

    @Test
    void anOrderIsCancelledOnce() {
        given(placed(), cancelled(CancelledBy.SHOP), givenBack(ANNS_ORDER, "11:30"))
                .when(CANCEL)
                .thenNothing();
    }

    @Test
    void whatWasHandedOverCannotBeCancelled() {
        given(placed(), handedOver("11:00")).when(CANCEL).refused(OrderRefusal.ALREADY_HANDED_OVER);
    }

    @Test
    void anOrderThatNobodyPlacedCannotBeCancelled() {
        given().when(CANCEL).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void anotherShopsOrderIsUnknown() {
        given(placed())
                .when(new CancelOrder(OTHER_SHOP, ANNS_ORDER, CancelledBy.SHOP))
                .refused(OrderRefusal.UNKNOWN_ORDER);
        given(placed())
                .when(new MarkReady(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }
}
