package org.creneau.domain.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.RecordSnapshot;

/// Banks that let go of what they kept, and somebody who looks after the orders that it was for. With dice of its own, so
/// that everything else is played as without it.
final class LapseWhims {
    private static final int SELDOM = 3;
    private static final int RECENT = 25;

    private final Random dice = new Random(5);
    private final List<PaymentAuthorised> kept = new ArrayList<>();

    void see(PaymentAuthorised yes) {
        kept.add(yes);
    }

    /// Now and then instead of something else.
    Optional<Command> next(List<ToyPayment> payments) {
        if (kept.isEmpty() || dice.nextInt(SELDOM) > 0) {
            return Optional.empty();
        }
        PaymentAuthorised one = kept.get(Math.max(0, kept.size() - 1 - dice.nextInt(RECENT)));
        return payments.stream()
                .filter(payment -> payment.id().equals(one.payment()))
                .filter(ToyPayment::lapses)
                .findFirst()
                .map(this::about);
    }

    private Command about(ToyPayment payment) {
        OrderPlaced order = payment.order();
        return dice.nextBoolean()
                ? new RecordSnapshot(order.shop(), order.order(), payment.latest())
                : new CallOffUnpaid(order.shop(), order.order());
    }
}
