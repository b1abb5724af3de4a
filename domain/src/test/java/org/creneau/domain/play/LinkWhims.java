package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.GivePaymentLink;
import org.creneau.domain.payment.online.LinkWay;

/// Shops that give people a link to pay by, sometimes with a time until which they wait. With dice of its own, so that
/// everything else is played as without it.
final class LinkWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "GivePaymentLink nothing",
                    "GivePaymentLink not-to-be-paid",
                    "GivePaymentLink not-paid-online",
                    "GivePaymentLink nothing-to-pay",
                    "GivePaymentLink link-time");

    private static final int SELDOM = 5;

    private final Random dice = new Random(53);

    /// Now and then instead of something else.
    Optional<Command> next(OrderPlaced order, Instant now) {
        return dice.nextInt(SELDOM) == 0 ? Optional.of(given(order, now)) : Optional.empty();
    }

    private Command given(OrderPlaced order, Instant now) {
        LinkWay way = dice.nextInt(3) == 0 ? LinkWay.EMAIL : LinkWay.SHOWN;
        Optional<Instant> until =
                dice.nextInt(3) == 0
                        ? Optional.of(now.plus(Duration.ofMinutes(dice.nextInt(40))))
                        : Optional.empty();
        return new GivePaymentLink(order.shop(), order.order(), way, until);
    }
}
