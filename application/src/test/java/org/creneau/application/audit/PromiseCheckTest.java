package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.application.audit.WrittenLog.AT_THREE;
import static org.creneau.application.audit.WrittenLog.QUEUE;
import static org.creneau.application.audit.WrittenLog.SHOP;
import static org.creneau.application.audit.WrittenLog.at;
import static org.creneau.application.audit.WrittenLog.ofShop;
import static org.creneau.application.audit.WrittenLog.slot;

import java.time.Duration;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.ShopEvent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PromiseCheckTest {
    private static final Distancing THREE_OF_ITS_OWN =
            new Distancing(60, new Distancing.Text.None(), 3);

    @Test
    void anEmptyLogBreaksNoPromise() {
        Promises found = new PromiseCheck().found();

        assertThat(found.kept()).isTrue();
        assertThat(found.worst()).isNull();
        assertThat(found.busiest()).isNull();
        assertThat(found.waits().count()).isZero();
    }

    @Nested
    class Windows {
        private final WrittenLog log = ofShop(2, 60, Door.INSIDE);

        @Test
        void asManyOrdersAsPlacesAreNotTooMany() {
            log.held(AT_THREE, "a").held(AT_THREE, "b").taken(AT_THREE, "a", "1");

            assertThat(log.read().oversold()).isEmpty();
        }

        @Test
        void oneHoldMoreThanPlacesIsFound() {
            log.held(AT_THREE, "a").held(AT_THREE, "b").held(AT_THREE, "c");

            assertThat(log.read().oversold())
                    .containsExactly(new Promises.Oversold(AT_THREE, 3, 2, 6));
            assertThat(log.read().kept()).isFalse();
        }

        @Test
        void anOrderWithoutALiveHoldTakesAPlaceOfItsOwn() {
            log.held(AT_THREE, "a").held(AT_THREE, "b").taken(AT_THREE, "never-held", "1");

            assertThat(log.read().oversold()).hasSize(1);
        }

        @Test
        void aHoldThatHasRunOutFreesItsPlaceUnwritten() {
            log.held(AT_THREE, "a").held(AT_THREE, "b").when("09:10").held(AT_THREE, "c");

            assertThat(log.read().oversold()).isEmpty();
        }

        @Test
        void aHoldThatWasExtendedCountsLonger() {
            log.held(AT_THREE, "a").extended(AT_THREE, "a").held(AT_THREE, "b");
            log.when("09:11").held(AT_THREE, "c").held(AT_THREE, "d");

            assertThat(log.read().oversold())
                    .containsExactly(new Promises.Oversold(AT_THREE, 3, 2, 8));
        }

        @Test
        void aHoldStillCountsASecondBeforeItRunsOut() {
            log.held(AT_THREE, "a").held(AT_THREE, "b").when("09:09:59").held(AT_THREE, "c");

            assertThat(log.read().oversold()).hasSize(1);
        }

        @Test
        void aDeadHoldConfirmedAfterItsPlaceWentToAnotherIsFound() {
            log.held(AT_THREE, "a").held(AT_THREE, "b").when("09:11");
            log.expired(AT_THREE, "a").held(AT_THREE, "c").taken(AT_THREE, "b", "2");
            log.held(AT_THREE, "d").when("09:09").taken(AT_THREE, "a", "1");

            assertThat(log.read().oversold()).hasSize(1);
        }

        @Test
        void placesGivenBackAreFree() {
            log.held(AT_THREE, "a").taken(AT_THREE, "a", "1");
            log.held(AT_THREE, "b").released(AT_THREE, "b").held(AT_THREE, "c");
            log.givenBack(AT_THREE, "1").held(AT_THREE, "d");

            assertThat(log.read().oversold()).isEmpty();
        }

        @Test
        void placesCutAfterwardsLeaveAnExcessThatNobodySold() {
            log.held(AT_THREE, "a").held(AT_THREE, "b").places(1).taken(AT_THREE, "a", "1");

            assertThat(log.read().oversold()).isEmpty();
        }

        @Test
        void aPlaceSoldAfterTheCutIsFound() {
            log.held(AT_THREE, "a").places(1).held(AT_THREE, "b");

            assertThat(log.read().oversold())
                    .containsExactly(new Promises.Oversold(AT_THREE, 2, 1, 6));
        }

        @Test
        void aWindowThatNoScheduleHasOffersNoPlaces() {
            log.held(slot("15:05"), "a").held(slot("17:50"), "b").held(slot("17:45"), "c");

            assertThat(log.read().oversold())
                    .extracting(Promises.Oversold::slot)
                    .containsExactly(slot("15:05"), slot("17:50"));
        }

        @Test
        void aClosedDayOffersNoPlaces() {
            log.kept(
                    new ShopEvent.DayClosed(
                            SHOP, WrittenLog.SATURDAY, ClosedFor.EXCEPTIONAL, at("09:00")));
            log.held(AT_THREE, "a");

            assertThat(log.read().oversold()).hasSize(1);
        }

        @Test
        void theBusiestWindowIsTheOneWithTheMostOrders() {
            log.held(AT_THREE, "a").taken(AT_THREE, "a", "1");
            log.held(slot("16:00"), "b").taken(slot("16:00"), "b", "2");
            log.held(slot("16:00"), "c").taken(slot("16:00"), "c", "3");

            assertThat(log.read().busiest()).isEqualTo(new Promises.Busiest(slot("16:00"), 2, 2));
            assertThat(log.read().windows()).isEqualTo(2);
        }
    }

    @Nested
    class Limits {
        private final WrittenLog log = ofShop(6, 60, Door.INSIDE);

        @Test
        void sevenMayBeInsideSixtySquareMetres() {
            log.inside(1, 7);

            assertThat(log.read().kept()).isTrue();
            assertThat(log.read().worst())
                    .isEqualTo(new Promises.Worst(QUEUE, at("09:00"), 7, 7, 0));
        }

        @Test
        void theEighthCallIsFoundWhateverItSaysOfItself() {
            log.inside(1, 7).arrived(8, 1).called(8);

            assertThat(log.read().callsAbove())
                    .containsExactly(new Promises.CallAbove(QUEUE, 8, 7, 1, 7, 26));
        }

        @Test
        void thoseOnTheirWayInCount() {
            log.inside(1, 6).arrived(7, 1).called(7).arrived(8, 1).called(8);

            assertThat(log.read().callsAbove()).hasSize(1);
        }

        @Test
        void aCoupleTakesTwoPlaces() {
            log.inside(1, 6).arrived(7, 2).called(7);

            assertThat(log.read().callsAbove()).hasSize(1);
        }

        @Test
        void whoHasLeftMakesRoom() {
            log.inside(1, 7).left(3).arrived(8, 1).called(8).entered(8, 1);

            assertThat(log.read().kept()).isTrue();
        }

        @Test
        void whoEntersUncalledIsAboveTheLimit() {
            log.inside(1, 7).arrived(8, 1).entered(8, 1);

            assertThat(log.read().peopleAboveLimit()).isEqualTo(1);
            assertThat(log.read().kept()).isFalse();
        }

        @Test
        void whoWalksInIsShownButNobodyLetHerIn() {
            log.inside(1, 6).arrived(7, 1).called(7).walkedIn(8).entered(7, 1);

            assertThat(log.read().kept()).isTrue();
            assertThat(log.read().worst())
                    .isEqualTo(new Promises.Worst(QUEUE, at("09:00"), 8, 7, 1));
        }

        @Test
        void aCallWhileAWalkInFillsTheShopIsFound() {
            log.inside(1, 6).walkedIn(7).arrived(8, 1).called(8);

            assertThat(log.read().callsAbove()).hasSize(1);
        }

        @Test
        void aPartyLargerThanTheLimitIsFoundUnlessSomebodyInsisted() {
            log.distancing(THREE_OF_ITS_OWN).arrived(1, 4).called(1);
            assertThat(log.read().callsAbove()).hasSize(1);

            WrittenLog other = ofShop(6, 60, Door.INSIDE).distancing(THREE_OF_ITS_OWN);
            other.arrived(1, 4).insistedOn(1).entered(1, 4);
            assertThat(other.read().kept()).isTrue();
            assertThat(other.read().insistedCalls()).isEqualTo(1);
            assertThat(other.read().worst())
                    .isEqualTo(new Promises.Worst(QUEUE, at("09:00"), 4, 3, 4));
        }

        @Test
        void thoseWhoLiveTogetherAreOneWhereTheTextSaysSo() {
            log.inside(1, 6).family(7, 2, 2).called(7).entered(7, 4);
            assertThat(log.read().kept()).isTrue();

            WrittenLog own = ofShop(6, 60, Door.INSIDE).distancing(THREE_OF_ITS_OWN);
            own.family(1, 2, 2).called(1);
            assertThat(own.read().callsAbove()).hasSize(1);
        }

        @Test
        void whatHappenedBeforeAndIsToldLaterMovesNobody() {
            log.when("10:00").inside(1, 7);
            log.when("09:30").left(3);
            log.when("10:05").arrived(8, 1).called(8);

            assertThat(log.read().callsAbove()).hasSize(1);
        }

        @Test
        void whoeverIsTakenToHaveLeftMakesRoomUnlessSomebodySawHerSince() {
            log.when("09:00").inside(1, 7);
            log.when("10:00").takenToHaveLeft(3).arrived(8, 1).called(8);
            assertThat(log.read().kept()).isTrue();

            log.when("09:50").entered(3, 1);
            log.when("10:05").takenToHaveLeft(4).arrived(9, 1).called(9);
            assertThat(log.read().callsAbove()).hasSize(1);
        }

        @Test
        void whatIsToldLaterOfTheTimeBeforeACountAddsNobody() {
            log.when("09:00").inside(1, 6);
            log.when("09:30").counted(6);
            log.when("09:20").walkedIn(7);
            log.when("09:40").arrived(8, 1).called(8);
            assertThat(log.read().kept()).isTrue();
        }

        @Test
        void aLimitLoweredLeavesThoseInsideInPeaceButTheNextCallIsFound() {
            log.inside(1, 5).distancing(THREE_OF_ITS_OWN);
            assertThat(log.read().kept()).isTrue();

            log.left(1).arrived(6, 1).called(6);
            assertThat(log.read().callsAbove())
                    .extracting(Promises.CallAbove::allowed)
                    .containsExactly(3);
        }

        @Test
        void withoutTextAndOwnLimitNobodyIsTooMany() {
            log.distancing(new Distancing(60, new Distancing.Text.None(), null)).inside(1, 30);

            assertThat(log.read().kept()).isTrue();
            assertThat(log.read().worst())
                    .isEqualTo(new Promises.Worst(QUEUE, at("09:00"), 30, null, 0));
        }

        @Test
        void atTheDoorOneIsCalledAtATime() {
            WrittenLog doorstep = ofShop(6, 60, Door.DOORSTEP);
            doorstep.arrived(1, 1).arrived(2, 1).called(1).servedAtDoor(1).called(2);
            assertThat(doorstep.read().kept()).isTrue();

            doorstep.arrived(3, 1).called(3);
            assertThat(doorstep.read().callsAbove()).hasSize(1);
        }

        @Test
        void waitsRunFromArrivingToBeingCalled() {
            for (int ticket = 1; ticket <= 20; ticket++) {
                log.when("10:00").arrived(ticket, 1);
                log.when("10:%02d".formatted(ticket)).called(ticket).left(ticket);
            }

            assertThat(log.read().waits())
                    .isEqualTo(
                            new Promises.Waits(
                                    20,
                                    Duration.ofMinutes(10),
                                    Duration.ofMinutes(19),
                                    Duration.ofMinutes(20)));
        }
    }
}
