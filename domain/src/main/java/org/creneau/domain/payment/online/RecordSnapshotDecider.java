package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.PaymentRefusal;

/// Money that came is a fact, whatever became of the order meanwhile. What was written down is never taken
/// back by a notice that is older: sums grow, and whoever has the money has it.
public final class RecordSnapshotDecider
        implements Decider<RecordSnapshot, RecordSnapshotDecider.Facts> {
    public record Facts(OrderState order, Entries entries, Online online) {}

    private record Books(OrderState order, Entries entries) {}

    @Override
    public Class<RecordSnapshot> command() {
        return RecordSnapshot.class;
    }

    @Override
    public Fold<Facts> facts(RecordSnapshot command) {
        return OrderState.of(command.order())
                .and(Entries.of(command.order()), Books::new)
                .and(
                        Online.of(command.order()),
                        (books, online) -> new Facts(books.order(), books.entries(), online));
    }

    @Override
    public Decision decide(RecordSnapshot command, Facts facts, Instant at) {
        return placed(command, facts)
                .map(order -> told(command, order, facts, at))
                .orElseGet(() -> Decision.refused(OrderRefusal.UNKNOWN_ORDER));
    }

    private static Optional<OrderPlaced> placed(RecordSnapshot command, Facts facts) {
        return facts.order().in(command.shop()).placed();
    }

    private static Decision told(
            RecordSnapshot command, OrderPlaced order, Facts facts, Instant at) {
        Snapshot now = command.snapshot();
        return facts.online()
                .find(now.payment())
                .filter(known -> known.opened().reference().equals(now.reference()))
                .map(known -> new News(order, known, facts.entries(), now, at).told())
                .orElseGet(() -> Decision.refused(PaymentRefusal.UNKNOWN_PAYMENT));
    }
}
