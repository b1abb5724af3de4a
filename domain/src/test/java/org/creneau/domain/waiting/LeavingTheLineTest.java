package org.creneau.domain.waiting;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Waited;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeavingTheLineTest {
    private static final Waited ZOE = Waited.of("zoe", SLOT, slotAt("15:15"));
    private static final HoldId HERS = HoldId.of(ZOE.id());
    private static final Event ASKED = ZOE.asked("10:00");
    private static final Event HELD = ZOE.held(SLOT, at("11:45"), at("12:05"), 1);
    private static final Event OFFERED = ZOE.offered(SLOT, at("11:45"), at("12:05"));

    private static LeaveWait leave(@Nullable SlotId offered) {
        return new LeaveWait(SHOP, ZOE.id(), offered, LeftBy.SHOPPER);
    }

    @Test
    void whoWaitsLeavesWithOneTap() {
        given(opened(), places(1), ASKED).when(leave(null)).then(ZOE.left(LeftBy.SHOPPER, NOON));
        given(opened(), places(1), ASKED)
                .when(new LeaveWait(SHOP, ZOE.id(), null, LeftBy.SHOP))
                .then(ZOE.left(LeftBy.SHOP, NOON));
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        given(ASKED, ZOE.left(LeftBy.SHOPPER, at("11:00"))).when(leave(null)).thenNothing();
    }

    @Test
    void whoeverDeclinesGivesThePlaceBackWithIt() {
        given(ASKED, HELD, OFFERED)
                .when(leave(SLOT))
                .then(
                        new HoldReleased(SLOT, HERS, ZOE.visitor(), NOON),
                        ZOE.left(LeftBy.SHOPPER, NOON));
    }

    @Test
    void aPlaceThatSheDoesNotKnowOfIsNotDeclinedForHer() {
        given(ASKED, HELD, OFFERED).when(leave(null)).refused(WaitRefusal.OFFERED_MEANWHILE);
        given(ASKED, HELD, OFFERED)
                .when(leave(slotAt("15:15")))
                .refused(WaitRefusal.OFFERED_MEANWHILE);
    }

    @Test
    void anOfferThatLapsedNeedsNoDeclining() {
        given(ASKED, HELD, OFFERED).at("12:05").when(leave(SLOT)).thenNothing();
        given(ASKED, HELD, OFFERED, new HoldExpired(SLOT, HERS, at("12:05")))
                .at("12:06")
                .when(leave(SLOT))
                .thenNothing();
    }

    @Test
    void aPlaceOnWhichAnOrderStandsIsGivenBackByCancellingTheOrder() {
        given(ASKED, HELD, OFFERED, new PlaceTaken(SLOT, HERS, ANNS_ORDER, at("11:50")))
                .when(leave(SLOT))
                .refused(SlotRefusal.HOLD_USED);
    }

    @Test
    void nobodyLeavesALineInWhichNobodyStood() {
        given(opened()).when(leave(null)).refused(WaitRefusal.UNKNOWN_WAIT);
        given(ASKED)
                .when(new LeaveWait(OTHER_SHOP, ZOE.id(), null, LeftBy.SHOP))
                .refused(WaitRefusal.UNKNOWN_WAIT);
    }

    @Test
    void theOfferedPlaceIsOfTheSameShop() {
        var foreign = new SlotId(OTHER_SHOP, SLOT.schedule(), SLOT.start());
        assertThatThrownBy(() -> leave(foreign)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void howSheWasToldIsWrittenDownOnceForEachWay() {
        var letter =
                new OfferTold(
                        SHOP, ZOE.id(), ZOE.subject(), NoticeWay.EMAIL, NotSent.NO_SERVER, NOON);
        var call = new OfferTold(SHOP, ZOE.id(), ZOE.subject(), NoticeWay.PHONE, null, NOON);

        given(ASKED, HELD, OFFERED)
                .when(new TellOffer(SHOP, ZOE.id(), NoticeWay.EMAIL, NotSent.NO_SERVER))
                .then(letter);
        given(ASKED, HELD, OFFERED, letter)
                .when(new TellOffer(SHOP, ZOE.id(), NoticeWay.EMAIL, null))
                .thenNothing();
        given(ASKED, HELD, OFFERED, letter)
                .when(new TellOffer(SHOP, ZOE.id(), NoticeWay.PHONE, null))
                .then(call);
    }

    @Test
    void whatHappenedIsWrittenDownWhateverBecameOfTheOffer() {
        var call = new OfferTold(SHOP, ZOE.id(), ZOE.subject(), NoticeWay.PHONE, null, NOON);
        given(ASKED, HELD, OFFERED, ZOE.left(LeftBy.SHOPPER, at("11:50")))
                .when(new TellOffer(SHOP, ZOE.id(), NoticeWay.PHONE, null))
                .then(call);
    }

    @Test
    void whoLeftWithoutAnOfferWasToldOfNone() {
        given(ASKED, ZOE.left(LeftBy.SHOPPER, at("11:50")))
                .when(new TellOffer(SHOP, ZOE.id(), NoticeWay.PHONE, null))
                .refused(WaitRefusal.NOT_OFFERED);
    }

    @Test
    void thereIsNothingToTellWhoeverWaitsStill() {
        given(ASKED)
                .when(new TellOffer(SHOP, ZOE.id(), NoticeWay.PHONE, null))
                .refused(WaitRefusal.NOT_OFFERED);
        given(opened())
                .when(new TellOffer(SHOP, ZOE.id(), NoticeWay.PHONE, null))
                .refused(WaitRefusal.UNKNOWN_WAIT);
    }
}
