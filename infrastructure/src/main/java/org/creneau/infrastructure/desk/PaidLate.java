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
import org.creneau.domain.order.Unchosen;
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

    /// Until when whoever has a place that she did not ask for may give it back, whatever is said otherwise; empty for everybody else.
    public Optional<Instant> changeableUntil(OrderView order) {
        Late said = accounts.of(order).paying().late();
        return said.isAt(order.slot())
                ? said.at()
                        .flatMap(
                                at ->
                                        said.from()
                                                .map(
                                                        had ->
                                                                Unchosen.freeUntil(
                                                                        had, order.slot(), at)))
                : Optional.empty();
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

    /// Whoever cannot be written to believes that her order is off, until its window begins. Nobody has told her since, and she has not chosen
    /// another window herself.
    public boolean isToCall(OrderView order, Account account) {
        Late said = account.paying().late();
        return said.isAt(order.slot())
                && order.slot().start().isAfter(productClock.instant())
                && order.status().isOpen()
                && !mail.reaches(order)
                && said.at()
                        .filter(
                                at ->
                                        order.told().sent().stream()
                                                .allMatch(told -> told.at().isBefore(at)))
                        .isPresent();
    }
}
