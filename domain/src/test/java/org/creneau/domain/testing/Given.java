package org.creneau.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Reason;

/// A test of a rule that reads aloud: given what happened, at an instant, when somebody asks for
/// something, then this follows.
///
/// Whatever else happened in another shop of the town is always in the log too, and must not matter.
public final class Given {
    private final Log log = new Log();
    private final Instant now;

    private Given(List<Event> events, Instant now) {
        SampleEvents.ALL.forEach(event -> log.append(event, Instant.EPOCH));
        events.forEach(event -> log.append(event, Instant.EPOCH));
        this.now = now;
    }

    public static Given given(Event... events) {
        return new Given(List.of(events), Town.NOON);
    }

    /// Noon, where nothing else is said.
    public Given at(Instant instant) {
        return new Given(log.after(SampleEvents.ALL.size()), instant);
    }

    public Given at(String time) {
        return at(Town.at(time));
    }

    public Then when(Command command) {
        Decider<?, ?> decider =
                Deciders.ALL.stream()
                        .filter(one -> one.command().isInstance(command))
                        .findFirst()
                        .orElseThrow();
        return new Then(log.decide(decider, command, now, log.size()));
    }

    public record Then(Decision decision) {
        public void then(Event... events) {
            assertThat(AsFarAsSaid.of(decision, List.of(events)))
                    .isEqualTo(Decision.accepted(events));
        }

        /// Accepted, and nothing was left to do.
        public void thenNothing() {
            then();
        }

        public void refused(Reason reason) {
            assertThat(decision).isEqualTo(Decision.refused(reason));
        }
    }
}
