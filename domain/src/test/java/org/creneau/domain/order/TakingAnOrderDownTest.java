package org.creneau.domain.order;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.closed;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotAt;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// Nobody holds a place on the telephone: it is taken with the order, or not at all.
class TakingAnOrderDownTest {
    private static final PlaceOrder BY_THE_SHOP = order(Claim.FOR_SOMEBODY);
    private static final PlaceOrder BY_HERSELF = order(Claim.OWN);

    @Test
    void thePlaceIsTakenWithTheOrder() {
        shop().when(BY_THE_SHOP)
                .then(
                        taken(HoldId.of(ANNS_ORDER), ANNS_ORDER, "12:00"),
                        placed(ANNS_ORDER, SLOT, NOON));
    }

    @Test
    void theWindowIsJudgedAsForAnyoneElse() {
        shop(closed(ClosedFor.EXCEPTIONAL)).when(BY_THE_SHOP).refused(SlotRefusal.SHOP_CLOSED);
        shop(places(1), held(BOBS_HOLD, "11:55")).when(BY_THE_SHOP).refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void whereAnArticleCannotBeHadNoPlaceIsKept() {
        shop(withdrawn(NOVEL)).when(BY_THE_SHOP).refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    @Test
    void sentAgainItIsTheSameOrder() {
        shop(taken(HoldId.of(ANNS_ORDER), ANNS_ORDER, "11:59"), placed(ANNS_ORDER, SLOT, NOON))
                .when(BY_THE_SHOP)
                .thenNothing();
    }

    @Test
    void whoeverOrdersHerselfHoldsAPlaceFirst() {
        shop().when(BY_HERSELF).refused(SlotRefusal.UNKNOWN_HOLD);
    }

    @Test
    void aHoldOfAnotherWindowIsNone() {
        shop(held(slotAt("15:15"), ANNS_HOLD, "11:55"))
                .when(BY_HERSELF)
                .refused(SlotRefusal.UNKNOWN_HOLD);
    }

    private static Given shop(Event... more) {
        List<Event> events = new ArrayList<>(List.of(opened(), places(2), novelListed()));
        events.addAll(List.of(more));
        return given(events.toArray(Event[]::new));
    }

    private static PlaceOrder order(Claim claim) {
        return new PlaceOrder(
                ANNS_ORDER,
                "A-17",
                SLOT,
                ANNS_HOLD,
                ANN,
                List.of(new Wanted.Article(NOVEL, pieces(2))),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                Commitment.TO_PAY,
                claim);
    }
}
