package org.creneau.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DayTurnTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    private final Woken woken = new Woken();
    private final DayTurn turn = new DayTurn(() -> Set.of(PARIS, REUNION), woken);

    @BeforeEach
    void evening() {
        turn.look(Instant.parse("2020-12-05T19:59:58Z"));
    }

    @Test
    void nobodyIsWokenWhileTheDayLasts() {
        turn.look(Instant.parse("2020-12-05T19:59:59Z"));
        assertThat(woken.kinds).isEmpty();
    }

    @Test
    void thePagesOfQueuesAreWokenOnceWhenTheDayTurnsAnywhere() {
        turn.look(Instant.parse("2020-12-05T20:00:00Z"));
        assertThat(woken.kinds).containsExactly("queues");
        turn.look(Instant.parse("2020-12-05T22:59:59Z"));
        assertThat(woken.kinds).hasSize(1);
        turn.look(Instant.parse("2020-12-05T23:00:00Z"));
        assertThat(woken.kinds).containsExactly("queues", "queues");
    }

    @Test
    void aNodeThatSleptOverTheTurnWakesThemAllTheSame() {
        turn.look(Instant.parse("2020-12-08T09:00:00Z"));
        assertThat(woken.kinds).containsExactly("queues");
    }

    private static final class Woken implements Changes {
        private final List<String> kinds = new ArrayList<>();

        @Override
        public void announce(Set<Topic> topics) {
            throw new AssertionError("Nothing has changed");
        }

        @Override
        public void wakeHere(String kind) {
            kinds.add(kind);
        }

        @Override
        public Subscription listen(Set<Topic> topics, Consumer<Topic> listener) {
            throw new AssertionError("Nobody listens");
        }
    }
}
