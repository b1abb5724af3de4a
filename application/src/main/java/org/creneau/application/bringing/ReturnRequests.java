package org.creneau.application.bringing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;

/// What is said to come back, and what came.
public interface ReturnRequests {
    Optional<ReturnRequestView> find(ShopId shop, ReturnId goods);

    /// Of what was bought with an order, in the order in which it was said.
    List<ReturnRequestView> of(ShopId shop, OrderId order);

    /// What comes, or was to come, with any of these orders.
    List<ReturnRequestView> comingWith(ShopId shop, Collection<OrderId> visits);

    /// Of a whole shop, the latest first.
    List<ReturnRequestView> of(ShopId shop);

    /// What came back of an order, in the order in which it did.
    List<ReceivedGoods> received(ShopId shop, OrderId order);

    /// What came back and something else was taken for it over the counter, of a whole shop, the latest first.
    ///
    /// @param most how many
    List<ReceivedGoods> exchanged(ShopId shop, int most);

    /// What was brought for the things of an order that was taken over the counter.
    Optional<ReceivedGoods> exchangedFor(ShopId shop, OrderId sale);

    /// What came back and nobody found where it was bought, exchanged or not, of a whole shop, the latest first.
    ///
    /// @param until the first instant that is too late
    List<ReceivedGoods> withoutOrder(ShopId shop, Instant from, Instant until);

    /// What came back of orders, announced or not, exchanged or not, of a whole shop, the latest first.
    ///
    /// @param until the first instant that is too late
    List<ReceivedGoods> withOrder(ShopId shop, Instant from, Instant until);

    Optional<ReceivedGoods> received(ShopId shop, ReturnId goods);

    /// What came back and was to be looked at, of a whole shop, the longest waiting first.
    List<ReceivedGoods> toInspect(ShopId shop);
}
