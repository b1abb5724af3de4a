package org.creneau.application.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import java.util.List;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class ObservedCommandsTest {
    private static final Issued<HoldPlace> HOLD =
            Issued.first(
                    "hold-1",
                    new HoldPlace(Town.SLOT, Town.ANNS_HOLD, Town.ANN, HoldPlace.USUAL),
                    Town.NOON,
                    Actor.system("test"),
                    Channel.WEB);

    private final TestObservationRegistry observations = TestObservationRegistry.create();

    @Test
    void aCommandIsASpanWithItsNameAndOutcomeAndNothingElse() {
        send(_ -> new Outcome.Accepted(List.of(), 1));
        TestObservationRegistryAssert.assertThat(observations)
                .hasSingleObservationThat()
                .hasNameEqualTo("creneau.command")
                .hasContextualNameEqualTo("command hold-place")
                .hasLowCardinalityKeyValue("command", "hold-place")
                .hasLowCardinalityKeyValue("outcome", "accepted")
                .doesNotHaveHighCardinalityKeyValueWithKey("subject")
                .hasBeenStopped();
    }

    @Test
    void aFailureIsOneOnTheSpanToo() {
        assertThatThrownBy(
                        () ->
                                send(
                                        _ -> {
                                            throw new TemporarilyUnavailable(
                                                    "away", new Exception());
                                        }))
                .isInstanceOf(TemporarilyUnavailable.class);
        TestObservationRegistryAssert.assertThat(observations)
                .hasSingleObservationThat()
                .hasLowCardinalityKeyValue("outcome", "failed")
                .hasError()
                .hasBeenStopped();
    }

    @Test
    void withoutTracingNothingIsMade() {
        var commands =
                new ObservedCommands(
                        _ -> new Outcome.Accepted(List.of(), 1), ObservationRegistry.NOOP);
        assertThat(commands.send(HOLD)).isEqualTo(new Outcome.Accepted(List.of(), 1));
    }

    private void send(Commands commands) {
        new ObservedCommands(commands, observations).send(HOLD);
    }
}
