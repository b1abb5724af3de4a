package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;

import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.junit.jupiter.api.Named;

/// Mistakes about what somebody answers who is asked what she means.
final class AnswerBugs {
    private AnswerBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                heard("silence taken for a yes", _ -> Set.of(Doubt.values())),
                heard("a yes to one question taken for a yes to all", AnswerBugs::toAll),
                heard("another means without a word", agreed -> and(agreed, Doubt.OTHER_MEANS)),
                heard("a date to come without a word", agreed -> and(agreed, Doubt.DATED_AHEAD)),
                heard("more than is open without a word", agreed -> and(agreed, Doubt.BEYOND_OPEN)),
                heard("asked again whoever has said yes", _ -> Set.of()));
    }

    private static Named<Decider<?, ?>> heard(String name, UnaryOperator<Set<Doubt>> instead) {
        return bug(
                name,
                new Misheard<>(
                        new RecordPaymentDecider(),
                        asked ->
                                new RecordPayment(
                                        asked.shop(),
                                        asked.order(),
                                        asked.payment(),
                                        asked.entry(),
                                        asked.happened(),
                                        asked.seen(),
                                        instead.apply(asked.agreed()))));
    }

    private static Set<Doubt> toAll(Set<Doubt> agreed) {
        return agreed.isEmpty() ? agreed : Set.of(Doubt.values());
    }

    private static Set<Doubt> and(Set<Doubt> agreed, Doubt more) {
        Set<Doubt> all = new HashSet<>(agreed);
        all.add(more);
        return all;
    }
}
