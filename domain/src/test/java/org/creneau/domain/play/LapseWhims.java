package org.creneau.domain.play;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.RecordSnapshot;

/// Banks that let go of what they kept, and somebody who looks after the orders that it was for. With dice of its own, so
/// that everything else is played as without it.
final class LapseWhims {
    private static final int SELDOM = 4;
    private static final int RECENT = 12;

    private final Random dice = new Random(5);

    /// Now and then instead of something else.
    Optional<Command> next(List<ToyPayment> payments) {
        return payments.isEmpty() || dice.nextInt(SELDOM) > 0
                ? Optional.empty()
                : Optional.of(payments.get(Math.max(0, payments.size() - 1 - dice.nextInt(RECENT))))
                        .filter(ToyPayment::lapses)
                        .map(this::about);
    }

    private Command about(ToyPayment payment) {
        OrderPlaced order = payment.order();
        return dice.nextBoolean()
                ? new RecordSnapshot(order.shop(), order.order(), payment.latest())
                : new CallOffUnpaid(order.shop(), order.order());
    }
}
