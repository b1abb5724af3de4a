package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.shop.ShopRefusal;
import org.junit.jupiter.api.Test;

class JoiningTheQueueTest {
    private static final Party FAMILY = new Party(3, 2, true);
    private static final JoinQueue JOIN =
            new JoinQueue(QUEUE, "visit-1", FAMILY, false, at("11:58"));
    private static final Arrived JOINED =
            new Arrived(QUEUE, 1, null, "visit-1", FAMILY, false, at("12:13"), 0, at("11:58"));

    @Test
    void whoeverComesWithoutAnOrderGetsANumber() {
        given(opened()).when(JOIN).then(JOINED);
    }

    @Test
    void herNumberIsTheNextOne() {
        given(opened(), arrived(1, 1), arrived(2, 1))
                .when(JOIN)
                .then(
                        new Arrived(
                                QUEUE,
                                3,
                                null,
                                "visit-1",
                                FAMILY,
                                false,
                                at("12:13"),
                                0,
                                at("11:58")));
    }

    @Test
    void whoeverIsReportedTwiceHasOneNumber() {
        given(opened(), JOINED).when(JOIN).thenNothing();
    }

    @Test
    void theQueueIsThatOfTheDay() {
        given(opened())
                .when(
                        new JoinQueue(
                                new QueueId(SHOP, SATURDAY.plusDays(1)),
                                "visit-1",
                                FAMILY,
                                false,
                                at("11:58")))
                .refused(new QueueRefusal.NotToday());
        given().when(JOIN).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void childrenComeWithSomebody() {
        assertThatThrownBy(() -> new Party(2, 2, true)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new Party(2, -1, true)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> Party.of(51)).isInstanceOf(MalformedValue.class);
    }
}
