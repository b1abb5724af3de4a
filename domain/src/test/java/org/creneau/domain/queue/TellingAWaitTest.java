package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Range;
import org.junit.jupiter.api.Test;

class TellingAWaitTest {
    private static final Range QUARTER =
            new Range(at("12:10"), at("12:14"), at("12:20"), Basis.OWN);
    private static final Range HOUR = new Range(at("12:40"), at("13:00"), at("13:30"), Basis.ROUGH);

    @Test
    void whatWhoeverWaitsIsToldIsWrittenDown() {
        var came = arrived(1, 1);
        given(opened(), came)
                .when(new TellWait(QUEUE, 1, QUARTER))
                .then(
                        new WaitTold(
                                QUEUE,
                                1,
                                came.order(),
                                at("12:10"),
                                at("12:14"),
                                at("12:20"),
                                Basis.OWN,
                                NOON));
    }

    @Test
    void whatSheIsToldFirstStands() {
        given(opened(), arrived(1, 1), told(1, QUARTER), arrived(2, 1))
                .when(new TellWait(QUEUE, 1, HOUR))
                .thenNothing();
    }

    @Test
    void eachNumberIsToldItsOwn() {
        given(opened(), arrived(1, 1), told(1, QUARTER), arrived(2, 1))
                .when(new TellWait(QUEUE, 2, HOUR))
                .then(told(2, HOUR, arrived(2, 1)));
    }

    @Test
    void whoeverIsCalledOrInsideIsToldNothing() {
        given(opened(), arrived(1, 1), called(1, "11:59"))
                .when(new TellWait(QUEUE, 1, QUARTER))
                .thenNothing();
        given(opened(), walkedIn(1, 1, "11:58"))
                .when(new TellWait(QUEUE, 1, QUARTER))
                .thenNothing();
    }

    @Test
    void aNumberThatNobodyHasIsRefused() {
        given(opened())
                .when(new TellWait(QUEUE, 1, QUARTER))
                .refused(new QueueRefusal.UnknownTicket());
    }

    @Test
    void aRangeDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Range(at("12:10"), at("12:09"), at("12:20"), Basis.OWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(at("12:10"), at("12:21"), at("12:20"), Basis.OWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WaitTold told(int ticket, Range range) {
        return told(ticket, range, arrived(ticket, 1));
    }

    private static WaitTold told(int ticket, Range range, QueueEvent.Arrived came) {
        return new WaitTold(
                QUEUE,
                ticket,
                came.order(),
                range.from(),
                range.middle(),
                range.to(),
                range.basis(),
                NOON);
    }
}
