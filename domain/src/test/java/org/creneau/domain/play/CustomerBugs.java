package org.creneau.domain.play;

import java.util.stream.Stream;
import org.creneau.domain.customer.TellConsentDecider;
import org.creneau.domain.customer.WriteNoteDecider;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.junit.jupiter.api.Named;

/// Mistakes in what is kept about customers.
final class CustomerBugs {
    private CustomerBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                Named.of(
                        "a note about somebody who never came",
                        Planted.misjudging(
                                new WriteNoteDecider(),
                                facts -> new WriteNoteDecider.Facts(true, facts.file()))),
                Named.of(
                        "a consent told twice",
                        Planted.altering(new TellConsentDecider(), CustomerBugs::twice)));
    }

    private static Decision twice(Decision decision) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(Stream.concat(events.stream(), events.stream()).toList())
                : decision;
    }
}
