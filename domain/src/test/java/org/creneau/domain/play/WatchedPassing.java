package org.creneau.domain.play;

import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;

/// What came online passes on last, and what of it is on its way back does not: as long as it is where it came into, it
/// goes back by itself.
final class WatchedPassing {
    private static final List<Means> OTHERS =
            List.of(Means.CARD, Means.CASH, Means.TRANSFER, Means.VOUCHER, Means.CHEQUE);

    private final WatchedBooks books;
    private final WatchedRefunds refunds;
    private final List<String> complaints;

    WatchedPassing(WatchedBooks books, WatchedRefunds refunds, List<String> complaints) {
        this.books = books;
        this.refunds = refunds;
        this.complaints = complaints;
    }

    /// Before the books know of it.
    void see(Event event) {
        if (event instanceof MoneyGivenBack out && out.means() == Means.EXCHANGE) {
            Map<Means, Long> parts =
                    PassedMoney.out(out.means(), out.amount().cents(), out.carried());
            long online = -parts.getOrDefault(Means.ONLINE, 0L);
            OrderId order = out.order();
            boolean before =
                    OTHERS.stream()
                            .anyMatch(
                                    means ->
                                            books.by(order, means) + parts.getOrDefault(means, 0L)
                                                    > 0);
            long here = books.by(order, Means.ONLINE) - refunds.underway(order);
            if (online > 0 && (before || online > here)) {
                complaints.add("Passed on, and goes back online: " + out);
            }
        }
    }
}
