package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Bringing.MONEY;
import static org.creneau.domain.testing.Bringing.VISIT;
import static org.creneau.domain.testing.Bringing.booked;
import static org.creneau.domain.testing.Bringing.brought;
import static org.creneau.domain.testing.Bringing.calledOff;
import static org.creneau.domain.testing.Bringing.kept;
import static org.creneau.domain.testing.Bringing.novels;
import static org.creneau.domain.testing.Bringing.piece;
import static org.creneau.domain.testing.Bringing.place;
import static org.creneau.domain.testing.Bringing.request;
import static org.creneau.domain.testing.Bringing.requested;
import static org.creneau.domain.testing.Bringing.visit;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.testing.Brought;
import org.junit.jupiter.api.Test;

/// Ann has had two novels since eleven o'clock, and one has its pages upside down.
class RequestingAReturnTest {
    private static final ToBring FAULTY = novels(1, Why.DEFECT);

    @Test
    void whoeverHasItBooksAVisit() {
        given(opened(), places(2), placed(), handedOver("11:00"))
                .when(request(MONEY, FAULTY))
                .then(place(SLOT), visit(SLOT, 1), requested(MONEY, FAULTY));
    }

    @Test
    void whatWasBroughtToHerDoorIsBroughtBackToo() {
        given(
                        opened(),
                        places(2),
                        Brought.placed(),
                        new OrderDelivered(SHOP, ANNS_ORDER, at("11:00")))
                .when(request(MONEY, FAULTY))
                .then(place(SLOT), visit(SLOT, 1), requested(MONEY, FAULTY));
    }

    @Test
    void beforeSheHasItItIsCalledOffInstead() {
        given(opened(), places(2), placed())
                .when(request(MONEY, FAULTY))
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
        given(opened(), places(2), placed(), cancelled(CancelledBy.SHOPPER))
                .when(request(MONEY, FAULTY))
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void anUnknownOrAnotherShopsOrderIsNobodysBusiness() {
        given(opened(), places(2)).when(request(MONEY, FAULTY)).refused(OrderRefusal.UNKNOWN_ORDER);
        given(opened(), placed(), handedOver("11:00"), placed(VISIT))
                .when(
                        new RequestReturn(
                                OTHER_SHOP,
                                RETURN,
                                ANNS_ORDER,
                                List.of(FAULTY),
                                MONEY,
                                new Trip.Along(VISIT),
                                Claim.OWN))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void nobodyBringsBackMoreThanSheBought() {
        given(opened(), places(2), placed(), handedOver("11:00"))
                .when(request(MONEY, novels(3, Why.DEFECT)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(opened(), places(2), placed(), handedOver("11:00"))
                .when(request(MONEY, novels(2, Why.DEFECT), novels(1, Why.WRONG_ITEM)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(opened(), places(2), placed(), handedOver("11:00"))
                .when(request(MONEY, piece(ATLAS, 1, Why.DEFECT)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void whatIsBackIsNotBroughtAgain() {
        given(opened(), places(2), placed(), handedOver("11:00"), back(1))
                .when(request(MONEY, novels(2, Why.DEFECT)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void whatIsExpectedIsNotAskedForTwice() {
        Event[] before = {
            opened(), places(2), placed(), handedOver("11:00"), earlier(novels(2, Why.DEFECT)),
        };
        given(before)
                .when(request(MONEY, FAULTY))
                .refused(BringingRefusal.RETURN_ALREADY_REQUESTED);
    }

    @Test
    void whatWasCalledOffMayBeAskedForAnew() {
        var first = new ReturnId("first");
        given(
                        opened(),
                        places(2),
                        placed(),
                        handedOver("11:00"),
                        earlier(novels(2, Why.DEFECT)),
                        new ReturnRequestEvent.ReturnCalledOff(
                                SHOP, first, ANNS_ORDER, VISIT, CancelledBy.SHOPPER, at("11:50")))
                .when(request(MONEY, FAULTY))
                .then(place(SLOT), visit(SLOT, 1), requested(MONEY, FAULTY));
    }

    @Test
    void whoeverBroughtLessThanSheSaidMayAskForTheRest() {
        var first = new ReturnId("first");
        given(
                        opened(),
                        places(2),
                        placed(),
                        handedOver("11:00"),
                        earlier(novels(2, Why.DEFECT)),
                        back(1),
                        new ReturnRequestEvent.ReturnVisitKept(
                                SHOP, first, ANNS_ORDER, new OrderId("first-visit"), at("11:50")))
                .when(request(MONEY, FAULTY))
                .then(place(SLOT), visit(SLOT, 1), requested(MONEY, FAULTY));
    }

    @Test
    void theSameRequestSentAgainIsTheSame() {
        Event[] booked = {
            opened(),
            places(2),
            placed(),
            handedOver("11:00"),
            place(SLOT),
            visit(SLOT, 1),
            requested(MONEY, FAULTY)
        };
        given(booked).when(request(MONEY, FAULTY)).thenNothing();
        given(booked)
                .when(request(MONEY, novels(2, Why.DEFECT)))
                .refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
        given(booked)
                .when(request(booked(slotAt("15:15")), MONEY, Claim.OWN, FAULTY))
                .refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    @Test
    void whatWasCalledOffIsAskedForAnew() {
        given(
                        opened(),
                        places(2),
                        placed(),
                        handedOver("11:00"),
                        place(SLOT),
                        visit(SLOT, 1),
                        requested(MONEY, FAULTY),
                        calledOff(CancelledBy.SHOPPER, "11:55"))
                .when(request(MONEY, FAULTY))
                .refused(BringingRefusal.RETURN_CALLED_OFF);
    }

    @Test
    void aVisitHasAnOrderOfItsOwn() {
        given(opened(), places(2), placed(), handedOver("11:00"), placed(VISIT))
                .when(request(MONEY, FAULTY))
                .refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
    }

    @Test
    void nothingComesBackOfAnAppointment() {
        var slot = SLOT;
        var engagement =
                new Engagement(
                        slot, slot.start().plus(Duration.ofMinutes(15)), slot.start(), List.of());
        given(
                        opened(),
                        places(2),
                        placed(),
                        new AppointmentBooked(
                                SHOP,
                                ANNS_ORDER,
                                ANN,
                                new ServiceId("examen"),
                                "Examen",
                                engagement,
                                null,
                                at("10:00")),
                        handedOver("11:00"))
                .when(request(MONEY, FAULTY))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void norOfWhatSheOnlyBroughtWhenSheCame() {
        OrderPlaced came = of(ANNS_ORDER, ANN);
        given(opened(), places(2), came, handedOver("11:00"))
                .when(
                        request(
                                MONEY,
                                new ToBring(new ReturnLine.Goods.OfLine(0), pieces(1), Why.DEFECT)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(opened(), came, handedOver("11:00"))
                .when(
                        new RecordReturn(
                                SHOP,
                                RETURN,
                                new Origin.OfOrder(ANNS_ORDER),
                                List.of(new ReturnLine(new ReturnLine.Goods.OfLine(0), pieces(1))),
                                NOON))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void somethingHasToComeAndInAWindowOfTheShop() {
        assertThatThrownBy(() -> request(MONEY)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () ->
                                request(
                                        booked(new SlotId(OTHER_SHOP, "retrait", at("15:00"))),
                                        MONEY,
                                        Claim.OWN,
                                        FAULTY))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatSheHasBroughtIsStillTheSameRequest() {
        given(
                        opened(),
                        places(2),
                        placed(),
                        handedOver("11:00"),
                        visit(SLOT, 1),
                        requested(MONEY, FAULTY),
                        kept(VISIT, "11:55"))
                .when(request(MONEY, FAULTY))
                .thenNothing();
    }

    private static ReturnRequestEvent.ReturnRequested earlier(ToBring... lines) {
        return new ReturnRequestEvent.ReturnRequested(
                SHOP,
                new ReturnId("first"),
                ANNS_ORDER,
                ANN,
                List.of(lines),
                MONEY,
                new Coming.Booked(new OrderId("first-visit")),
                at("11:30"));
    }

    private static GoodsReturned back(int novels) {
        return new GoodsReturned(
                SHOP,
                new ReturnId("first"),
                new Origin.OfOrder(ANNS_ORDER),
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                Fit.FOR_SALE,
                at("11:45"));
    }

    private static OrderPlaced of(OrderId order, SubjectId subject) {
        return new OrderPlaced(
                SHOP,
                order,
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
}
