package org.creneau.application.payment.online;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.creneau.domain.kernel.ShopId;
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

    private static final String WHAT = "kept";

    private final OnlinePayments online;
    private final Orders orders;
    private final Payments payments;
    private final Pauses pauses;
    private final LookAndRecord looking;

    public WhenMoneyIsKept(
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

    /// One attempt of an order in each round: what it brings is in the books before another is looked at.
    ///
    /// A service that does not answer, or says no, is asked again ever more seldom, and an account that was silent
    /// not in this round; what fails for one order keeps no other one from being looked after.
    ///
    /// @throws RuntimeException the first that was met and was not silence, at the end of the round
    public void run(Instant now) {
        List<RuntimeException> failures = new ArrayList<>();
        Set<String> left = new HashSet<>(pauses.resting(WHAT, now));
        Map<ShopId, List<Tried>> shops =
                online.authorised().stream().collect(groupingBy(Tried::shop));
        shops.forEach((shop, kept) -> look(shop, kept, left, failures, now));
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private void look(
            ShopId shop,
            List<Tried> kept,
            Set<String> left,
            List<RuntimeException> failures,
            Instant now) {
        List<OrderId> ids = kept.stream().map(Tried::order).distinct().toList();
        Map<OrderId, Books> books = payments.of(shop, ids);
        Map<OrderId, Paying> paying = online.of(shop, ids);
        for (OrderView order : orders.find(shop, ids)) {
            if (isBehind(order, paying.getOrDefault(order.id(), Paying.NONE))) {
                continue;
            }
            Account account = Account.of(order, books.getOrDefault(order.id(), Books.EMPTY));
            kept.stream()
                    .filter(one -> one.order().equals(order.id()))
                    .findFirst()
                    .filter(one -> !left.contains(whose(one)) && !left.contains(id(one)))
                    .ifPresent(one -> trying(one, order, account, left, failures, now));
        }
    }

    /// What was taken back up is not called off, whatever a view says that has not heard of it.
    private static boolean isBehind(OrderView order, Paying paying) {
        return paying.late().isTakenUp() && order.status() == OrderView.Status.CANCELLED;
    }

    private static String whose(Tried kept) {
        return kept.attempt().opened().service() + " " + LookAndRecord.account(kept).id();
    }

    private static String id(Tried kept) {
        return kept.attempt().opened().payment().value();
    }

    private void trying(
            Tried kept,
            OrderView order,
            Account account,
            Set<String> left,
            List<RuntimeException> failures,
            Instant now) {
        try {
            look(kept, order, account, now);
        } catch (ServiceSilent _) {
            left.add(whose(kept));
            pauses.rest(WHAT, id(kept), now);
        } catch (RuntimeException e) {
            pauses.rest(WHAT, id(kept), now);
            failures.add(e);
        }
    }

    private void look(Tried kept, OrderView order, Account account, Instant now) {
        Money due = due(kept, account);
        boolean isTime = isTaken(kept, order, now);
        if (due.cents() > 0 && isTime) {
            take(kept, due);
        } else if (due.cents() <= 0 && (isTime || !order.status().isOpen())) {
            looking.cancel(kept);
        }
    }

    private static Money due(Tried kept, Account account) {
        Money most = kept.attempt().opened().amount();
        return account.toPay().cents() < most.cents() ? account.toPay() : most;
    }

    private static boolean isTaken(Tried kept, OrderView order, Instant now) {
        boolean ready =
                switch (order.status()) {
                    case PLACED, ACCEPTED, IN_PREPARATION -> false;
                    case READY, NO_SHOW, LEFT_WITHOUT -> true;
                    case ON_THE_WAY, HANDED_OVER, DELIVERED -> true;
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
