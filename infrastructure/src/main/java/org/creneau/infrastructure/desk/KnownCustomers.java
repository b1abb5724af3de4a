package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import org.creneau.application.customer.CustomerView;
import org.creneau.application.customer.Customers;
import org.creneau.application.customer.Subjects;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds those who have ordered in a shop.
@Component
public final class KnownCustomers {
    public static final int MOST_SHOWN = 50;
    private final Subjects subjects;
    private final Customers customers;
    private final Orders orders;
    private final Phones phones;

    KnownCustomers(Subjects subjects, Customers customers, Orders orders, Phones phones) {
        this.subjects = subjects;
        this.customers = customers;
        this.orders = orders;
        this.phones = phones;
    }

    /// @throws NotFound for somebody who has not ordered here, whatever other shops know
    public CustomerView find(ShopId shop, SubjectId subject) {
        return customers.find(shop, subject).orElseThrow(() -> new NotFound("customer"));
    }

    public Optional<CustomerView> by(ShopId shop, PhoneNumber phone) {
        return subjects.find(shop, phone).flatMap(subject -> customers.find(shop, subject));
    }

    /// @param last the place of the last one seen; absent for those who ordered last
    public List<CustomerView> after(ShopId shop, Customers.@Nullable Place last, int most) {
        return customers.after(shop, last, most);
    }

    public List<CustomerView> latest(ShopId shop) {
        return customers.latest(shop, MOST_SHOWN);
    }

    /// By number where what was typed is one in that country, by name otherwise.
    public List<CustomerView> matching(ShopId shop, String country, String typed) {
        return number(typed, country)
                .map(phone -> by(shop, phone).stream().toList())
                .orElseGet(() -> customers.named(shop, typed, MOST_SHOWN));
    }

    private Optional<PhoneNumber> number(String typed, String country) {
        try {
            return Optional.of(phones.read(typed, country));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    /// The latest first.
    public List<OrderView> orders(ShopId shop, SubjectId subject) {
        return orders.of(shop, subject);
    }
}
