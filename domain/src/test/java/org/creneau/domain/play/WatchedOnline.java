package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.jspecify.annotations.Nullable;

/// Money that came by a service is in the books once, whatever was told and how often; who pays online has
/// the time that she was given; and nobody's order is called off who has paid, or whose bank keeps the money.
final class WatchedOnline {
    private final List<String> complaints;
    private final Map<ShopId, OnlinePayment> offers = new HashMap<>();
    private final Map<OrderId, Instant> until = new HashMap<>();
    private final Map<OrderId, Integer> letGo = new HashMap<>();
    private final Map<PaymentId, Long> captured = new HashMap<>();
    private final Map<PaymentId, OrderId> orders = new HashMap<>();
    private final Set<PaymentId> kept = new HashSet<>();
    private final Set<PaymentId> madeRefunds = new HashSet<>();
    private final Map<OrderId, Long> booked = new HashMap<>();
    private final Map<OrderId, Long> otherMoney = new HashMap<>();
    private final Map<PaymentId, Long> entries = new HashMap<>();
    private final Set<OrderId> announced = new HashSet<>();
    private @Nullable OrderPlaced pending;
    private @Nullable OrderRescheduled hurried;

    WatchedOnline(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        awaits(event);
        hurries(event);
        switch (event) {
            case OrderPlaced placed -> {
                pending = placed.payAt() == PayAt.ONLINE ? placed : null;
                boolean offered = offers.get(placed.shop()) instanceof OnlinePayment.Offered;
                complainIf(pending != null && !offered, placed);
            }
            case OrderCancelled off when off.by() == CancelledBy.UNPAID -> unpaid(off);
            case PaymentEvent entry -> entry(entry);
            case OnlineEvent told -> told(told);
            case OnlinePaymentChosen said -> offers.put(said.shop(), said.online());
            case PaymentAwaited waits -> awaited(waits);
            case PaymentAwaitedAgain waits -> again(waits);
            case PaymentAwaitedByLink waits -> until.put(waits.order(), waits.until());
            case OrderRescheduled moved -> hurried = moved;
            case PaymentAwaitedSooner waits -> until.put(waits.order(), waits.until());
            case AwaitingEvent.PaymentAwaitedNoMore gone -> until.remove(gone.order());
            default -> {}
        }
    }

    /// What is to be paid online says at once until when.
    private void awaits(Event event) {
        if (pending != null) {
            boolean said =
                    event instanceof PaymentAwaited waits && waits.order().equals(pending.order());
            complainIf(!said, pending);
            pending = null;
        }
    }

    /// What moves to a window before it would be called off waits until that begins, or as long as is due, unless somebody means to pay.
    private void hurries(Event event) {
        OrderRescheduled moved = hurried;
        hurried = null;
        if (moved == null) {
            complainIf(event instanceof PaymentAwaitedSooner, event);
            return;
        }
        Instant said = until.getOrDefault(moved.order(), Instant.MIN);
        boolean due = said.isAfter(end(moved)) && !isMeant(moved.order());
        complainIf(due != isSaid(event, moved), moved);
    }

    private boolean isSaid(Event event, OrderRescheduled moved) {
        return event instanceof PaymentAwaitedSooner waits
                && waits.order().equals(moved.order())
                && waits.until().equals(end(moved));
    }

    private Instant end(OrderRescheduled moved) {
        Instant least = moved.at().plus(Duration.ofMinutes(least(moved)));
        Instant begins = moved.to().start();
        return begins.isBefore(least) ? least : begins;
    }

    /// What the shop moves, its owner has first to hear of.
    private int least(OrderRescheduled moved) {
        if (moved.by() == AskedBy.SHOPPER) {
            return 5;
        }
        return offers.get(moved.shop()) instanceof OnlinePayment.Offered(_, var minutes)
                ? minutes
                : 30;
    }

    private boolean isMeant(OrderId order) {
        return sum(order) > 0
                || otherMoney.getOrDefault(order, 0L) > 0
                || announced.contains(order)
                || kept.stream().anyMatch(one -> order.equals(orders.get(one)));
    }

    private void awaited(PaymentAwaited waits) {
        complainIf(until.put(waits.order(), waits.until()) != null, waits);
        Duration time = Duration.between(waits.at(), waits.until());
        complainIf(time.toMinutes() < 5 || time.toMinutes() > 30, waits);
    }

    /// Whose bank let go of money, and nobody else; each time once.
    private void again(PaymentAwaitedAgain waits) {
        Instant before = until.getOrDefault(waits.order(), Instant.MAX);
        complainIf(before.isAfter(waits.at()), waits);
        complainIf(letGo.merge(waits.order(), -1, Integer::sum) < 0, waits);
        Duration time = Duration.between(waits.at(), waits.until());
        complainIf(time.toMinutes() < 30 || time.toHours() > 24, waits);
        until.put(waits.order(), waits.until());
    }

    private void unpaid(OrderCancelled off) {
        Instant end = until.getOrDefault(off.order(), Instant.MAX);
        complainIf(off.at().isBefore(end), off);
        complainIf(kept.stream().anyMatch(one -> off.order().equals(orders.get(one))), off);
        complainIf(sum(off.order()) > 0, off);
        complainIf(otherMoney.getOrDefault(off.order(), 0L) > 0, off);
        complainIf(letGo.getOrDefault(off.order(), 0) > 0, off);
    }

    private long sum(OrderId order) {
        return captured.entrySet().stream()
                .filter(one -> order.equals(orders.get(one.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void entry(PaymentEvent entry) {
        long cents = entry.amount().cents();
        switch (entry) {
            case PaymentEvent.PaymentTaken in when in.means() == Means.ONLINE -> {
                booked.merge(in.order(), cents, Long::sum);
                balances(in.order(), in);
            }
            case PaymentEvent.MoneyGivenBack out when out.means() == Means.ONLINE ->
                    complainIf(!madeRefunds.contains(out.payment()), out);
            case PaymentEvent.PaymentTaken in -> other(in.order(), in.payment(), cents);
            case PaymentEvent.MoneyGivenBack out -> other(out.order(), out.payment(), -cents);
            case PaymentEvent.PaymentReversed off ->
                    other(off.order(), off.about(), -entries.getOrDefault(off.about(), 0L));
            case PaymentEvent.ChequeBanked in -> other(in.order(), in.cheque(), cents);
            case PaymentEvent.ChequeBounced out -> other(out.order(), out.cheque(), -cents);
            case PaymentEvent.ChequeAnnounced soon -> announced.add(soon.order());
            case PaymentEvent.ChequeReceived _, PaymentEvent.ChequeHandedBack _ -> {}
        }
    }

    private void other(OrderId order, PaymentId entry, long cents) {
        entries.merge(entry, cents, Long::sum);
        otherMoney.merge(order, cents, Long::sum);
    }

    private void balances(OrderId order, Event event) {
        complainIf(sum(order) != booked.getOrDefault(order, 0L), event);
    }

    private void told(OnlineEvent event) {
        switch (event) {
            case OnlineEvent.PaymentOpened opened ->
                    complainIf(orders.put(opened.payment(), opened.order()) != null, opened);
            case OnlineEvent.PaymentAuthorised yes -> {
                complainIf(captured.containsKey(yes.payment()), yes);
                complainIf(!kept.add(yes.payment()), yes);
            }
            case OnlineEvent.PaymentCaptured in -> captured(in);
            case OnlineEvent.PaymentDeclined no ->
                    complainIf(captured.containsKey(no.payment()), no);
            case OnlineEvent.PaymentEnded end -> {
                complainIf(captured.containsKey(end.payment()), end);
                if (kept.remove(end.payment())) {
                    letGo.merge(end.order(), 1, Integer::sum);
                }
            }
            case OnlineEvent.RefundAsked _ -> {}
            case OnlineEvent.RefundMade back -> complainIf(!madeRefunds.add(back.refund()), back);
            case OnlineEvent.RefundFailed _, OnlineEvent.RefundRefused _ -> {}
        }
    }

    private void captured(OnlineEvent.PaymentCaptured in) {
        balances(in.order(), in);
        long before = captured.getOrDefault(in.payment(), 0L);
        complainIf(in.amount().cents() <= before, in);
        captured.put(in.payment(), in.amount().cents());
        kept.remove(in.payment());
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Not as it was paid online: " + about);
        }
    }
}
