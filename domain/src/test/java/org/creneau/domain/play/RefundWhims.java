package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.RecordRefundRefused;
import org.creneau.domain.payment.online.RecordSnapshot;

/// Orders that were paid online are called off, and the money goes back by card: asked for twice, beside cash from the
/// till, told late, refused, failed and asked for again. In games of their own, so that the others stay as they were.
final class RefundWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "AskRefund nothing",
                    "AskRefund unknown-order",
                    "AskRefund nothing-to-give-back",
                    "AskRefund nothing-left-online",
                    "RecordRefundRefused nothing",
                    "AskRefund accepted",
                    "RecordRefundRefused accepted",
                    "RecordPayment refund-underway");

    private static final int RECENT = 4;

    private final Random dice;
    private final OnlineWhims services;
    private final List<OrderPlaced> placed = new ArrayList<>();
    private final List<PaymentCaptured> paid = new ArrayList<>();
    private final List<RefundAsked> asked = new ArrayList<>();
    private int ids;

    RefundWhims(Random dice, OnlineWhims services) {
        this.dice = dice;
        this.services = services;
    }

    @Override
    public void see(Event event) {
        switch (event) {
            case OrderPlaced order when order.payAt() == PayAt.ONLINE -> placed.add(order);
            case PaymentCaptured in -> paid.add(in);
            case RefundAsked back -> asked.add(back);
            default -> {}
        }
    }

    /// Now and then.
    @Override
    public Optional<Command> next(Instant now) {
        return switch (placed.isEmpty() ? 9 : dice.nextInt(8)) {
            case 0 -> Optional.of(services.next(recent(placed), now));
            case 1 -> paid.isEmpty() ? Optional.empty() : Optional.of(some(now));
            default -> Optional.empty();
        };
    }

    private Command some(Instant now) {
        PaymentCaptured about = recent(paid);
        return switch (dice.nextInt(12)) {
            case 0, 1 -> new CancelOrder(about.shop(), about.order(), CancelledBy.SHOP);
            case 2 -> new AskRefund(about.shop(), about.order(), Prompt.SHOP);
            case 3 -> new AskRefund(about.shop(), about.order(), Prompt.WITHOUT_WAITING);
            case 4 -> new AskRefund(about.shop(), about.order(), Prompt.CALLED_OFF);
            case 5 -> asked.isEmpty() ? unheardOf(about) : again(recent(asked));
            case 6 -> cash(about, now);
            case 7 -> asked.isEmpty() ? cash(about, now) : cash(recent(asked), now);
            default -> asked.isEmpty() ? unheardOf(about) : told(recent(asked));
        };
    }

    private Command unheardOf(PaymentCaptured about) {
        return new AskRefund(about.shop(), new OrderId("nobodys"), Prompt.SHOP);
    }

    private Command again(RefundAsked back) {
        return new AskRefund(
                back.shop(), back.order(), dice.nextBoolean() ? Prompt.SHOP : Prompt.CALLED_OFF);
    }

    private Command cash(PaymentCaptured about, Instant now) {
        var entry = new Entry.GivenBack(Means.CASH, about.amount(), Optional.empty());
        return PaymentWhims.meant(about.shop(), about.order(), id(), entry, now);
    }

    private Command cash(RefundAsked back, Instant now) {
        var entry = new Entry.GivenBack(Means.CASH, back.amount(), Optional.empty());
        return PaymentWhims.meant(back.shop(), back.order(), id(), entry, now);
    }

    private PaymentId id() {
        return new PaymentId("beside-" + ids++);
    }

    /// The service is asked, and says what it says; or nobody hears of it.
    private Command told(RefundAsked back) {
        ToyPayment payment = services.find(back.payment()).orElseThrow();
        boolean done = dice.nextInt(8) != 0 && payment.refund(back.refund(), back.amount(), dice);
        return done
                ? new RecordSnapshot(back.shop(), back.order(), payment.latest())
                : new RecordRefundRefused(
                        back.shop(), back.order(), back.refund(), payment.latest());
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}
