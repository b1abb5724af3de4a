package org.creneau.domain.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;

/// Nobody has a place again without having paid for it, nor for money that goes back; what a shop or a shopper called off
/// stays off; and what became of late money is said once.
final class WatchedLate {
    private final WatchedMoney money;
    private final WatchedRefunds refunds;
    private final List<String> complaints;
    private final Set<OrderId> unpaid = new HashSet<>();
    private final Set<OrderId> came = new HashSet<>();
    private final Set<OrderId> letGo = new HashSet<>();
    private final List<OrderPlaced> open = new ArrayList<>();
    private final Map<OrderId, OrderPlaced> all = new HashMap<>();
    private final Set<OrderId> neverCollected = new HashSet<>();
    private final Map<OrderId, Long> rests = new HashMap<>();
    private final Map<PaymentId, Long> sums = new HashMap<>();
    private final Map<PaymentId, OrderId> kept = new HashMap<>();

    WatchedLate(WatchedMoney money, WatchedRefunds refunds, List<String> complaints) {
        this.money = money;
        this.refunds = refunds;
        this.complaints = complaints;
    }

    /// Once the books know of it.
    void see(Event event) {
        switch (event) {
            case OrderPlaced placed -> placed(placed);
            case AppointmentBooked booked -> neverCollected.add(booked.order());
            case OrderCancelled off -> calledOff(off);
            case PaymentOpened opened -> sums.put(opened.payment(), opened.amount().cents());
            case PaymentAuthorised yes -> {
                kept.put(yes.payment(), yes.order());
                came.add(yes.order());
            }
            case PaymentEnded end -> kept.remove(end.payment());
            case PaymentCaptured in -> {
                kept.remove(in.payment());
                came.add(in.order());
            }
            case RefundAsked back -> goesBack(back.order());
            case MoneyGivenBack out -> goesBack(out.order());
            case LateMoneyLetGo gone -> {
                complainIf(!isUndecided(gone.order()), gone);
                letGo.add(gone.order());
            }
            case OrderTakenBackUp again -> takenUp(again);
            case DepositAsked asked -> rests.put(asked.order(), asked.rest().cents());
            default -> {}
        }
    }

    private void placed(OrderPlaced placed) {
        all.put(placed.order(), placed);
        open.add(placed);
        if (placed.forDelivery() || placed.lines().stream().anyMatch(OrderLine::comesBack)) {
            neverCollected.add(placed.order());
        }
    }

    private void calledOff(OrderCancelled off) {
        open.removeIf(one -> one.order().equals(off.order()));
        came.remove(off.order());
        letGo.remove(off.order());
        if (off.by() == CancelledBy.UNPAID) {
            unpaid.add(off.order());
        } else {
            unpaid.remove(off.order());
        }
    }

    private boolean isUndecided(OrderId order) {
        return unpaid.contains(order) && came.contains(order) && !letGo.contains(order);
    }

    /// Whoever gives it back has decided.
    private void goesBack(OrderId order) {
        if (isUndecided(order)) {
            letGo.add(order);
        }
    }

    private void takenUp(OrderTakenBackUp again) {
        complainIf(!isUndecided(again.order()), again);
        complainIf(neverCollected.contains(again.order()), again);
        complainIf(!again.at().isBefore(again.to().start()), again);
        long onItsWay = refunds.underway(again.order());
        long later = rests.getOrDefault(again.order(), 0L);
        complainIf(money.missing(again.order()) + onItsWay > kept(again.order()) + later, again);
        unpaid.remove(again.order());
        OrderPlaced hers = Objects.requireNonNull(all.get(again.order()));
        complainIf(open.stream().anyMatch(one -> isAnew(one, hers)), again);
        open.add(hers);
    }

    /// In the play whatever is ordered is an article, and an order is taken up after those that were placed before it.
    private static boolean isAnew(OrderPlaced one, OrderPlaced hers) {
        return one.at().isAfter(hers.at())
                && one.subject().equals(hers.subject())
                && one.shop().equals(hers.shop())
                && one.terms() instanceof Terms.Obligation
                && one.lines().stream()
                        .map(OrderLine::goods)
                        .filter(Goods.Article.class::isInstance)
                        .anyMatch(
                                goods ->
                                        hers.lines().stream()
                                                .anyMatch(mine -> mine.goods().equals(goods)));
    }

    private long kept(OrderId order) {
        return kept.entrySet().stream()
                .filter(one -> one.getValue().equals(order))
                .mapToLong(one -> sums.getOrDefault(one.getKey(), 0L))
                .sum();
    }

    private void complainIf(boolean broken, Event about) {
        if (broken) {
            complaints.add("Not as money that came late: " + about);
        }
    }
}
