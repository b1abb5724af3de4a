package org.creneau.domain.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.jspecify.annotations.Nullable;

/// Money that had passed on goes back only into books that lent it, never more than they did and as they had it, out of the one and into the
/// other at once, and from the last of them on to her: nothing of it lies where nobody owes it.
final class WatchedHome {
    private record Lent(OrderId from, OrderId to, Means means) {}

    private record Loan(Lent way, long cents) {}

    private final WatchedMoney money;
    private final WatchedRefunds refunds;
    private final WatchedBooks books;
    private final List<String> complaints;
    private final Map<PaymentId, List<Loan>> loans = new HashMap<>();
    private final Map<Lent, Long> lent = new HashMap<>();
    private @Nullable MoneyGivenBack out;
    private @Nullable PaymentTaken in;

    WatchedHome(
            WatchedMoney money,
            WatchedRefunds refunds,
            WatchedBooks books,
            List<String> complaints) {
        this.money = money;
        this.refunds = refunds;
        this.books = books;
        this.complaints = complaints;
    }

    static boolean isHome(Event event) {
        return switch (event) {
            case PaymentTaken taken -> isHome(taken.carried());
            case MoneyGivenBack back -> isHome(back.carried());
            default -> false;
        };
    }

    private static boolean isHome(@Nullable Carried carried) {
        return carried != null && carried.home();
    }

    /// Before the books know of it.
    void see(Event event) {
        goesOn(event);
        switch (event) {
            case MoneyGivenBack back when isHome(event) -> leaves(back);
            case PaymentTaken home when isHome(event) -> arrives(home);
            case PaymentTaken borrowed when borrowed.carried() != null -> lends(borrowed);
            case PaymentReversed off -> struck(off);
            default -> {}
        }
    }

    /// From the books that it left into those that it is back in, and from there further, or to her.
    private void goesOn(Event event) {
        MoneyGivenBack left = out;
        PaymentTaken arrived = in;
        out = null;
        in = null;
        complainIf(left != null && !isInto(event, left), left);
        complainIf(left == null && isHome(event) && event instanceof PaymentTaken, event);
        complainIf(arrived != null && !isFrom(event, arrived), arrived);
    }

    private static boolean isInto(Event event, MoneyGivenBack left) {
        return event instanceof PaymentTaken home
                && isHome(home)
                && home.amount().equals(left.amount())
                && PassedMoney.isOf(home, left);
    }

    private static boolean isFrom(Event event, PaymentTaken arrived) {
        return switch (event) {
            case RefundAsked asked ->
                    asked.order().equals(arrived.order())
                            && asked.amount().equals(arrived.amount());
            case MoneyGivenBack on ->
                    isHome(on)
                            && on.order().equals(arrived.order())
                            && on.amount().equals(arrived.amount());
            default -> false;
        };
    }

    private void leaves(MoneyGivenBack back) {
        out = back;
        Carried carried = back.carried();
        if (carried != null) {
            complainIf(sum(carried) != back.amount().cents(), back);
            for (Share share : carried.shares()) {
                var way = new Lent(carried.other(), back.order(), share.means());
                long left = lent.merge(way, -share.amount().cents(), Long::sum);
                complainIf(left < 0, back);
            }
        }
    }

    private static long sum(Carried carried) {
        return carried.shares().stream().mapToLong(share -> share.amount().cents()).sum();
    }

    private void arrives(PaymentTaken home) {
        in = home;
    }

    private void lends(PaymentTaken borrowed) {
        Carried carried = borrowed.carried();
        if (carried != null) {
            List<Loan> all =
                    carried.shares().stream()
                            .map(share -> loan(carried.other(), borrowed.order(), share))
                            .toList();
            all.forEach(loan -> lent.merge(loan.way(), loan.cents(), Long::sum));
            loans.put(borrowed.payment(), all);
        }
    }

    private static Loan loan(OrderId from, OrderId to, Share share) {
        return new Loan(new Lent(from, to, share.means()), share.amount().cents());
    }

    private void struck(PaymentReversed off) {
        List<Loan> all = loans.getOrDefault(off.mistake(), List.of());
        all.forEach(loan -> lent.merge(loan.way(), -loan.cents(), Long::sum));
        loans.remove(off.mistake());
    }

    /// No more is asked back than is owed, wherever it was paid; and of what one other order lent all that can be.
    void decided(Command command, Decision decision) {
        if (command instanceof AskRefund asked
                && asked.prompt() == Prompt.SHOP
                && decision instanceof Decision.Accepted(var events)) {
            OrderId order = asked.order();
            long left = Math.max(0, money.owed(order) - refunds.underway(order));
            complainIf(sum(events) > left, asked);
            complainIf(asked.lenders().size() == 1 && sum(events) < least(asked, left), asked);
        }
    }

    private long least(AskRefund asked, long left) {
        OrderId lender = asked.lenders().getFirst();
        long had = lent.getOrDefault(new Lent(lender, asked.order(), Means.ONLINE), 0L);
        long there = money.open(lender) > 0 ? 0 : refunds.refundable(lender);
        long here = Math.max(0, books.by(asked.order(), Means.CARD));
        return Math.min(Math.min(left, here), Math.min(had, there));
    }

    private static long sum(List<Event> events) {
        return events.stream()
                .filter(RefundAsked.class::isInstance)
                .mapToLong(one -> ((RefundAsked) one).amount().cents())
                .sum();
    }

    private void complainIf(boolean broken, @Nullable Object about) {
        if (broken) {
            complaints.add("Not as money goes home: " + about);
        }
    }
}
