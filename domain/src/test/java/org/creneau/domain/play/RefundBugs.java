package org.creneau.domain.play;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.online.AskRefundDecider;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.Attempt.Back;
import org.creneau.domain.payment.online.Attempt.Refund;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.payment.online.RecordRefundRefusedDecider;
import org.junit.jupiter.api.Named;
import org.pcollections.PMap;

/// Mistakes in what goes back by card.
final class RefundBugs {
    private RefundBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                asked(
                        "asked for as often as somebody taps",
                        owed -> with(owed, each(owed.online(), Back.UNDERWAY, Back.REFUSED))),
                asked(
                        "asked for once more when it has arrived",
                        owed -> with(owed, each(owed.online(), Back.MADE, Back.FAILED))),
                asked("asked for though it left the till", RefundBugs::nothingLeftTheTill),
                RandomPlayTest.bug(
                        "out of the till while it is on its way",
                        Planted.misjudging(
                                new RecordPaymentDecider(),
                                facts ->
                                        new RecordPaymentDecider.Facts(
                                                facts.order(),
                                                facts.entries(),
                                                facts.earlier(),
                                                facts.shop(),
                                                Optional.empty()))),
                RandomPlayTest.bug(
                        "refused as often as it is told",
                        Planted.misjudging(
                                new RecordRefundRefusedDecider(),
                                online -> each(online, Back.REFUSED, Back.UNDERWAY))));
    }

    private static Named<Decider<?, ?>> asked(String name, UnaryOperator<Owed> misread) {
        return RandomPlayTest.bug(
                name,
                Planted.misjudging(
                        new AskRefundDecider(), facts -> facts.with(misread.apply(facts.owed()))));
    }

    private static Owed with(Owed owed, Online online) {
        return new Owed(owed.order(), owed.entries(), online, owed.back(), owed.declared());
    }

    private static Online each(Online online, Back is, Back taken) {
        PMap<PaymentId, Attempt> attempts = online.attempts();
        for (var one : online.attempts().entrySet()) {
            attempts = attempts.plus(one.getKey(), each(one.getValue(), is, taken));
        }
        return new Online(attempts);
    }

    private static Attempt each(Attempt one, Back is, Back taken) {
        PMap<PaymentId, Refund> refunds = one.refunds();
        for (var each : one.refunds().entrySet()) {
            Refund refund = each.getValue();
            Back back = refund.back() == is ? taken : refund.back();
            refunds = refunds.plus(each.getKey(), new Refund(refund.amount(), back, refund.at()));
        }
        return new Attempt(one.opened(), one.stage(), one.captured(), one.lapses(), refunds);
    }

    private static Owed nothingLeftTheTill(Owed owed) {
        PMap<PaymentId, Standing> all = owed.entries().all();
        for (var entry : owed.entries().all().entrySet()) {
            if (entry.getValue() instanceof Standing.GivenBack) {
                all = all.minus(entry.getKey());
            }
        }
        return new Owed(
                owed.order(), new Entries(all), owed.online(), owed.back(), owed.declared());
    }
}
