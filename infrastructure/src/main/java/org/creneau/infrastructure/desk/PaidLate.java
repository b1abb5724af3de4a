package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.online.Late;
import org.creneau.application.payment.online.LateOrders;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.stereotype.Component;

/// Orders that have a place again since their money came after all, and of whom nobody may know.
@Component("paidLate")
public final class PaidLate {
    private final LateOrders late;
    private final Orders orders;
    private final Accounts accounts;
    private final LateMail mail;
    private final Draws draws;
    private final InstantSource productClock;

    PaidLate(
            LateOrders late,
            Orders orders,
            Accounts accounts,
            LateMail mail,
            Draws draws,
            InstantSource productClock) {
        this.late = late;
        this.orders = orders;
        this.accounts = accounts;
        this.mail = mail;
        this.draws = draws;
        this.productClock = productClock;
    }

    /// Until when whoever has a window that she did not ask for may give it back; empty for everybody else.
    public Optional<Instant> changeableUntil(OrderView order) {
        return Optional.of(accounts.of(order).paying().late())
                .filter(said -> said.hasMoved() && said.to().equals(Optional.of(order.slot())))
                .map(_ -> order.slot().start());
    }

    /// Of a shop, whoever comes first first.
    public List<OrderView> toCall(ShopId shop) {
        List<OrderId> all = late.takenUp(shop, productClock.instant());
        if (all.isEmpty()) {
            return List.of();
        }
        List<OrderView> views = orders.find(shop, all);
        Map<OrderId, Account> books = accounts.of(shop, views);
        return views.stream()
                .filter(one -> books.containsKey(one.id()) && isToCall(one, books.get(one.id())))
                .sorted(Comparator.comparing(one -> one.slot().start()))
                .toList();
    }

    /// So that a form that is sent twice notes one call.
    public String key() {
        return draws.id();
    }

    /// Whoever cannot be written to believes that her order is off. Nobody has called her since.
    public boolean isToCall(OrderView order, Account account) {
        Late said = account.paying().late();
        return said.isTakenUp()
                && order.status().isOpen()
                && !mail.reaches(order)
                && said.at()
                        .filter(
                                at ->
                                        order.told().notices().stream()
                                                .allMatch(told -> told.at().isBefore(at)))
                        .isPresent();
    }
}
