package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.payment.online.Stage;

/// A payment as a service of a few lines keeps it: how it stands, and everything that was ever said of it.
final class ToyPayment {
    private final PaymentId id;
    private final OrderPlaced order;
    private final List<Snapshot> told = new ArrayList<>();
    private final List<Snapshot.Refund> refunds = new ArrayList<>();

    ToyPayment(PaymentId id, OrderPlaced order) {
        this.id = id;
        this.order = order;
        say(Stage.OPEN, 0, 0, Optional.empty());
    }

    PaymentId id() {
        return id;
    }

    OrderPlaced order() {
        return order;
    }

    /// What she is to pay; a cent at least, for an order that came to nothing since.
    Money sum() {
        return new Money(Math.max(1, order.total().cents()), order.total().currency());
    }

    ServiceReference reference() {
        return new ServiceReference("ref_" + id);
    }

    List<Snapshot> told() {
        return told;
    }

    Snapshot latest() {
        return told.getLast();
    }

    /// Her bank keeps the money for a while, and then does no longer; whether there was anything to tell.
    boolean keptAndLetGo(Instant now) {
        long all = sum().cents();
        Stage before = latest().stage();
        switch (before) {
            case OPEN -> say(Stage.AUTHORISED, all, 0, Optional.of(now.plus(Duration.ofHours(1))));
            case AUTHORISED -> say(Stage.ENDED, all, 0, Optional.empty());
            case DECLINED, ENDED, CAPTURED -> {}
        }
        return before != latest().stage();
    }

    void goOn(Random dice, Instant now) {
        switch (latest().stage()) {
            case OPEN, DECLINED -> opened(dice, now);
            case AUTHORISED -> authorised(dice);
            case ENDED -> late(dice);
            case CAPTURED -> captured(dice);
        }
    }

    /// Her bank lets go of what it keeps, or has done so. False where it never kept anything.
    boolean lapses() {
        boolean kept = told.stream().anyMatch(said -> said.stage() == Stage.AUTHORISED);
        if (latest().stage() == Stage.AUTHORISED) {
            say(Stage.ENDED, sum().cents(), 0, Optional.empty());
        }
        return kept && latest().stage() == Stage.ENDED;
    }

    private void opened(Random dice, Instant now) {
        long all = sum().cents();
        switch (dice.nextInt(6)) {
            case 0 -> say(Stage.DECLINED, 0, 0, Optional.empty());
            case 1 -> say(Stage.ENDED, 0, 0, Optional.empty());
            case 2, 3 -> {
                Instant lapses = now.plus(Duration.ofHours(dice.nextInt(3)));
                say(Stage.AUTHORISED, all, 0, Optional.of(lapses));
            }
            default -> say(Stage.CAPTURED, all, all, Optional.empty());
        }
    }

    private void authorised(Random dice) {
        long all = sum().cents();
        switch (dice.nextInt(4)) {
            case 0 -> say(Stage.ENDED, all, 0, Optional.empty());
            case 1 -> say(Stage.CAPTURED, all, Math.max(1, all / 2), Optional.empty());
            default -> say(Stage.CAPTURED, all, all, Optional.empty());
        }
    }

    /// Her bank said yes when the shop had stopped waiting: to all of it, mostly. False where it had said something before.
    boolean paidLate(Random dice, Instant now) {
        long all = sum().cents();
        boolean first = latest().stage() == Stage.OPEN;
        if (first) {
            switch (dice.nextInt(7)) {
                case 0 -> say(Stage.CAPTURED, all, Math.max(1, all / 2), Optional.empty());
                case 1 -> say(Stage.AUTHORISED, all, 0, Optional.of(now.plus(Duration.ofHours(1))));
                default -> say(Stage.CAPTURED, all, all, Optional.empty());
            }
        }
        return first;
    }

    /// Her bank was slower than the page.
    private void late(Random dice) {
        long all = sum().cents();
        if (dice.nextInt(3) == 0) {
            say(Stage.CAPTURED, all, all, Optional.empty());
        }
    }

    private void captured(Random dice) {
        long all = sum().cents();
        long taken = latest().captured().cents();
        if (taken < all) {
            say(Stage.CAPTURED, all, all, Optional.empty());
        } else if (refunds.isEmpty() && dice.nextInt(4) == 0) {
            refunds.add(refund(dice.nextBoolean() ? Fate.UNDERWAY : Fate.MADE));
            say(Stage.CAPTURED, all, all, Optional.empty());
        } else if (!refunds.isEmpty() && refunds.getFirst().fate() != Fate.FAILED) {
            refunds.set(0, on(refunds.getFirst(), dice.nextBoolean() ? Fate.FAILED : Fate.MADE));
            say(Stage.CAPTURED, all, all, Optional.empty());
        }
    }

    private static Snapshot.Refund on(Snapshot.Refund refund, Fate fate) {
        return new Snapshot.Refund(refund.refund(), refund.reference(), refund.amount(), fate);
    }

    /// Asked for by the shop. Asked again, it goes on.
    ///
    /// @return whether it says yes
    boolean refund(PaymentId asked, Money amount, Random dice) {
        Snapshot before = latest();
        int known =
                refunds.stream().map(Snapshot.Refund::refund).toList().indexOf(Optional.of(asked));
        if (known >= 0) {
            Fate fate = refunds.get(known).fate();
            refunds.set(known, on(refunds.get(known), fate == Fate.UNDERWAY ? next(dice) : fate));
        } else if (before.stage() == Stage.CAPTURED && amount.cents() <= left(before)) {
            var called = new ServiceReference("re_" + asked.value().replace('.', '_'));
            refunds.add(new Snapshot.Refund(Optional.of(asked), called, amount, next(dice)));
        } else {
            return false;
        }
        say(Stage.CAPTURED, sum().cents(), before.captured().cents(), Optional.empty());
        return true;
    }

    private static Fate next(Random dice) {
        return List.of(Fate.UNDERWAY, Fate.MADE, Fate.MADE, Fate.FAILED).get(dice.nextInt(4));
    }

    private long left(Snapshot before) {
        return before.captured().cents()
                - refunds.stream()
                        .filter(one -> one.fate() != Fate.FAILED)
                        .mapToLong(one -> one.amount().cents())
                        .sum();
    }

    /// On the pages of the service.
    private Snapshot.Refund refund(Fate fate) {
        Money half = new Money(Math.max(1, sum().cents() / 2), order.total().currency());
        return new Snapshot.Refund(Optional.empty(), new ServiceReference("re_" + id), half, fate);
    }

    private void say(Stage stage, long authorised, long captured, Optional<Instant> until) {
        String currency = order.total().currency();
        told.add(
                new Snapshot(
                        id,
                        reference(),
                        stage,
                        new Money(authorised, currency),
                        new Money(captured, currency),
                        until,
                        refunds));
    }
}
