package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.payment.Takings;
import org.creneau.application.payment.online.OnlinePayments;
import org.creneau.application.payment.online.Paying;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.ReturnLine;
import org.springframework.stereotype.Component;

/// What is paid and what is not, put together from the views of orders and of payments.
@Component("accounts")
public final class Accounts {
    private final Payments payments;
    private final OnlinePayments online;

    Accounts(Payments payments, OnlinePayments online) {
        this.payments = payments;
        this.online = online;
    }

    public Account of(OrderView order) {
        ShopId shop = order.slot().shop();
        return of(shop, List.of(order)).getOrDefault(order.id(), Account.of(order, Books.EMPTY));
    }

    /// As it will stand once so much more of it is back.
    public Account of(OrderView order, List<ReturnLine> brought) {
        ShopId shop = order.slot().shop();
        var ids = List.of(order.id());
        return Account.of(
                order,
                payments.of(shop, ids).getOrDefault(order.id(), Books.EMPTY).with(brought),
                online.of(shop, ids).getOrDefault(order.id(), Paying.NONE));
    }

    /// Of many orders of one shop at once.
    public Map<OrderId, Account> of(ShopId shop, List<OrderView> orders) {
        var ids = orders.stream().map(OrderView::id).toList();
        var books = payments.of(shop, ids);
        var paying = online.of(shop, ids);
        Function<OrderView, Account> account =
                order ->
                        Account.of(
                                order,
                                books.getOrDefault(order.id(), Books.EMPTY),
                                paying.getOrDefault(order.id(), Paying.NONE));
        return orders.stream().collect(Collectors.toMap(OrderView::id, account));
    }

    /// @throws MalformedValue of kind `date` for a day that no calendar of ours has
    public Takings takings(ShopId shop, LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2999) {
            throw new MalformedValue("date");
        }
        return Takings.of(day, payments.on(shop, day));
    }
}
