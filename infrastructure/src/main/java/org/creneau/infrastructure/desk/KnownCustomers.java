package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import org.creneau.application.customer.Subjects;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.springframework.stereotype.Component;

/// Who has ordered in a shop before.
@Component
public final class KnownCustomers {
    private final Subjects subjects;
    private final Orders orders;

    KnownCustomers(Subjects subjects, Orders orders) {
        this.subjects = subjects;
        this.orders = orders;
    }

    /// @param name as she gave it last
    /// @param orders the latest first
    public record Known(SubjectId subject, PersonalText name, List<OrderView> orders) {}

    /// Empty for a number under which nobody has ordered here, whatever other shops know.
    public Optional<Known> by(ShopId shop, PhoneNumber phone) {
        return subjects.find(shop, phone).flatMap(subject -> known(shop, subject));
    }

    private Optional<Known> known(ShopId shop, SubjectId subject) {
        List<OrderView> hers = orders.of(shop, subject);
        return hers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Known(subject, hers.getFirst().contact().name(), hers));
    }
}
