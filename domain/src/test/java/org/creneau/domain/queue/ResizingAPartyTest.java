package org.creneau.domain.queue;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.QUEUE;

import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.junit.jupiter.api.Test;

/// Ann came alone, as far as was said.
class ResizingAPartyTest {
    private static final Event ALONE = arrived(1, ANNS_ORDER, 1, "09:00");
    private static final Party FAMILY = new Party(3, 2, true);
    private static final ResizeParty RESIZE = new ResizeParty(QUEUE, 1, FAMILY);
    private static final PartyResized RESIZED =
            new PartyResized(QUEUE, 1, ANNS_ORDER, FAMILY, NOON);

    @Test
    void whoComesCanBeSaidAnewAsLongAsSheWaits() {
        given(opened(), ALONE).when(RESIZE).then(RESIZED);
        given(opened(), ALONE, called(1, "11:55")).when(RESIZE).then(RESIZED);
    }

    @Test
    void theSameAgainIsNothing() {
        given(opened(), ALONE, RESIZED).when(RESIZE).thenNothing();
    }

    @Test
    void whoeverIsInsideOrGoneWaitsNoLonger() {
        given(opened(), ALONE, called(1, "11:50"), entered(1, "11:55"))
                .when(RESIZE)
                .refused(new QueueRefusal.NotWaiting());
        given(opened(), ALONE, left(1, ANNS_ORDER, Seen.GAVE_UP, "11:55"))
                .when(RESIZE)
                .refused(new QueueRefusal.NotWaiting());
    }

    @Test
    void aNumberThatWasNotGivenIsNobodys() {
        given(opened()).when(RESIZE).refused(new QueueRefusal.UnknownTicket());
    }
}
