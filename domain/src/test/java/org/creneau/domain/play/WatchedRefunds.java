package org.creneau.domain.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.OfRefund;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;

/// No more goes back by card than came by it, nor than is owed; and nothing is given back once by card and once out of
/// the till.
final class WatchedRefunds {
    private static final String ASKED = "asked";
    private static final String MADE = "made";

    private record Back(OrderId order, PaymentId payment, long cents, String step) {}

    private final WatchedMoney money;
    private final List<String> complaints;
    private final Map<PaymentId, Long> captured = new HashMap<>();
    private final Map<PaymentId, OrderId> of = new HashMap<>();
    private final Map<PaymentId, Back> backs = new HashMap<>();

    WatchedRefunds(WatchedMoney money, List<String> complaints) {
        this.money = money;
        this.complaints = complaints;
    }

    /// Before the books know of it.
    void see(Event event) {
        switch (event) {
            case PaymentCaptured in -> {
                captured.put(in.payment(), in.amount().cents());
                of.put(in.payment(), in.order());
            }
            case RefundAsked back -> asked(back);
            case RefundMade back -> made(back);
            case RefundFailed back -> moved(back, "failed");
            case RefundRefused back -> {
                complainIf(!ASKED.equals(step(back)), back);
                moved(back, "refused");
            }
            case MoneyGivenBack out when out.means() != Means.ONLINE -> beside(out);
            default -> {}
        }
    }

    /// What the page offers is what is decided: both are what is owed, and is neither on its way nor more than came.
    void decided(Command command, Decision decision) {
        if (command instanceof AskRefund ask
                && ask.prompt() != Prompt.CALLED_OFF
                && ask.lenders().isEmpty()) {
            long owed =
                    ask.prompt() == Prompt.SHOP
                            ? money.owed(ask.order())
                            : money.owedWithoutWaiting(ask.order());
            long offered =
                    Math.max(0, Math.min(owed - underway(ask.order()), refundable(ask.order())));
            complainIf(isOfItsShop(decision) && offered != sum(decision), ask + " " + decision);
        }
    }

    private static boolean isOfItsShop(Decision decision) {
        return !(decision instanceof Decision.Refused(var reason)
                && reason == OrderRefusal.UNKNOWN_ORDER);
    }

    private static long sum(Decision decision) {
        return decision instanceof Decision.Accepted(var events)
                ? events.stream()
                        .map(RefundAsked.class::cast)
                        .mapToLong(asked -> asked.amount().cents())
                        .sum()
                : 0;
    }

    long refundable(OrderId order) {
        return captured.entrySet().stream()
                .filter(one -> order.equals(of.get(one.getKey())))
                .mapToLong(
                        one ->
                                Math.max(
                                        0,
                                        one.getValue()
                                                - sum(one.getKey(), ASKED)
                                                - sum(one.getKey(), MADE)))
                .sum();
    }

    private void asked(RefundAsked back) {
        complainIf(backs.containsKey(back.refund()), back);
        moved(back, ASKED);
        complainIf(sum(back.payment(), ASKED) + sum(back.payment(), MADE) > paid(back), back);
        complainIf(underway(back.order()) > money.owedWithoutWaiting(back.order()), back);
    }

    private void made(RefundMade back) {
        moved(back, MADE);
        complainIf(sum(back.payment(), MADE) > paid(back), back);
    }

    private void beside(MoneyGivenBack out) {
        long underway = underway(out.order());
        complainIf(underway > 0 && underway + out.amount().cents() > money.owed(out.order()), out);
    }

    private long paid(OfRefund back) {
        return captured.getOrDefault(back.payment(), 0L);
    }

    private String step(OfRefund back) {
        Back known = backs.get(back.refund());
        return known == null ? "" : known.step();
    }

    private void moved(OfRefund back, String step) {
        backs.put(
                back.refund(), new Back(back.order(), back.payment(), back.amount().cents(), step));
    }

    private long sum(PaymentId payment, String step) {
        return backs.values().stream()
                .filter(one -> one.payment().equals(payment) && Objects.equals(one.step(), step))
                .mapToLong(Back::cents)
                .sum();
    }

    long underway(OrderId order) {
        return backs.values().stream()
                .filter(one -> one.order().equals(order) && ASKED.equals(one.step()))
                .mapToLong(Back::cents)
                .sum();
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Not as money goes back: " + about);
        }
    }
}
