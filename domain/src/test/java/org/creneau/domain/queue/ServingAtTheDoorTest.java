package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.at;

import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.junit.jupiter.api.Test;

class ServingAtTheDoorTest {
    private static final ServeAtDoor SERVED = new ServeAtDoor(QUEUE, 2, at("11:40"));

    @Test
    void whoeverWaitsOrIsCalledIsServed() {
        given(arrived(2, 1)).when(SERVED).then(served("11:40"));
        given(arrived(2, 1), called(2, "11:30")).when(SERVED).then(served("11:40"));
    }

    @Test
    void whoeverMissedHerCallIsServedWhenSheComesAfterAll() {
        given(arrived(2, 1), called(2, "11:00"), absent(2, "11:10"))
                .when(SERVED)
                .then(served("11:40"));
        given(arrived(2, 1), called(2, "10:00"), left(2, order(), Seen.AGED_OUT, "11:00"))
                .when(SERVED)
                .then(served("11:40"));
    }

    @Test
    void whoeverWasInsideHasLeft() {
        given(arrived(2, 1), entered(2, "11:00")).when(SERVED).then(left(2, "11:40"));
        given(walkedIn(2, 1, "10:00"), left(2, null, Seen.AGED_OUT, "11:00"))
                .when(SERVED)
                .then(left(2, null, Seen.WATCHED, "11:40"));
    }

    @Test
    void whoeverIsGoneWasServedAlready() {
        given(arrived(2, 1), served("11:10")).when(SERVED).thenNothing();
        given(arrived(2, 1), left(2, "11:10")).when(SERVED).thenNothing();
        given(arrived(1, 1)).when(SERVED).refused(new QueueRefusal.UnknownTicket());
    }

    @Test
    void sheIsServedNoEarlierThanSheWasCalledAndNoLaterThanItIsTold() {
        given(arrived(2, 1), called(2, "11:45")).when(SERVED).then(served("11:45"));
        given(arrived(2, 1)).at("11:20").when(SERVED).then(served("11:20"));
    }

    private static ServedAtDoor served(String at) {
        return new ServedAtDoor(QUEUE, 2, order(), at(at));
    }

    private static OrderId order() {
        return new OrderId("order-of-ticket-2");
    }
}
