package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import org.creneau.domain.bringing.ExchangeAtCounter;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.ReturnLine;

/// Whoever said that she will exchange something has paid for it, comes, and does so: for games in which it matters what
/// is exchanged.
final class SwapWhims {
    private final Random dice = new Random(49);
    private final Queue<ReturnRequested> toPay = new ArrayDeque<>();
    private final Queue<ReturnRequested> toSwap = new ArrayDeque<>();

    void see(Event event) {
        if (event instanceof ReturnRequested asked && asked.wish() instanceof Wish.Exchange) {
            toPay.add(asked);
        }
    }

    Optional<Command> next(Instant now) {
        ReturnRequested paid = toSwap.poll();
        ReturnRequested asked = toPay.poll();
        if (asked != null) {
            toSwap.add(asked);
        }
        return paid == null
                ? Optional.ofNullable(asked).map(one -> pay(one, now))
                : Optional.of(swap(paid, now));
    }

    /// In most of what she bought something is still to pay.
    private SaidPaid said(ReturnRequested asked, Instant now) {
        var till = new SaidPaid.AtTill(Means.CARD, new PaymentId("noted-" + asked.goods()), now);
        return switch (dice.nextInt(4)) {
            case 0 -> new SaidPaid.Unasked();
            case 1 -> new SaidPaid.NotPaid();
            default -> till;
        };
    }

    private static Command pay(ReturnRequested asked, Instant now) {
        return PaymentWhims.meant(
                asked.shop(),
                asked.order(),
                new PaymentId("swapped-" + asked.goods()),
                new Entry.Taken(Means.CARD, Money.euros(1_400), Optional.empty()),
                now);
    }

    private Command swap(ReturnRequested asked, Instant now) {
        ToBring first = asked.lines().getFirst();
        var received =
                new ReceiveReturn(
                        asked.shop(),
                        asked.goods(),
                        asked.order(),
                        asked.visit(),
                        List.of(new ReturnLine(first.goods(), first.quantity())),
                        Fit.FOR_SALE,
                        now);
        return new ExchangeAtCounter(
                received,
                List.of(new BoughtLine(0, new Quantity(1))),
                new PaymentId("out-" + asked.goods()),
                new PaymentId("in-" + asked.goods()),
                said(asked, now));
    }
}
