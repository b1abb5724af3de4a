package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.changesUntil;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.queue.QueueEvent.Left;
import org.junit.jupiter.api.Test;

class CancellingWhileSheWaitsTest {
    @Test
    void whoeverWaitsLeavesTheQueueWithHerOrder() {
        given(placed(), arrived(1, ANNS_ORDER, 2, "15:00"))
                .at("15:05")
                .when(cancel(CancelledBy.SHOP))
                .then(cancelled(CancelledBy.SHOP), givenBack(ANNS_ORDER, "15:05"), leaves(1));
    }

    @Test
    void whoeverCameEarlyAndCancelsInTimeLeavesTheQueueToo() {
        given(changesUntil(Duration.ZERO), placed(), arrived(1, ANNS_ORDER, 2, "14:50"))
                .at("14:55")
                .when(cancel(CancelledBy.SHOPPER))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, at("14:55")),
                        givenBack(ANNS_ORDER, "14:55"),
                        left(1, ANNS_ORDER, Seen.IMPLIED_BY_CANCELLATION, "14:55"));
    }

    @Test
    void whoeverIsCalledNeedNotComeAnyMore() {
        given(placed(), arrived(1, ANNS_ORDER, 2, "15:00"), called(1, "15:04"))
                .at("15:05")
                .when(cancel(CancelledBy.SHOP))
                .then(cancelled(CancelledBy.SHOP), givenBack(ANNS_ORDER, "15:05"), leaves(1));
    }

    @Test
    void whoeverIsInsideIsThereUntilSomebodySeesHerLeave() {
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), called(1, "15:01"), entered(1, "15:02"))
                .at("15:05")
                .when(cancel(CancelledBy.SHOP))
                .then(cancelled(CancelledBy.SHOP), givenBack(ANNS_ORDER, "15:05"));
    }

    @Test
    void whoeverLeftLeavesNoQueue() {
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), left(1, "15:01"))
                .at("15:05")
                .when(cancel(CancelledBy.SHOP))
                .then(cancelled(CancelledBy.SHOP), givenBack(ANNS_ORDER, "15:05"));
    }

    /// Or she could be called once more for nothing.
    @Test
    void whoeverDidNotComeWhenCalledIsNotAwaitedAnyLonger() {
        given(placed(), arrived(1, ANNS_ORDER, 1, "15:00"), called(1, "15:01"), absent(1, "15:03"))
                .at("15:05")
                .when(cancel(CancelledBy.SHOP))
                .then(cancelled(CancelledBy.SHOP), givenBack(ANNS_ORDER, "15:05"), leaves(1));
    }

    @Test
    void nobodyIsCalledForAnOrderThatWasCancelled() {
        given(opened(), arrived(1, ANNS_ORDER, 2, "15:00"), leaves(1))
                .at("15:06")
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.NobodyWaiting());
    }

    private static CancelOrder cancel(CancelledBy by) {
        return new CancelOrder(SHOP, ANNS_ORDER, by);
    }

    private static OrderCancelled cancelled(CancelledBy by) {
        return new OrderCancelled(SHOP, ANNS_ORDER, ANN, by, at("15:05"));
    }

    private static Left leaves(int ticket) {
        return left(ticket, ANNS_ORDER, Seen.IMPLIED_BY_CANCELLATION, "15:05");
    }
}
