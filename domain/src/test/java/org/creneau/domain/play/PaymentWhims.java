package org.creneau.domain.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// People pay, in parts and too much, with cheques that bounce; money is given back, and mistakes are
/// made. Few orders at a time, so that much happens to each.
final class PaymentWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "RecordPayment nothing",
                    "RecordPayment payment-repeated-differently",
                    "RecordPayment unknown-order",
                    "RecordPayment unknown-payment",
                    "RecordPayment other-currency",
                    "RecordPayment cash-above-cap",
                    "RecordPayment cheque-too-old",
                    "RecordPayment cheque-not-received",
                    "RecordPayment cheque-already-received",
                    "RecordPayment cheque-not-banked",
                    "RecordPayment cheque-already-banked",
                    "RecordPayment given-back-beyond-received");

    private static final int RECENT = 12;

    private final Random dice;
    private final List<PaymentEvent> written = new ArrayList<>();
    private @Nullable Command last;
    private int ids;

    PaymentWhims(Random dice) {
        this.dice = dice;
    }

    /// Whatever is asked first.
    static RecordPayment meant(
            ShopId shop, OrderId order, PaymentId payment, Entry entry, Instant happened) {
        Set<Doubt> all = Set.of(Doubt.values());
        return new RecordPayment(shop, order, payment, entry, happened, Optional.empty(), all);
    }

    void see(PaymentEvent event) {
        written.add(event);
    }

    /// Now and then what was sent before, once more.
    Command next(OrderPlaced order, Instant happened) {
        if (last == null || dice.nextInt(10) != 0) {
            last = another(order, happened);
        }
        return last;
    }

    private Command another(OrderPlaced order, Instant happened) {
        PaymentEvent about = written.isEmpty() || dice.nextInt(3) == 0 ? null : someEntry();
        PaymentId id = new PaymentId("p" + (dice.nextInt(8) == 0 ? dice.nextInt(9) : ids++));
        return about == null
                ? meant(order.shop(), order.order(), id, anew(), happened)
                : meant(about.shop(), about.order(), id, after(about), happened);
    }

    private PaymentEvent someEntry() {
        int oldest = Math.max(0, written.size() - RECENT);
        return written.get(oldest + dice.nextInt(written.size() - oldest));
    }

    private Entry anew() {
        return switch (dice.nextInt(4)) {
            case 0 -> new Entry.Announced(amount());
            case 1 -> received(Optional.empty());
            default -> new Entry.Taken(means(), amount(), Optional.empty());
        };
    }

    private Entry after(PaymentEvent about) {
        PaymentId it = about(about);
        return switch (dice.nextInt(9)) {
            case 0 -> received(Optional.of(it));
            case 1, 2 -> new Entry.Banked(it);
            case 3, 4 -> new Entry.Bounced(it);
            case 5, 6 -> new Entry.GivenBack(means(), amount(), Optional.empty());
            case 7 -> new Entry.Reversed(it);
            default -> new Entry.Taken(means(), amount(), Optional.empty());
        };
    }

    private static PaymentId about(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentTaken in -> in.payment();
            case PaymentEvent.MoneyGivenBack out -> out.payment();
            case PaymentEvent.ChequeAnnounced said -> said.payment();
            case PaymentEvent.ChequeReceived here -> here.cheque();
            case PaymentEvent.ChequeBanked banked -> banked.cheque();
            case PaymentEvent.ChequeBounced back -> back.cheque();
            case PaymentEvent.ChequeHandedBack hers -> hers.cheque();
            case PaymentEvent.PaymentReversed off -> off.mistake();
        };
    }

    private Entry received(Optional<PaymentId> announced) {
        LocalDate written = Town.SATURDAY.minusDays(dice.nextInt(4) == 0 ? 500 : 3);
        return new Entry.Received(announced, amount(), written);
    }

    private Means means() {
        return List.of(Means.CARD, Means.CASH, Means.TRANSFER, Means.VOUCHER).get(dice.nextInt(4));
    }

    /// What things cost, a part of it, and now and then so much that the law has a say.
    private Money amount() {
        long cents = List.of(250L, 500L, 900L, 1_000L, 60_000L, 400_000L).get(dice.nextInt(6));
        return new Money(cents, dice.nextInt(20) == 0 ? "CHF" : "EUR");
    }
}
