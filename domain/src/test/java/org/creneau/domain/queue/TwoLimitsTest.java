package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.chosen;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import java.time.LocalTime;
import java.util.List;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.ShopEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On 5 December 2020 in France seven customers may be inside on sixty square metres, and a household is one. A shop's own
/// limit is of heads: fire safety does not ask who lives with whom.
class TwoLimitsTest {
    private static final LimitedBy TEXT = LimitedBy.TEXT_OF_HOUSEHOLDS;
    private static final LimitedBy OWN = LimitedBy.OWN;
    private static final Party FAMILY = new Party(4, 2, true);
    private static final LocalTime ANY_MINUTE = LocalTime.of(12, 1);

    @Test
    void aFamilyIsNotCalledWhereEightHeadsMayBeInsideAndAre() {
        given(opened(), own(8), inside(1, FAMILY), inside(2, FAMILY), waits(3, FAMILY))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.LimitReached(8, 8, 4, OWN, ANY_MINUTE));
    }

    @Test
    void childrenAreHeadsForTheShopThoughTheTextDoesNotCountThem() {
        var mother = new Party(4, 3, true);
        given(opened(), own(8), inside(1, mother), inside(2, Party.of(2)), waits(3, mother))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.LimitReached(6, 8, 4, OWN, ANY_MINUTE));
        given(opened(), own(10), inside(1, mother), inside(2, Party.of(2)), waits(3, mother))
                .when(new CallNext(QUEUE))
                .then(called(3, 6, 10, false, new Weighed(4, OWN, List.of(), false)));
    }

    @Test
    void whoeverInsistsLetsInMoreAndThatIsRecordedAgainstTheLimitThatItWas() {
        given(opened(), own(8), inside(1, FAMILY), inside(2, FAMILY), waits(3, FAMILY))
                .when(new CallNext(QUEUE, null, true, null))
                .then(called(3, 8, 8, true, new Weighed(4, OWN, List.of(), false)));
    }

    @Test
    void aFamilyIsCalledWhereBothLimitsLeaveRoom() {
        given(opened(), own(8), inside(1, FAMILY), waits(2, FAMILY))
                .when(new CallNext(QUEUE))
                .then(called(2, 4, 8, false, new Weighed(4, OWN, List.of(), false)));
        given(opened(), own(20), inside(1, FAMILY), waits(2, FAMILY))
                .when(new CallNext(QUEUE))
                .then(called(2, 1, 7, false, new Weighed(1, TEXT, List.of(), false)));
    }

    @Test
    void peopleWhoLiveAloneReachTheNumberOfTheTextFirst() {
        given(opened(), own(8), inside(1, Party.of(7)), waits(2, Party.of(1)))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.LimitReached(7, 7, 1, TEXT, ANY_MINUTE));
    }

    @Test
    void aLimitOfTheShopsOwnThatIsSmallerIsTheOnlyOneThatIsReached() {
        given(opened(), own(5), inside(1, FAMILY), waits(2, new Party(2, 1, true)))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.LimitReached(4, 5, 2, OWN, ANY_MINUTE));
    }

    @ParameterizedTest(name = "own limit {0}: a family of {1} with {2} children, above {3}")
    @CsvSource({"8, 9, 8, 8, OWN", "3, 4, 2, 3, OWN", "30, 15, 0, 7, TEXT_OF_HOUSEHOLDS"})
    void whoeverIsTooManyByOneOfThemIsTooManyInAnEmptyShop(
            int own, int people, int children, int allowed, LimitedBy by) {
        Party party = new Party(people, children, true);
        given(opened(), own(own), waits(1, party))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.PartyAboveLimit(allowed, 1, by.heads(party), by));
    }

    @Test
    void whoeverIsTooManyByTheShopsOwnLimitLetsTheOthersPass() {
        given(opened(), own(8), waits(1, new Party(9, 8, true)), waits(2, FAMILY))
                .when(new CallNext(QUEUE))
                .then(
                        new Called(
                                QUEUE,
                                2,
                                null,
                                0,
                                8,
                                null,
                                false,
                                List.of(1),
                                new Weighed(4, OWN, List.of(), false),
                                NOON));
    }

    @Test
    void theMinuteIsThatByWhichBothLimitsLeaveRoom() {
        given(
                        opened(),
                        own(8),
                        insideSince(1, Party.of(3), "11:56"),
                        insideSince(2, FAMILY, "11:58"),
                        waits(3, FAMILY))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.LimitReached(7, 8, 4, OWN, LocalTime.of(12, 1)));
        given(
                        opened(),
                        own(8),
                        insideSince(1, Party.of(2), "11:56"),
                        insideSince(2, FAMILY, "11:58"),
                        insideSince(3, Party.of(2), "11:59"),
                        waits(4, FAMILY))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.LimitReached(8, 8, 4, OWN, LocalTime.of(12, 3)));
    }

    @Test
    void aNumberOutOfTurnForWhichThereIsNoRoomIsToldWhenThereShouldBe() {
        given(
                        opened(),
                        own(8),
                        insideSince(1, FAMILY, "11:58"),
                        inside(2, Party.of(1)),
                        waits(3, Party.of(1)),
                        waits(4, FAMILY))
                .when(new CallTicket(QUEUE, 4, null, false))
                .refused(new QueueRefusal.NotHerTurnNorRoom(1, 9, 8, OWN, LocalTime.of(12, 1)));
    }

    @Test
    void aCallThatSomebodyInsistedOnNamesWhomItOvertook() {
        given(opened(), own(8), waits(1, new Party(9, 8, true)), waits(2, FAMILY), waits(3, FAMILY))
                .when(new CallTicket(QUEUE, 3, null, Insisting.ON_THE_TURN))
                .then(called(3, 0, 8, true, new Weighed(4, OWN, List.of(2), false)));
    }

    @Test
    void whereNothingLimitsThemHeadsAreCounted() {
        given(opened(), inside(1, FAMILY), waits(2, FAMILY))
                .when(new CallNext(QUEUE))
                .then(
                        called(
                                2,
                                4,
                                null,
                                false,
                                new Weighed(4, LimitedBy.NOTHING, List.of(), false)));
    }

    private static ShopEvent own(int people) {
        return chosen(new Distancing(60, new Text.InForce("FR"), people));
    }

    /// Longer than usual, so that they leave any minute.
    private static WalkedIn inside(int ticket, Party party) {
        return insideSince(ticket, party, "11:20");
    }

    private static WalkedIn insideSince(int ticket, Party party, String since) {
        return new WalkedIn(QUEUE, ticket, "visit-" + ticket, party, at(since));
    }

    private static Arrived waits(int ticket, Party party) {
        return new Arrived(
                QUEUE, ticket, null, "visit-" + ticket, party, false, at("11:15"), 0, at("11:15"));
    }

    private static Called called(
            int ticket, int inside, @Nullable Integer allowed, boolean insisted, Weighed weighed) {
        return new Called(
                QUEUE, ticket, null, inside, allowed, null, insisted, List.of(), weighed, NOON);
    }
}
