package org.creneau.domain.order;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.notCollected;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.PreparationEvent.BagsCounted;
import org.junit.jupiter.api.Test;

class CountingBagsTest {
    private static final CountBags TWO = new CountBags(SHOP, ANNS_ORDER, 2);

    @Test
    void bagsAreCountedBeforeAndAfterAParcelIsReady() {
        given(placed()).when(TWO).then(counted(2));
        given(placed(), ready()).when(TWO).then(counted(2));
        given(placed(), ready(), notCollected("11:00")).when(TWO).then(counted(2));
    }

    @Test
    void theLastCountHoldsAndTheSameOneSaysNothing() {
        given(placed(), earlier(2)).when(TWO).thenNothing();
        given(placed(), earlier(3)).when(TWO).then(counted(2));
        given(placed(), earlier(2), earlier(3)).when(TWO).then(counted(2));
    }

    @Test
    void whatIsNotThereHasNoBags() {
        given(placed(), handedOver("11:00")).when(TWO).refused(OrderRefusal.ALREADY_HANDED_OVER);
        given(placed(), cancelled(CancelledBy.SHOP))
                .when(TWO)
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(placed())
                .when(new CountBags(OTHER_SHOP, ANNS_ORDER, 2))
                .refused(OrderRefusal.UNKNOWN_ORDER);
        given().when(TWO).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whatIsTakenBackUpIsPackedAnew() {
        var again = new OrderTakenBackUp(SHOP, ANNS_ORDER, ANN, SLOT, SLOT, at("11:30"));
        given(placed(), earlier(2), cancelled(CancelledBy.SHOP), again).when(TWO).then(counted(2));
    }

    @Test
    void anOrderHasFromOneToTwentyBags() {
        for (int bags : new int[] {0, -1, 21}) {
            assertThatThrownBy(() -> new CountBags(SHOP, ANNS_ORDER, bags))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    private static BagsCounted counted(int bags) {
        return new BagsCounted(SHOP, ANNS_ORDER, bags, NOON);
    }

    private static BagsCounted earlier(int bags) {
        return new BagsCounted(SHOP, ANNS_ORDER, bags, at("10:30"));
    }
}
