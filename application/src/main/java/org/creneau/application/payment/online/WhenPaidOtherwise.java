package org.creneau.application.payment.online;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Closes a page that is open on which more would be paid than is due: since the order was paid in the shop or on another
/// page, was called off, or came to less. Nobody pays twice because a tab was still open.
///
/// Only orders of which something was told since their page was opened are looked at. The views may be a moment old: what
/// does not show yet is seen by the next round. Closing lets go of nothing: what came in at the same moment is
/// written down.
public final class WhenPaidOtherwise {
    private final OnlinePayments online;
    private final Orders orders;
    private final Payments payments;
    private final Pauses pauses;
    private final LookAndRecord looking;

    public WhenPaidOtherwise(
            OnlinePayments online,
            Orders orders,
            Payments payments,
            Pauses pauses,
            LookAndRecord looking) {
        this.online = online;
        this.orders = orders;
        this.payments = payments;
        this.pauses = pauses;
        this.looking = looking;
    }

    /// A service that does not answer is asked again by later rounds, ever more seldom.
    ///
    /// @throws RuntimeException the first that was met, at the end of the round
    public void run(Instant now) {
        var closing = new Closing(looking, pauses, now);
        var failures = new Failures();
        Map<ShopId, List<Tried>> doubtful =
                online.doubtfulAt(now).stream().collect(groupingBy(Tried::shop));
        doubtful.forEach((shop, open) -> failures.trying(() -> close(shop, open, closing)));
        failures.tell();
    }

    private void close(ShopId shop, List<Tried> open, Closing closing) {
        List<OrderId> ids = open.stream().map(Tried::order).distinct().toList();
        Map<OrderId, Books> books = payments.of(shop, ids);
        Map<OrderId, Paying> paying = online.of(shop, ids);
        var failures = new Failures();
        for (OrderView order : orders.find(shop, ids)) {
            Account account =
                    Account.of(
                            order,
                            books.getOrDefault(order.id(), Books.EMPTY),
                            paying.getOrDefault(order.id(), Paying.NONE));
            open.stream()
                    .filter(one -> one.order().equals(order.id()))
                    .filter(one -> asksTooMuch(one, account))
                    .forEach(one -> failures.trying(() -> closing.isClosed(one)));
        }
        failures.tell();
    }

    private static boolean asksTooMuch(Tried one, Account account) {
        Money asked = one.attempt().opened().amount();
        boolean kept = account.state() == Account.State.AUTHORISED;
        return kept || asked.cents() > account.toPay().cents();
    }
}
