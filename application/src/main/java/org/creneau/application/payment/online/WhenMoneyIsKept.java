package org.creneau.application.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.online.Attempt;

/// Money that somebody's bank keeps is taken when the parcel is ready: what is due by then, and no more. The day before
/// her bank would let go of it, it is taken whether the parcel is ready or not. What
/// nobody owes is let go when its order is over or its time has come: until then, whoever wrote something down by mistake can
/// strike it out.
///
/// It looks at views, which may be a moment old: what is taken too much is shown as to be given back. Several nodes may
/// do it at once: a service takes the same sum once.
public final class WhenMoneyIsKept {
    /// Before a bank lets go of the money.
    static final Duration AHEAD = Duration.ofDays(1);

    /// How long a bank is taken to keep money where nobody says.
    private static final Duration UNSAID = Duration.ofDays(5);

    private final OnlinePayments online;
    private final Orders orders;
    private final Payments payments;
    private final LookAndRecord looking;

    public WhenMoneyIsKept(
            OnlinePayments online, Orders orders, Payments payments, LookAndRecord looking) {
        this.online = online;
        this.orders = orders;
        this.payments = payments;
        this.looking = looking;
    }

    /// One attempt of an order in each round: what it brings is in the books before another is looked at.
    ///
    /// A service that does not answer is asked again by the next round; what fails for one order keeps no
    /// other one from being looked after.
    ///
    /// @throws RuntimeException the first that was met, at the end of the round
    public void run(Instant now) {
        List<RuntimeException> failures = new ArrayList<>();
        Set<OrderId> seen = new HashSet<>();
        for (Tried kept : online.authorised()) {
            if (!seen.add(kept.order())) {
                continue;
            }
            try {
                orders.find(kept.shop(), kept.order()).ifPresent(order -> look(kept, order, now));
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        failures.removeIf(ServiceSilent.class::isInstance);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void look(Tried kept, OrderView order, Instant now) {
        Money due = due(kept, order);
        boolean isTime = isTaken(kept, order, now);
        if (due.cents() > 0 && isTime) {
            take(kept, due);
        } else if (due.cents() <= 0 && (isTime || !order.status().isOpen())) {
            looking.cancel(kept);
        }
    }

    private Money due(Tried kept, OrderView order) {
        Books books =
                payments.of(kept.shop(), List.of(order.id())).getOrDefault(order.id(), Books.EMPTY);
        Account account = Account.of(order, books);
        Money most = kept.attempt().opened().amount();
        return account.toPay().cents() < most.cents() ? account.toPay() : most;
    }

    private static boolean isTaken(Tried kept, OrderView order, Instant now) {
        boolean ready =
                switch (order.status()) {
                    case PLACED, ACCEPTED, IN_PREPARATION -> false;
                    case READY, NO_SHOW, ON_THE_WAY, HANDED_OVER, DELIVERED -> true;
                    case CANCELLED, REFUSED, RELEASED -> false;
                };
        return ready || !now.isBefore(lapses(kept.attempt()).minus(AHEAD));
    }

    private static Instant lapses(Attempt kept) {
        return kept.lapses().orElseGet(() -> kept.opened().at().plus(UNSAID));
    }

    /// Where the service says no, it says how it stands.
    private void take(Tried kept, Money due) {
        try {
            looking.capture(kept, due);
        } catch (ServiceRefused _) {
            looking.look(kept);
        }
    }
}
