package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.jspecify.annotations.Nullable;

/// What the ledger of something old lends is in the ledger of what she takes for it, to the cent and at once, and
/// neither half is struck but both, at once, where it never was exchanged. What is exchanged over the counter came back first, and what she takes for it is an order of
/// hers that she has.
final class WatchedExchanges {
    private final List<String> complaints;
    private final Map<OrderId, Set<OrderId>> boughtOfVisit = new HashMap<>();
    private final Map<ReturnId, Origin> back = new HashMap<>();
    private final Map<OrderId, List<OrderLine>> overCounter = new HashMap<>();
    private final Set<OrderId> handedOver = new HashSet<>();
    private final Set<OrderId> exchanged = new HashSet<>();
    private final Map<ReturnId, GoodsExchanged> swaps = new HashMap<>();
    private final Map<OrderId, Long> toStrike = new HashMap<>();
    private @Nullable GoodsExchanged counted;
    private @Nullable MoneyGivenBack lent;

    WatchedExchanges(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        GoodsExchanged taken = counted;
        MoneyGivenBack out = lent;
        counted = null;
        lent = null;
        strikes(event);
        switch (event) {
            case PaymentTaken in when in.means() == Means.EXCHANGE -> borrowed(in, out, taken);
            case Event _ when out != null -> complain(out);
            case MoneyGivenBack next when next.means() == Means.EXCHANGE -> lent(next, taken);
            case Event _ when taken != null -> complaints.add("In nobody's books: " + taken);
            case GoodsReturned goods -> back.put(goods.goods(), goods.origin());
            case OrderPlaced placed when placed.slot().isOverCounter() ->
                    overCounter.put(placed.order(), placed.lines());
            case OrderHandedOver over -> handedOver.add(over.order());
            case GoodsExchanged now -> exchanged(now);
            case ReturnAnnulled off -> annulled(off);
            case ReturnRequested asked ->
                    boughtOfVisit
                            .computeIfAbsent(asked.visit(), _ -> new HashSet<>())
                            .add(asked.order());
            default -> {}
        }
    }

    private void exchanged(GoodsExchanged now) {
        Origin origin =
                now.order() == null ? new Origin.Unknown() : new Origin.OfOrder(now.order());
        if (!origin.equals(back.get(now.goods()))) {
            complaints.add("Exchanged for nothing: " + now);
        }
        OrderId sale = now.sale();
        if (sale == null
                || !now.taken().equals(overCounter.get(sale))
                || !handedOver.contains(sale)
                || !exchanged.add(sale)) {
            complaints.add("No order of what she took: " + now);
        }
        counted = now.credit().cents() == 0 ? null : now;
        swaps.put(now.goods(), now);
    }

    /// Into the ledger of a visit, or of what was taken over the counter just now.
    private void lent(MoneyGivenBack out, @Nullable GoodsExchanged taken) {
        lent = out;
        if (taken != null) {
            counted = taken;
            if (!out.order().equals(taken.order()) || !out.amount().equals(taken.credit())) {
                complain(out);
            }
        }
    }

    private void borrowed(
            PaymentTaken in, @Nullable MoneyGivenBack out, @Nullable GoodsExchanged taken) {
        boolean right =
                taken == null
                        ? out != null && isOfHerVisit(in, out)
                        : in.order().equals(taken.sale())
                                && in.amount().equals(taken.credit())
                                && (out == null) == (taken.order() == null);
        if (!right) {
            complain(in);
        }
    }

    /// What the old had counted for is to go out of the one and back into the other.
    private void annulled(ReturnAnnulled off) {
        GoodsExchanged swap = swaps.remove(off.goods());
        if (swap != null && swap.credit().cents() > 0) {
            Stream.ofNullable(swap.sale())
                    .forEach(sale -> toStrike.put(sale, swap.credit().cents()));
            Stream.ofNullable(swap.order())
                    .forEach(old -> toStrike.put(old, -swap.credit().cents()));
        }
    }

    private void strikes(Event event) {
        boolean struck =
                event instanceof PaymentReversed off
                        && off.means() == Means.EXCHANGE
                        && toStrike.remove(off.order(), off.amount().cents());
        boolean wrong =
                event instanceof PaymentReversed off && off.means() == Means.EXCHANGE && !struck;
        if (wrong || (!struck && !toStrike.isEmpty() && !(event instanceof PiecesWrittenOff))) {
            complaints.add("Struck in one ledger only: " + event);
            toStrike.clear();
        }
    }

    private boolean isOfHerVisit(PaymentTaken in, MoneyGivenBack out) {
        return out.amount().equals(in.amount())
                && boughtOfVisit.getOrDefault(in.order(), Set.of()).contains(out.order());
    }

    private void complain(PaymentEvent about) {
        complaints.add("Money that is in one ledger only: " + about);
    }
}
