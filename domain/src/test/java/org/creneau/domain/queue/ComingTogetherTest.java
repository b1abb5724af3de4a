package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.chosen;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import java.time.LocalTime;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Distancing.Text;
import org.creneau.domain.shop.ShopEvent;
import org.creneau.domain.shop.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On 5 December 2020, when a couple, or a parent with children, counted as one in France.
class ComingTogetherTest {
    /// Seven may come in.
    private static final ShopEvent SIXTY_SQUARE_METRES =
            chosen(new Distancing(60, new Text.InForce("FR"), null));

    @ParameterizedTest(name = "{0} adults and {1} children of one home: {2}")
    @CsvSource({
        "true,  1, 0, 1",
        "true,  2, 0, 1",
        "true,  1, 3, 1",
        "true,  2, 2, 1",
        "true,  3, 0, 2",
        "true,  5, 1, 3",
        "false, 2, 0, 2",
        "false, 1, 3, 4"
    })
    void aHouseholdCountsAsOne(boolean household, int adults, int children, int counts) {
        assertThat(Together.HOUSEHOLD_AS_ONE.counts(adults, children, household)).isEqualTo(counts);
        assertThat(Together.EACH.counts(adults, children, household)).isEqualTo(adults + children);
    }

    @Test
    void aFamilyComesInWhereOneMayAndFourFriendsDoNot() {
        given(opened(), SIXTY_SQUARE_METRES, walkedIn(1, 6, "11:20"), waits(new Party(4, 2, true)))
                .when(new CallNext(QUEUE))
                .then(new Called(QUEUE, 2, null, 6, 7, null, false, List.of(), NOON));
        given(opened(), SIXTY_SQUARE_METRES, walkedIn(1, 6, "11:20"), waits(Party.of(4)))
                .when(new CallNext(QUEUE))
                .refused(
                        new QueueRefusal.LimitReached(
                                6, 7, 4, LimitedBy.TEXT_OF_HOUSEHOLDS, LocalTime.of(12, 1)));
    }

    @Test
    void aLimitOfTheShopsOwnCountsEachOfThem() {
        var three = chosen(new Distancing(60, new Text.InForce("FR"), 3));
        given(opened(), three, waits(new Party(4, 2, true)))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.PartyAboveLimit(3, 2, 4, LimitedBy.OWN));
    }

    /// Whoever says *all the same* has been told of the three, not of the eight who were passed over.
    @Test
    void allTheSameCallsThoseOfWhomWasTold() {
        Event[] line = {
            opened(),
            SIXTY_SQUARE_METRES,
            walkedIn(1, 5, "11:20"),
            waits(Party.of(8)),
            waits(3, "visit-3", Party.of(3))
        };
        given(line)
                .when(new CallNext(QUEUE))
                .refused(
                        new QueueRefusal.LimitReached(
                                5, 7, 3, LimitedBy.TEXT_OF_HOUSEHOLDS, LocalTime.of(12, 1)));
        given(line)
                .when(new CallNext(QUEUE, null, true, null))
                .then(new Called(QUEUE, 3, null, 5, 7, null, true, List.of(2), NOON));
    }

    private static Arrived waits(Party party) {
        return waits(2, "visit-2", party);
    }

    private static Arrived waits(int number, String visit, Party party) {
        return new Arrived(QUEUE, number, null, visit, party, false, at("11:15"), 0, at("11:00"));
    }
}
