package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.online.Attempt.Back;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;

/// It is owed again, and may be asked for anew. What arrived, or failed, in between stays as it is.
public final class RecordRefundRefusedDecider implements Decider<RecordRefundRefused, Online> {

    @Override
    public Class<RecordRefundRefused> command() {
        return RecordRefundRefused.class;
    }

    @Override
    public Fold<Online> facts(RecordRefundRefused command) {
        return Online.of(command.order());
    }

    @Override
    public Decision decide(RecordRefundRefused command, Online online, Instant at) {
        return online.find(command.after().payment())
                .filter(known -> known.opened().shop().equals(command.shop()))
                .map(known -> refused(command, known, at))
                .orElseGet(() -> Decision.refused(PaymentRefusal.UNKNOWN_PAYMENT));
    }

    private static Decision refused(RecordRefundRefused command, Attempt known, Instant at) {
        return Optional.ofNullable(known.refunds().get(command.refund()))
                .filter(refund -> refund.back() == Back.UNDERWAY && !isThere(command))
                .map(refund -> refused(command, known, refund, at))
                .orElseGet(Decision::accepted);
    }

    private static boolean isThere(RecordRefundRefused command) {
        return command.after().refunds().stream()
                .anyMatch(one -> one.refund().equals(Optional.of(command.refund())));
    }

    private static Decision refused(
            RecordRefundRefused command, Attempt known, Attempt.Refund refund, Instant at) {
        return Decision.accepted(
                new RefundRefused(
                        command.shop(),
                        command.order(),
                        known.opened().payment(),
                        command.refund(),
                        refund.amount(),
                        at));
    }
}
