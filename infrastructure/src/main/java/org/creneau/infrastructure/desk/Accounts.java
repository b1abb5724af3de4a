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
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.stereotype.Component;

/// What is paid and what is not, put together from the views of orders and of payments.
@Component("accounts")
public final class Accounts {
    private final Payments payments;

    Accounts(Payments payments) {
        this.payments = payments;
    }

    public Account of(OrderView order) {
        ShopId shop = order.slot().shop();
        var books = payments.of(shop, List.of(order.id()));
        return Account.of(order, books.getOrDefault(order.id(), Books.EMPTY));
    }

    /// Of many orders of one shop at once.
    public Map<OrderId, Account> of(ShopId shop, List<OrderView> orders) {
        var books = payments.of(shop, orders.stream().map(OrderView::id).toList());
        Function<OrderView, Account> account =
                order -> Account.of(order, books.getOrDefault(order.id(), Books.EMPTY));
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
