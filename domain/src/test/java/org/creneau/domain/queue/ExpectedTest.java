package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.limit;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.QUEUE;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    @Test
    void asLongAsNobodyHasLeftFiveMinutesAreUsual() {
        given(opened(), limit(1), walkedIn(1, 1, "11:58"), arrived(2, 1))
                .when(new CallNext(QUEUE))
                .refused(reached(1, 1, 1, "12:03"));
    }

    @Test
    void whoeverStaysLongerIsExpectedToLeaveAnyMinute() {
        given(opened(), limit(1), walkedIn(1, 1, "11:10"), arrived(2, 1))
                .when(new CallNext(QUEUE))
                .refused(reached(1, 1, 1, "12:01"));
    }

    @Test
    void aLargePartyWaitsForAsManyAsItNeeds() {
        given(
                        opened(),
                        limit(3),
                        walkedIn(1, 1, "11:56"),
                        walkedIn(2, 1, "11:57"),
                        walkedIn(3, 1, "11:59"),
                        arrived(4, 2))
                .when(new CallNext(QUEUE))
                .refused(reached(3, 3, 2, "12:02"));
    }

    @Test
    void fiveWhoWereServedTodaySayHowLongItTakes() {
        given(
                        opened(),
                        limit(1),
                        walkedIn(1, 1, "09:00"),
                        left(1, null, Seen.WATCHED, "09:09"),
                        walkedIn(2, 1, "09:10"),
                        left(2, null, Seen.WATCHED, "09:12"),
                        walkedIn(3, 1, "09:20"),
                        left(3, null, Seen.WATCHED, "09:29"),
                        walkedIn(4, 1, "09:30"),
                        left(4, null, Seen.WATCHED, "09:39"),
                        walkedIn(5, 1, "09:40"),
                        left(5, null, Seen.WATCHED, "10:40"),
                        walkedIn(6, 1, "11:58"),
                        arrived(7, 1))
                .when(new CallNext(QUEUE))
                .refused(reached(1, 1, 1, "12:07"));
    }

    private static QueueRefusal.LimitReached reached(
            int inside, int allowed, int heads, String expected) {
        return new QueueRefusal.LimitReached(
                inside, allowed, heads, LimitedBy.OWN, LocalTime.parse(expected));
    }
}
