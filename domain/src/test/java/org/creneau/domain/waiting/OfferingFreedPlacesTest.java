package org.creneau.domain.waiting;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.expired;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Happened.released;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.slotAt;
import static org.creneau.domain.testing.Town.slotOn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.ExtendHold;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.creneau.domain.testing.Waited;
import org.junit.jupiter.api.Test;

class OfferingFreedPlacesTest {
    private static final SlotId EVENING = slotAt("18:00");
    private static final OfferPlaces OFFER = new OfferPlaces(EVENING);
    private static final Waited ZOE = Waited.of("zoe", EVENING);
    private static final Waited BEA = Waited.of("bea", EVENING);
    private static final Instant TEA = at("15:00");
    private static final Instant IN_TWENTY_MINUTES = at("15:20");

    @Test
    void aFreedPlaceIsHeldForTheFirstInLine() {
        given(opened(), places(1), ZOE.asked("11:00"), BEA.asked("11:01"))
                .at(TEA)
                .when(OFFER)
                .then(
                        ZOE.held(EVENING, TEA, IN_TWENTY_MINUTES, 1),
                        ZOE.offered(EVENING, TEA, IN_TWENTY_MINUTES));
    }

    @Test
    void theNextGetsItAtTheInstantAtWhichTheOfferLapses() {
        Instant until = at("15:20");
        given(
                        opened(),
                        places(1),
                        ZOE.asked("11:00"),
                        BEA.asked("11:01"),
                        ZOE.held(EVENING, TEA, until, 1),
                        ZOE.offered(EVENING, TEA, until))
                .at(until)
                .when(OFFER)
                .then(
                        new HoldExpired(EVENING, HoldId.of(ZOE.id()), until),
                        BEA.held(EVENING, until, at("15:40"), 1),
                        BEA.offered(EVENING, until, at("15:40")));
    }

    @Test
    void asLongAsAnOfferStandsItsPlaceIsNobodyElses() {
        given(
                        opened(),
                        places(1),
                        ZOE.asked("11:00"),
                        BEA.asked("11:01"),
                        ZOE.held(EVENING, TEA, IN_TWENTY_MINUTES, 1),
                        ZOE.offered(EVENING, TEA, IN_TWENTY_MINUTES))
                .at("15:19")
                .when(OFFER)
                .thenNothing();
    }

    @Test
    void asManyAreOfferedAPlaceAsThereArePlaces() {
        given(opened(), places(2), ZOE.asked("11:00"), BEA.asked("11:01"))
                .at(TEA)
                .when(OFFER)
                .then(
                        ZOE.held(EVENING, TEA, IN_TWENTY_MINUTES, 1),
                        ZOE.offered(EVENING, TEA, IN_TWENTY_MINUTES),
                        BEA.held(EVENING, TEA, IN_TWENTY_MINUTES, 1),
                        BEA.offered(EVENING, TEA, IN_TWENTY_MINUTES));
    }

    @Test
    void whereNothingIsFreeOrNobodyWaitsThereIsNothingToDo() {
        given(opened(), places(1)).at(TEA).when(OFFER).thenNothing();
        given(opened(), places(1), ZOE.asked("11:00"), held(EVENING, BOBS_HOLD, "14:55"))
                .at(TEA)
                .when(OFFER)
                .thenNothing();
    }

    @Test
    void nobodyWhoLeftIsOfferedAPlace() {
        given(
                        opened(),
                        places(1),
                        ZOE.asked("11:00"),
                        ZOE.left(LeftBy.SHOPPER, at("11:30")),
                        BEA.asked("11:40"))
                .at(TEA)
                .when(OFFER)
                .then(
                        BEA.held(EVENING, TEA, IN_TWENTY_MINUTES, 1),
                        BEA.offered(EVENING, TEA, IN_TWENTY_MINUTES));
    }

    @Test
    void whoWasOfferedAPlaceInOneWindowIsOfferedNoneInAnother() {
        SlotId later = slotAt("18:15");
        Waited any = Waited.of("zoe", EVENING, later);
        given(
                        opened(),
                        places(1),
                        any.asked("11:00"),
                        any.held(later, at("14:50"), at("15:10"), 1),
                        any.offered(later, at("14:50"), at("15:10")))
                .at(TEA)
                .when(OFFER)
                .thenNothing();
    }

    @Test
    void aLargeOrderThatDoesNotFitLetsASmallerOneGoFirst() {
        var finer =
                new Finer(
                        Occasion.COLLECT,
                        new Lead.None(),
                        null,
                        Duration.ZERO,
                        null,
                        new Effort(4, 1));
        Waited large = ZOE.wanting(4);
        given(
                        opened(),
                        published(Town.schedule(3).with(finer)),
                        held(EVENING, BOBS_HOLD, "14:55"),
                        large.asked("11:00"),
                        BEA.asked("11:01"))
                .at(TEA)
                .when(OFFER)
                .then(
                        BEA.held(EVENING, TEA, IN_TWENTY_MINUTES, 1),
                        BEA.offered(EVENING, TEA, IN_TWENTY_MINUTES));
    }

    @Test
    void aWindowThatCouldNotBeBookedAnyMoreIsOfferedToNobody() {
        given(opened(), places(1), ZOE.asked("11:00")).at("17:30").when(OFFER).thenNothing();
        given(opened(), places(1), ZOE.asked("11:00")).at("18:00").when(OFFER).thenNothing();
    }

    @Test
    void whileTheShopIsClosedNoTimeOfAnOfferPasses() {
        given(opened(), places(1), ZOE.asked("11:00"))
                .at("11:50")
                .when(OFFER)
                .then(
                        ZOE.held(EVENING, at("11:50"), at("14:10"), 1),
                        ZOE.offered(EVENING, at("11:50"), at("14:10")));
        SlotId sunday = slotOn(SATURDAY.plusDays(1), "11:00");
        Instant night = at("23:00");
        Instant morning = on(SATURDAY.plusDays(1), "09:20");
        Waited forSunday = Waited.of("zoe", sunday);
        given(opened(), places(1), forSunday.asked("11:00"))
                .at(night)
                .when(new OfferPlaces(sunday))
                .then(
                        forSunday.held(sunday, night, morning, 1),
                        forSunday.offered(sunday, night, morning));
    }

    @Test
    void anOfferNeverOutlivesTheLastOrderOfItsWindow() {
        given(opened(), places(1), ZOE.asked("11:00"))
                .at("16:55")
                .when(OFFER)
                .then(
                        ZOE.held(EVENING, at("16:55"), at("17:00"), 1),
                        ZOE.offered(EVENING, at("16:55"), at("17:00")));
    }

    @Test
    void norTheCutOffOfTheDayBefore() {
        var finer =
                new Finer(
                        Occasion.COLLECT,
                        new Lead.OpenDays(1),
                        LocalTime.of(18, 0),
                        Duration.ZERO,
                        null);
        SlotId sunday = slotOn(SATURDAY.plusDays(1), "11:00");
        Waited her = Waited.of("zoe", sunday);
        Given full = given(opened(), published(Town.schedule(1).with(finer)), her.asked("11:00"));
        full.at("17:50")
                .when(new OfferPlaces(sunday))
                .then(
                        her.held(sunday, at("17:50"), at("18:00"), 1),
                        her.offered(sunday, at("17:50"), at("18:00")));
        full.at("17:56").when(new OfferPlaces(sunday)).thenNothing();
    }

    @Test
    void wholeMinutesAreLeftOrNothingIsOffered() {
        given(opened(), places(1), ZOE.asked("11:00")).at("16:56").when(OFFER).thenNothing();
    }

    @Test
    void whereTheMorningIsTooLateAnOfferOfTheNightGoesDownTheLine() {
        SlotId first = slotOn(SATURDAY.plusDays(1), "09:00");
        Waited zoe = Waited.of("zoe", first);
        Waited bea = Waited.of("bea", first);
        given(opened(), places(1), zoe.asked("11:00"))
                .at("23:00")
                .when(new OfferPlaces(first))
                .then(
                        zoe.held(first, at("23:00"), at("23:20"), 1),
                        zoe.offered(first, at("23:00"), at("23:20")));
        given(
                        opened(),
                        places(1),
                        zoe.asked("11:00"),
                        bea.asked("11:01"),
                        zoe.held(first, at("23:00"), at("23:20"), 1),
                        zoe.offered(first, at("23:00"), at("23:20")))
                .at("23:20")
                .when(new OfferPlaces(first))
                .then(
                        new HoldExpired(first, HoldId.of(zoe.id()), at("23:20")),
                        bea.held(first, at("23:20"), at("23:40"), 1),
                        bea.offered(first, at("23:20"), at("23:40")));
    }

    @Test
    void moreTimeForAnOfferEndsWithTheLastOrderToo() {
        var more = new ExtendHold(EVENING, HoldId.of(ZOE.id()), at("16:55"));
        given(opened(), places(1), ZOE.held(EVENING, at("16:35"), at("16:55"), 1))
                .at("16:50")
                .when(more)
                .then(
                        new HoldExtended(
                                EVENING,
                                HoldId.of(ZOE.id()),
                                ZOE.visitor(),
                                at("17:00"),
                                at("16:50")));
        given(opened(), places(1), ZOE.held(EVENING, at("16:45"), at("17:00"), 1))
                .at("16:50")
                .when(more)
                .refused(SlotRefusal.TOO_LATE);
    }

    @Test
    void aPlaceThatWasGivenBackIsOfferedAtOnce() {
        Waited her = Waited.of("zoe", SLOT);
        given(
                        opened(),
                        places(1),
                        held(BOBS_HOLD, "10:00"),
                        expired(BOBS_HOLD, "10:10"),
                        held(Town.ANNS_HOLD, "10:11"),
                        her.asked("10:12"),
                        released(Town.ANNS_HOLD, "10:15"))
                .at("10:15")
                .when(new OfferPlaces(SLOT))
                .then(
                        her.held(SLOT, at("10:15"), at("10:35"), 1),
                        her.offered(SLOT, at("10:15"), at("10:35")));
    }
}
