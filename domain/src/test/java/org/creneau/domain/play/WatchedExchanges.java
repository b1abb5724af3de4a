package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.jspecify.annotations.Nullable;

/// What the ledger of something old lends is in the ledger of what she takes for it, to the cent and at once, and
/// neither half is struck. What is exchanged over the counter came back first, counts in the books of its order,
/// and what she takes for it is off the shelf.
final class WatchedExchanges {
    private final WatchedStock stock;
    private final List<String> complaints;
    private final Map<OrderId, Set<OrderId>> boughtOfVisit = new HashMap<>();
    private final Map<ReturnId, Origin> back = new HashMap<>();
    private final Map<WatchedStock.Key, Integer> toLeave = new HashMap<>();
    private @Nullable GoodsExchanged counted;
    private @Nullable MoneyGivenBack lent;

    WatchedExchanges(WatchedStock stock, List<String> complaints) {
        this.stock = stock;
        this.complaints = complaints;
    }

    void see(Event event) {
        if (event instanceof PiecesWrittenOff gone && gone.why() == GoneFor.SOLD) {
            toLeave.computeIfPresent(
                    new WatchedStock.Key(gone.shop(), gone.item()),
                    (_, pieces) -> pieces == gone.pieces() ? null : pieces);
            return;
        }
        if (!toLeave.isEmpty()) {
            complaints.add("Taken, and still on the shelf: " + toLeave);
            toLeave.clear();
        }
        GoodsExchanged taken = counted;
        MoneyGivenBack out = lent;
        counted = null;
        lent = null;
        switch (event) {
            case PaymentTaken in when in.means() == Means.EXCHANGE -> borrowed(in, out);
            case Event _ when out != null -> complain(out);
            case MoneyGivenBack next when next.means() == Means.EXCHANGE -> lent(next, taken);
            case Event _ when taken != null -> complaints.add("In nobody's books: " + taken);
            case GoodsReturned goods -> back.put(goods.goods(), goods.origin());
            case GoodsExchanged now -> exchanged(now);
            case PaymentReversed off when off.means() == Means.EXCHANGE -> complain(off);
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
        counted = now.order() == null || now.credit().cents() == 0 ? null : now;
        for (OrderLine line : now.taken()) {
            if (line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                leaves(now, new WatchedStock.Key(now.shop(), item), line.quantity().pieces());
            }
        }
    }

    private void leaves(GoodsExchanged now, WatchedStock.Key key, int pieces) {
        if (stock.isCounted(key)) {
            toLeave.put(key, pieces);
            if (stock.left(key) < pieces) {
                complaints.add("Taken of what is others': " + now);
            }
        }
    }

    /// Into the ledger of a visit, unless it counted for what was taken over the counter just now.
    private void lent(MoneyGivenBack out, @Nullable GoodsExchanged taken) {
        if (taken == null) {
            lent = out;
        } else if (!out.order().equals(taken.order()) || !out.amount().equals(taken.credit())) {
            complain(out);
        }
    }

    private void borrowed(PaymentTaken in, @Nullable MoneyGivenBack out) {
        Money given = out == null ? in.amount().times(0) : out.amount();
        OrderId from = out == null ? in.order() : out.order();
        if (!given.equals(in.amount())
                || !boughtOfVisit.getOrDefault(in.order(), Set.of()).contains(from)) {
            complain(in);
        }
    }

    private void complain(PaymentEvent about) {
        complaints.add("Money that is in one ledger only: " + about);
    }
}
