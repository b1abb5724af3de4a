package org.creneau.domain.bringing;

import static org.creneau.domain.testing.Bringing.MONEY;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.booked;
import static org.creneau.domain.testing.Bringing.brought;
import static org.creneau.domain.testing.Bringing.novels;
import static org.creneau.domain.testing.Bringing.place;
import static org.creneau.domain.testing.Bringing.request;
import static org.creneau.domain.testing.Bringing.requested;
import static org.creneau.domain.testing.Bringing.visit;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

/// Ann brings a novel back that has its pages upside down: in a window of its own, or with an order that she
/// fetches.
class BookingAVisitTest {
    private static final ToBring FAULTY = novels(1, Why.DEFECT);
    private static final SlotId ELSEWHERE = new SlotId(SHOP, "autre", at("15:00"));

    @Test
    void aFullWindowTakesNoVisit() {
        given(opened(), places(1), placed(), handedOver("11:00"), taken(BOBS_HOLD, BOBS_ORDER))
                .when(request(MONEY, FAULTY))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void aWindowThatIsTooNearTakesNone() {
        given(opened(), places(2), placed(), handedOver("11:00"))
                .at("14:30")
                .when(request(MONEY, FAULTY))
                .refused(SlotRefusal.TOO_LATE);
    }

    @Test
    void aVisitMayBeInAWindowForBringingBack() {
        given(opened(), published(week(Occasion.BRING_BACK)), placed(), handedOver("11:00"))
                .when(request(booked(ELSEWHERE), MONEY, Claim.OWN, FAULTY))
                .then(place(ELSEWHERE), visit(ELSEWHERE, 1), requested(MONEY, FAULTY));
    }

    @Test
    void andMovesThere() {
        given(
                        opened(),
                        places(2),
                        published(week(Occasion.BRING_BACK)),
                        place(SLOT),
                        visit(SLOT, 1))
                .when(new RescheduleOrder(VISIT, ELSEWHERE, AskedBy.SHOP, List.of()))
                .then(
                        place(ELSEWHERE),
                        new PlaceGivenBack(SLOT, VISIT, NOON),
                        new OrderRescheduled(SHOP, VISIT, SLOT, ELSEWHERE, AskedBy.SHOP, NOON));
    }

    @Test
    void aWindowForSomethingElseTakesNone() {
        given(opened(), published(week(Occasion.DELIVERY_ROUND)), placed(), handedOver("11:00"))
                .when(request(booked(ELSEWHERE), MONEY, Claim.OWN, FAULTY))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void sheMayComeWithAnOrderThatSheFetches() {
        given(opened(), placed(), handedOver("11:00"), placed(VISIT))
                .when(request(new Trip.Along(VISIT), MONEY, Claim.OWN, FAULTY))
                .then(requested(new Coming.Along(VISIT), MONEY, FAULTY));
    }

    @Test
    void butNotWithOneThatSheDoesNotFetch() {
        var along = request(new Trip.Along(VISIT), MONEY, Claim.OWN, FAULTY);
        given(opened(), placed(), handedOver("11:00"))
                .when(along)
                .refused(BringingRefusal.NOTHING_TO_FETCH);
        given(opened(), placed(), handedOver("11:00"), of(BOB))
                .when(along)
                .refused(BringingRefusal.NOTHING_TO_FETCH);
        given(
                        opened(),
                        placed(),
                        handedOver("11:00"),
                        placed(VISIT),
                        new OrderCancelled(SHOP, VISIT, ANN, CancelledBy.SHOP, at("11:30")))
                .when(along)
                .refused(BringingRefusal.NOTHING_TO_FETCH);
    }

    private static OrderPlaced of(SubjectId subject) {
        return new OrderPlaced(
                SHOP,
                VISIT,
                "B-2",
                SLOT,
                subject,
                List.of(brought(1)),
                CONTACT,
                CODE,
                PayAt.COUNTER,
                new Terms.Obligation(),
                at("10:00"));
    }

    private static Schedule week(Occasion purpose) {
        Schedule collect = Town.schedule(1);
        return new Schedule(
                        "autre",
                        collect.hours(),
                        collect.length(),
                        collect.places(),
                        collect.preparation(),
                        collect.horizonDays())
                .with(new Finer(purpose, new Lead.None(), null, Duration.ZERO, null));
    }
}
