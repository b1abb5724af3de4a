package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.limit;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.walkedIn;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;

import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.junit.jupiter.api.Test;

class ResizingAPartyTest {
    private static final Party FAMILY = new Party(3, 2, true);
    private static final ResizeParty RESIZE = new ResizeParty(QUEUE, 2, FAMILY, false);

    @Test
    void whoeverIsThereMayBeMoreOrFewerThanWasSaid() {
        given(arrived(2, 1)).when(RESIZE).then(resized(FAMILY));
        given(arrived(2, 5), called(2, "11:50")).when(RESIZE).then(resized(FAMILY));
        given(arrived(2, 3), entered(2, "11:50")).when(RESIZE).then(resized(FAMILY));
    }

    /// Or she could make room in a full shop, or come in with more than were called.
    @Test
    void whatSheSaysHerselfCountsAsLongAsSheWaits() {
        var hers = new ResizeParty(QUEUE, 2, FAMILY, true);
        given(arrived(2, 1)).when(hers).then(resized(FAMILY));
        given(arrived(2, 5), called(2, "11:50")).when(hers).refused(new QueueRefusal.NotWaiting());
        given(arrived(2, 3), entered(2, "11:50")).when(hers).refused(new QueueRefusal.NotWaiting());
    }

    @Test
    void asManyAsWasSaidIsNothingNew() {
        given(arrived(2, 1), resized(FAMILY)).when(RESIZE).thenNothing();
    }

    @Test
    void nobodyIsMoreWhoIsNotThere() {
        given(arrived(2, 1), left(2, "11:00")).when(RESIZE).refused(new QueueRefusal.NotWaiting());
        given(arrived(2, 1), called(2, "11:00"), absent(2, "11:05"))
                .when(RESIZE)
                .refused(new QueueRefusal.NotWaiting());
        given(arrived(1, 1)).when(RESIZE).refused(new QueueRefusal.UnknownTicket());
    }

    @Test
    void theNextCallCountsThoseWhoComeThen() {
        given(opened(), limit(2), arrived(1, 2), one(1), walkedIn(3, 1, "11:50"))
                .when(new CallNext(QUEUE))
                .then(new Called(QUEUE, 1, order(1), 1, 2, NOON));
        given(opened(), limit(2), arrived(2, 1), resized(FAMILY))
                .when(new CallNext(QUEUE))
                .refused(new QueueRefusal.PartyAboveLimit(2, 2, 3, LimitedBy.OWN));
    }

    private static PartyResized one(int ticket) {
        return new PartyResized(QUEUE, ticket, order(ticket), Party.of(1), NOON);
    }

    private static PartyResized resized(Party party) {
        return new PartyResized(QUEUE, 2, order(2), party, NOON);
    }

    private static OrderId order(int ticket) {
        return new OrderId("order-of-ticket-" + ticket);
    }
}
