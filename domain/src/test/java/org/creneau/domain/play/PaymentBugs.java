package org.creneau.domain.play;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.creneau.domain.payment.RecordPaymentDecider.Facts;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.Standing.Cheque;
import org.creneau.domain.payment.Standing.Step;
import org.junit.jupiter.api.Named;
import org.pcollections.PMap;

/// Mistakes in the books of an order.
final class PaymentBugs {
    private PaymentBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug("a bounced cheque that still counts", only(as(Step.BOUNCED, Step.BANKED))),
                bug("money given back twice", only(PaymentBugs::nothingWentOut)),
                bug("a cheque banked before it came", only(as(Step.ANNOUNCED, Step.RECEIVED))),
                bug("a cheque refused that was never banked", only(as(Step.RECEIVED, Step.BANKED))),
                bug(
                        "an entry written as often as it is sent",
                        facts ->
                                new Facts(
                                        facts.order(),
                                        facts.entries(),
                                        Optional.empty(),
                                        facts.shop(),
                                        facts.owed())),
                bug(
                        "cash whatever the law says",
                        facts ->
                                new Facts(
                                        facts.order(),
                                        facts.entries(),
                                        facts.earlier(),
                                        Optional.empty(),
                                        facts.owed())));
    }

    private static Named<Decider<?, ?>> bug(String name, UnaryOperator<Facts> misjudged) {
        return Named.of(name, Planted.misjudging(new RecordPaymentDecider(), misjudged));
    }

    static UnaryOperator<Facts> only(UnaryOperator<Entries> misread) {
        return facts ->
                new Facts(
                        facts.order(),
                        misread.apply(facts.entries()),
                        facts.earlier(),
                        facts.shop(),
                        facts.owed());
    }

    static UnaryOperator<Entries> as(Step is, Step taken) {
        return entries -> {
            PMap<PaymentId, Standing> all = entries.all();
            for (var entry : entries.all().entrySet()) {
                if (entry.getValue() instanceof Cheque(var amount, var step, var written, var last)
                        && step == is) {
                    all = all.plus(entry.getKey(), new Cheque(amount, taken, written, last));
                }
            }
            return new Entries(all);
        };
    }

    private static Entries nothingWentOut(Entries entries) {
        PMap<PaymentId, Standing> all = entries.all();
        for (var entry : entries.all().entrySet()) {
            if (entry.getValue() instanceof Standing.GivenBack) {
                all = all.minus(entry.getKey());
            }
        }
        return new Entries(all);
    }
}
