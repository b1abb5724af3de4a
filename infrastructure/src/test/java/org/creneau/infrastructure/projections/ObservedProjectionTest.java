package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.junit.jupiter.api.Test;

class ObservedProjectionTest {
    private final TestObservationRegistry observations = TestObservationRegistry.create();
    private final List<String> applied = new ArrayList<>();
    private final Projection observed = new ObservedProjection(new Plain(), observations);

    @Test
    void aBatchIsASpanWithViewAndSize() {
        observed.apply("view_plain_1", List.of());

        assertThat(applied).containsExactly("view_plain_1");
        TestObservationRegistryAssert.assertThat(observations)
                .hasSingleObservationThat()
                .hasNameEqualTo("creneau.view.batch")
                .hasLowCardinalityKeyValue("view", "plain")
                .hasHighCardinalityKeyValue("events", "0")
                .hasBeenStopped();
    }

    @Test
    void aBatchThatFailsIsSeenAsThat() {
        assertThatThrownBy(() -> observed.apply("broken", List.of()))
                .isInstanceOf(IllegalStateException.class);

        TestObservationRegistryAssert.assertThat(observations)
                .hasSingleObservationThat()
                .hasError()
                .hasBeenStopped();
    }

    @Test
    void itIsTheSameViewOtherwise() {
        assertThat(observed.view()).isEqualTo("plain");
        assertThat(observed.types()).isEmpty();
        assertThat(observed.tables("there")).isEqualTo("create table there.row ()");
        assertThat(observed.topics(List.of())).containsExactly(Topic.view("plain"));
    }

    private final class Plain implements Projection {
        @Override
        public String view() {
            return "plain";
        }

        @Override
        public Set<Class<? extends Event>> types() {
            return Set.of();
        }

        @Override
        public String tables(String schema) {
            return "create table " + schema + ".row ()";
        }

        @Override
        public String key(Event event) {
            return "key";
        }

        @Override
        public void apply(String schema, List<Recorded<? extends Event>> batch) {
            if (schema.equals("broken")) {
                throw new IllegalStateException("broken");
            }
            applied.add(schema);
        }

        @Override
        public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
            return Set.of(Topic.view("plain"));
        }
    }
}
