package org.creneau.domain.play;

import java.time.Instant;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.CallNextDecider;
import org.creneau.domain.queue.CallTicketDecider;
import org.creneau.domain.queue.Calling;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Limit;
import org.creneau.domain.shop.Premises;
import org.junit.jupiter.api.Named;

/// Mistakes where a text and the shop itself say a number each, and both hold.
final class LimitBugs {
    private LimitBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                Named.of(
                        "of two limits only the smaller number is kept, for the next one",
                        new OfOneNumber<>(new CallNextDecider())),
                Named.of(
                        "of two limits only the smaller number is kept, for a number",
                        new OfOneNumber<>(new CallTicketDecider())));
    }

    /// Where two hold, it keeps the smaller one with its own way of counting.
    private record OfOneNumber<C extends Command>(Decider<C, Calling> honest)
            implements Decider<C, Calling> {
        @Override
        public Class<C> command() {
            return honest.command();
        }

        @Override
        public Fold<Calling> facts(C command) {
            return honest.facts(command);
        }

        @Override
        public Decision decide(C command, Calling facts, Instant at) {
            return honest.decide(command, misjudged(facts, at), at);
        }

        private static Calling misjudged(Calling facts, Instant at) {
            Premises here = facts.premises();
            boolean isOfTwo = here.limitAt(at) instanceof Limit.AtMost(var caps) && caps.size() > 1;
            return isOfTwo
                    ? new Calling(
                            new Premises(
                                    here.profile(), here.distancing().map(OfOneNumber::boundless)),
                            facts.arrangement(),
                            facts.tickets())
                    : facts;
        }

        private static Distancing boundless(Distancing said) {
            return new Distancing(said.surface(), said.text(), null);
        }
    }
}
