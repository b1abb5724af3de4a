package org.creneau.domain.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.bringing.AnnulReturn;
import org.creneau.domain.bringing.MoneyMovedSince;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.TakenIsExpected;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;

/// An exchange is undone just when neither of its books would miss any of its money: those of the new what it was lent, by
/// each means, and those of the old what she has to pay once her things are hers again. Nothing of what was never taken is
/// expected back.
final class WatchedUndoing {
    private final WatchedMoney money;
    private final WatchedBooks books;
    private final WatchedRefunds refunds;
    private final List<String> complaints;
    private final Map<ReturnId, GoodsExchanged> swaps = new HashMap<>();
    private final Map<ReturnId, OrderId> expected = new HashMap<>();
    private final Map<ReturnId, Integer> leftBefore = new HashMap<>();

    WatchedUndoing(
            WatchedMoney money,
            WatchedBooks books,
            WatchedRefunds refunds,
            List<String> complaints) {
        this.money = money;
        this.books = books;
        this.refunds = refunds;
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case GoodsExchanged swap -> {
                OrderId old = swap.order();
                swaps.put(swap.goods(), swap);
                leftBefore.put(swap.goods(), old == null ? 0 : money.book(old).gone.size());
            }
            case ReturnRequested asked -> expected.put(asked.goods(), asked.order());
            case ReturnCalledOff off -> expected.remove(off.goods());
            case ReturnVisitKept came -> expected.remove(came.goods());
            case ReturnAnnulled off -> {
                swaps.remove(off.goods());
                if (off.sale() != null && expected.containsValue(off.sale())) {
                    complaints.add("Never taken, and expected back: " + off);
                }
            }
            default -> {}
        }
    }

    /// Before it has happened.
    void decided(Command command, Decision decision) {
        if (command instanceof AnnulReturn asked && swaps.containsKey(asked.goods())) {
            GoodsExchanged swap = swaps.get(asked.goods());
            boolean misses = isMissedByTheNew(asked, swap) || isMissedByTheOld(asked, swap);
            boolean refused =
                    decision instanceof Refused(var reason) && reason instanceof MoneyMovedSince;
            boolean undone = decision instanceof Accepted(var events) && !events.isEmpty();
            boolean needless =
                    decision instanceof Refused(var reason)
                            && reason instanceof TakenIsExpected
                            && !expected.containsValue(swap.sale());
            if (needless || (refused && !misses) || (undone && misses)) {
                complaints.add((undone ? "Undone" : "Not undone") + " as it is: " + decision);
            }
        }
    }

    private boolean isMissedByTheNew(AnnulReturn asked, GoodsExchanged swap) {
        OrderId sale = swap.sale();
        return sale != null
                && (kept(sale) < swap.credit().cents()
                        || Stream.of(Means.values())
                                .filter(means -> means != Means.EXCHANGE)
                                .filter(means -> books.by(sale, asked.in(), means) > 0)
                                .anyMatch(
                                        means ->
                                                books.by(sale, asked.in(), means)
                                                        > books.by(sale, means)));
    }

    /// What never came is missed by nobody.
    private boolean isMissedByTheOld(AnnulReturn asked, GoodsExchanged swap) {
        OrderId old = swap.order();
        if (old == null) {
            return false;
        }
        MoneyBook book = money.book(old);
        long due = book.dueHadNeverCome(asked.goods(), money.standing(asked.goods()));
        boolean left =
                book.isLeftSince(leftBefore.getOrDefault(asked.goods(), 0), asked.out())
                        || refunds.underway(old) > 0;
        return left && due > kept(old) + swap.credit().cents();
    }

    private long kept(OrderId order) {
        MoneyBook book = money.book(order);
        return book.in() - book.out() - refunds.underway(order);
    }
}
