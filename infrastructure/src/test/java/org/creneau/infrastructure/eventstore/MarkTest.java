package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.junit.jupiter.api.Test;

class MarkTest {
    private static final Query SLOT = Query.tagged("slot:1", Set.of());
    private static final Query ITEM = Query.tagged("item:9", Set.of());

    private final Epoch epoch = new Epoch();
    private final Mark stored = new Mark(epoch, 10, 10, SLOT, List.of());
    private final Mark ofQueued = new Mark(epoch, 12, 10, ITEM, List.of());

    @Test
    void whatWasReadTwiceFallsWithEitherReading() {
        var both = (Mark) stored.lowerBound(ofQueued);
        var otherWay = (Mark) ofQueued.lowerBound(stored);
        var withPlain = (Mark) ofQueued.lowerBound(new GlobalIndexConsistencyMarker(10));
        assertThat(List.of(both, otherWay, withPlain)).allMatch(Mark::isStanding);

        epoch.next(10);

        assertThat(stored.isStanding()).isTrue();
        assertThat(List.of(both, otherWay, withPlain)).noneMatch(Mark::isStanding);
    }

    @Test
    void whatWasReadTwiceIsAskedForTogetherFromTheEarlier() {
        var both = (Mark) ofQueued.lowerBound(stored);

        assertThat(both.number()).isEqualTo(10);
        assertThat(both.settled()).isEqualTo(10);
        assertThat(both.read()).isEqualTo(Query.anyOf(List.of(ITEM, SLOT)));
    }

    @Test
    void whoeverReadEverythingIsHeldToEverything() {
        assertThat(Query.anyOf(List.of(SLOT, Query.ALL))).isEqualTo(Query.ALL);
    }
}
