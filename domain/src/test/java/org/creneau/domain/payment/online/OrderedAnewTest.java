package org.creneau.domain.payment.online;

import static org.creneau.domain.payment.online.PaidTooLate.LATER;
import static org.creneau.domain.payment.online.PaidTooLate.UP;
import static org.creneau.domain.payment.online.PaidTooLate.again;
import static org.creneau.domain.payment.online.PaidTooLate.called;
import static org.creneau.domain.payment.online.PaidTooLate.late;
import static org.creneau.domain.payment.online.PaidTooLate.off;
import static org.creneau.domain.payment.online.PaidTooLate.online;
import static org.creneau.domain.payment.online.PaidTooLate.place;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.PaidOnline.PRICE;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// What Ann is not given twice, and may give back, when her money came too late.
class OrderedAnewTest {
    private static final OrderId ANEW = new OrderId("anew");
    private static final ItemId ATLAS = new ItemId("atlas");

    @Test
    void whoeverOrderedTheSameAnewIsNotGivenItTwice() {
        late(anew(SHOP, ANN, novel())).when(UP).refused(OnlineRefusal.ORDERED_ANEW);
        late(anew(SHOP, ANN, novel()), anewOff()).when(UP).then(place(SLOT), again(SLOT));
        late(anew(SHOP, ANN, novel()), anewOff(), anewUp())
                .when(UP)
                .refused(OnlineRefusal.ORDERED_ANEW);
    }

    @Test
    void whatSheOrderedBesideItOrSomebodyElseDidIsNoHindrance() {
        var other = new OrderLine(ATLAS, "Un atlas", new Quantity(1), PRICE, new VatRate(550));
        late(anew(SHOP, ANN, other)).when(UP).then(place(SLOT), again(SLOT));
        late(anew(SHOP, new SubjectId("bob"), novel())).when(UP).then(place(SLOT), again(SLOT));
        late(anew(new ShopId("elsewhere"), ANN, novel())).when(UP).then(place(SLOT), again(SLOT));
        earlier(anew(SHOP, ANN, novel())).when(UP).then(place(SLOT), again(SLOT));
        late(anew(SlotId.overCounter(SHOP, at("11:00")), ANN, novel()))
                .when(UP)
                .then(place(SLOT), again(SLOT));
    }

    @Test
    void itIsTakenUpForTheOneWhoseItIs() {
        late().when(new TakeBackUp(ANNS_ORDER, new SubjectId("bob"), SLOT, List.of(NOVEL)))
                .refused(ShortageRefusal.ORDER_CHANGED);
    }

    @Test
    void whoeverHasAWindowThatSheDidNotChooseMayGiveItBackUntilItBegins() {
        var hers = new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOPPER);
        late(place(LATER), again(LATER))
                .at("16:00")
                .when(hers)
                .refused(OrderRefusal.TOO_LATE_TO_CANCEL);
        late(place(LATER), again(LATER))
                .at("15:59")
                .when(hers)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, at("15:59")),
                        new PlaceGivenBack(LATER, ANNS_ORDER, at("15:59")));
        var chosen =
                new OrderRescheduled(
                        SHOP, ANNS_ORDER, LATER, slotAt("17:00"), AskedBy.SHOPPER, NOON);
        late(place(LATER), again(LATER), chosen)
                .at("16:30")
                .when(hers)
                .refused(OrderRefusal.TOO_LATE_TO_CANCEL);
    }

    @Test
    void whoeverHasTheSameAgainMayGiveItBackForADay() {
        var hers = new CancelOrder(SHOP, ANNS_ORDER, CancelledBy.SHOPPER);
        late(place(SLOT), again(SLOT))
                .at("14:59")
                .when(hers)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, at("14:59")),
                        new PlaceGivenBack(SLOT, ANNS_ORDER, at("14:59")));
        late(place(SLOT), again(SLOT))
                .at("15:00")
                .when(hers)
                .refused(OrderRefusal.TOO_LATE_TO_CANCEL);
        Instant before = SLOT.start().minus(Duration.ofHours(24)).minusSeconds(60);
        var yesterday = new OrderTakenBackUp(SHOP, ANNS_ORDER, ANN, SLOT, SLOT, before);
        late(place(SLOT), yesterday)
                .at("14:59")
                .when(hers)
                .refused(OrderRefusal.TOO_LATE_TO_CANCEL);
    }

    private static OrderPlaced anew(ShopId shop, SubjectId who, OrderLine line) {
        return anew(new SlotId(shop, LATER.schedule(), LATER.start()), who, line);
    }

    private static OrderPlaced anew(SlotId slot, SubjectId who, OrderLine line) {
        OrderPlaced first = placed();
        return new OrderPlaced(
                slot.shop(),
                ANEW,
                first.number(),
                slot,
                who,
                List.of(line),
                first.contact(),
                first.code(),
                first.payAt(),
                first.terms(),
                at("11:00"));
    }

    private static OrderLine novel() {
        return placed().lines().getFirst();
    }

    private static OrderCancelled anewOff() {
        return new OrderCancelled(SHOP, ANEW, ANN, CancelledBy.UNPAID, at("11:30"));
    }

    private static OrderTakenBackUp anewUp() {
        return new OrderTakenBackUp(SHOP, ANEW, ANN, LATER, LATER, at("11:40"));
    }

    /// What came before she ordered it.
    private static Given earlier(Event event) {
        List<Event> all = new ArrayList<>(List.of(event));
        all.addAll(called(off(CancelledBy.UNPAID)));
        all.addAll(List.of(captured(TRY, 1_780), online(1_780)));
        return given(all.toArray(Event[]::new));
    }
}
