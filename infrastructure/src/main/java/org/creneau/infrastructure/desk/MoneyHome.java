package org.creneau.infrastructure.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.LentBooks;
import org.creneau.application.payment.Payments;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Passes;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.online.Attempt.Refund;
import org.creneau.domain.payment.online.WayHome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Money that had come online for one order and passed on to another: where it goes back, and what became of it there.
@Component("moneyHome")
public final class MoneyHome {
    private final Payments payments;
    private final Orders orders;
    private final Accounts accounts;

    MoneyHome(Payments payments, Orders orders, Accounts accounts) {
        this.payments = payments;
        this.orders = orders;
        this.accounts = accounts;
    }

    /// @param paid the order that was paid online
    public record Through(OrderView paid, Money amount) {}

    /// @param paid the order that it is back in
    /// @param refund what became of it there, unless it did not come to her
    public record Gone(OrderView paid, Money amount, @Nullable Refund refund) {}

    /// Orders whose money may be in the books of this one, and those whose money may be in theirs.
    public List<OrderId> lenders(ShopId shop, OrderId order) {
        Set<OrderId> known = new LinkedHashSet<>();
        Set<OrderId> next = Set.of(order);
        while (!next.isEmpty()) {
            Set<OrderId> further = new HashSet<>();
            payments.of(shop, next)
                    .values()
                    .forEach(books -> further.addAll(Passes.of(books.entries()).lenders()));
            further.removeAll(known);
            known.addAll(further);
            next = further;
        }
        return List.copyOf(known);
    }

    /// What of it goes back to cards that paid other orders.
    public List<Through> through(Account account) {
        return through(account, account.toGiveBack());
    }

    List<Through> through(Account account, Money owed) {
        List<WayHome> ways = ways(account, owed).filter(WayHome::isThroughOthers).toList();
        Map<OrderId, Long> sums = new HashMap<>();
        ways.forEach(way -> sums.merge(way.paid(), way.cents(), Long::sum));
        return sums.isEmpty()
                ? List.of()
                : orders.find(shop(account), sums.keySet()).stream()
                        .map(
                                paid ->
                                        new Through(
                                                paid,
                                                new Money(
                                                        sums.getOrDefault(paid.id(), 0L),
                                                        owed.currency())))
                        .toList();
    }

    /// Nothing where no other books lent anything.
    private Stream<WayHome> ways(Account account, Money owed) {
        long left = owed.cents() - account.paying().online().underway();
        if (left <= 0 || !isLent(account)) {
            return Stream.empty();
        }
        OrderId order = account.written().getFirst().order();
        ShopId shop = shop(account);
        Map<OrderId, Account> books = new HashMap<>(books(shop, lenders(shop, order)));
        books.put(order, account);
        return new LentBooks(order, books).ways(left).stream();
    }

    private static boolean isLent(Account account) {
        return !Passes.of(account.written()).lenders().isEmpty();
    }

    private static ShopId shop(Account account) {
        return account.written().getFirst().shop();
    }

    private Map<OrderId, Account> books(ShopId shop, List<OrderId> ids) {
        return accounts.of(shop, orders.find(shop, ids));
    }

    /// What went back from here to where it had been paid online, but for what only passed through.
    public List<Gone> gone(Account account) {
        return account.written().stream()
                .filter(entry -> isOut(entry) && !isThrough(account, entry))
                .flatMap(entry -> gone(entry).stream())
                .toList();
    }

    private static boolean isOut(PaymentEvent entry) {
        return entry instanceof MoneyGivenBack out && isHome(out.carried());
    }

    private static boolean isHome(@Nullable Carried carried) {
        return carried != null && carried.home();
    }

    /// What is told of at once and of the same amount is the same money.
    private static boolean isThrough(Account account, PaymentEvent out) {
        return account.written().stream().anyMatch(in -> isIn(in) && isSame(in, out));
    }

    private static boolean isIn(PaymentEvent entry) {
        return entry instanceof PaymentEvent.PaymentTaken in && isHome(in.carried());
    }

    private static boolean isSame(PaymentEvent one, PaymentEvent other) {
        return one.at().equals(other.at()) && one.amount().equals(other.amount());
    }

    private Optional<Gone> gone(PaymentEvent entry) {
        return entry instanceof MoneyGivenBack out && out.carried() != null
                ? orders.find(out.shop(), out.carried().other()).flatMap(next -> gone(next, out))
                : Optional.empty();
    }

    private Optional<Gone> gone(OrderView order, PaymentEvent out) {
        Account account = accounts.of(order);
        return account.written().stream()
                .filter(entry -> isOut(entry) && isSame(entry, out))
                .findFirst()
                .map(this::gone)
                .orElseGet(() -> Optional.of(new Gone(order, out.amount(), refund(account, out))));
    }

    private static @Nullable Refund refund(Account paid, PaymentEvent out) {
        return paid.paying()
                .online()
                .all()
                .flatMap(attempt -> attempt.refunds().entrySet().stream())
                .filter(one -> WayHome.isSentBy(one.getKey(), out.payment()))
                .map(Map.Entry::getValue)
                .filter(one -> !one.back().isOff())
                .findFirst()
                .orElse(null);
    }
}
