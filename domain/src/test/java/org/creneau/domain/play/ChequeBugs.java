package org.creneau.domain.play;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.creneau.domain.payment.RecordPaymentDecider.Facts;
import org.creneau.domain.payment.Seen;
import org.creneau.domain.payment.Standing.Cheque;
import org.creneau.domain.payment.Standing.Step;
import org.creneau.domain.payment.Standing.Stepped;
import org.junit.jupiter.api.Named;

/// Mistakes in the life of a cheque.
final class ChequeBugs {
    private ChequeBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "a cheque that is not here any more and is banked",
                        Planted.misjudging(
                                new RecordPaymentDecider(),
                                PaymentBugs.only(PaymentBugs.as(Step.HANDED_BACK, Step.RECEIVED)))),
                careless("an earlier step struck out", (asked, _) -> asked, ChequeBugs::asTheLast),
                careless(
                        "struck out on a page that did not know yet",
                        (asked, _) -> onlySums(asked),
                        (_, facts) -> facts));
    }

    private static Named<Decider<?, ?>> careless(
            String name,
            BiFunction<RecordPayment, Facts, RecordPayment> heard,
            BiFunction<RecordPayment, Facts, Facts> judged) {
        return RandomPlayTest.bug(name, new Careless<>(new RecordPaymentDecider(), heard, judged));
    }

    private static Facts asTheLast(RecordPayment asked, Facts facts) {
        return asked.entry() instanceof Entry.Reversed(var mistake)
                        && facts.entries().find(mistake).orElse(null)
                                instanceof Stepped(var cheque, _)
                        && facts.entries().find(cheque).orElse(null)
                                instanceof Cheque(var amount, var step, var written, _)
                ? PaymentBugs.only(
                                all ->
                                        with(
                                                all,
                                                cheque,
                                                new Cheque(amount, step, written, mistake)))
                        .apply(facts)
                : facts;
    }

    private static Entries with(Entries entries, PaymentId cheque, Cheque standing) {
        return new Entries(entries.all().plus(cheque, standing));
    }

    private static RecordPayment onlySums(RecordPayment asked) {
        return new RecordPayment(
                asked.shop(),
                asked.order(),
                asked.payment(),
                asked.entry(),
                asked.happened(),
                asked.seen().map(seen -> new Seen(seen.kept(), seen.promised())),
                asked.agreed());
    }
}
