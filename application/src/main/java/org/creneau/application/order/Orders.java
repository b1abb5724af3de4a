package org.creneau.application.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// Orders as they are now.
public interface Orders {
    Optional<OrderView> find(ShopId shop, OrderId order);

    /// Those of these orders that are known.
    List<OrderView> find(ShopId shop, Collection<OrderId> orders);

    /// Orders whose window is on this day of the shop's calendar, earliest window first.
    List<OrderView> on(ShopId shop, LocalDate day);

    /// What those of these orders that are known are called at the counter.
    Map<OrderId, String> numbers(ShopId shop, Collection<OrderId> orders);

    /// Those of whatever day that wait for the shop's yes, earliest window first.
    List<OrderView> toAccept(ShopId shop);

    /// Whatever a person has ordered in a shop, the latest first.
    List<OrderView> of(ShopId shop, SubjectId subject);
}
