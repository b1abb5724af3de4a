package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.springframework.stereotype.Component;

/// What came back of orders that the shop knows.
@Component("cameBackOfOrders")
public final class CameBackOfOrders {
    private static final Duration LATELY = Duration.ofDays(30);

    private final ReturnRequests requests;
    private final Orders orders;
    private final Reading reading;
    private final Desk desk;

    CameBackOfOrders(ReturnRequests requests, Orders orders, Reading reading, Desk desk) {
        this.requests = requests;
        this.orders = orders;
        this.reading = reading;
        this.desk = desk;
    }

    /// @param order with which it was bought
    public record Came(ReceivedGoods goods, OrderView order) {}

    /// Announced or not, exchanged or not, the latest first.
    public List<ReceivedGoods> on(ShopId shop, LocalDate day) {
        SlotId.checkDay(day);
        ZoneId zone = reading.shop(shop).profile().zone();
        Instant from = day.atStartOfDay(zone).toInstant();
        return requests.withOrder(shop, from, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// Of the last thirty days, what nobody had announced and for which nothing else was taken at once: both of these are listed
    /// elsewhere. The latest first.
    public List<Came> unannounced(ShopId shop) {
        Instant now = desk.now();
        Set<ReturnId> announced =
                requests.of(shop).stream().map(ReturnRequestView::id).collect(Collectors.toSet());
        return known(
                shop,
                requests.withOrder(shop, now.minus(LATELY), now.plus(LATELY)).stream()
                        .filter(one -> one.taken() == null && !announced.contains(one.id()))
                        .toList());
    }

    private List<Came> known(ShopId shop, List<ReceivedGoods> goods) {
        List<OrderId> ids =
                goods.stream().flatMap(one -> Stream.ofNullable(one.order())).distinct().toList();
        Map<OrderId, OrderView> views =
                orders.find(shop, ids).stream()
                        .collect(Collectors.toMap(OrderView::id, Function.identity()));
        return goods.stream().flatMap(one -> came(one, views)).toList();
    }

    private static Stream<Came> came(ReceivedGoods goods, Map<OrderId, OrderView> views) {
        OrderId order = goods.order();
        return order == null
                ? Stream.empty()
                : Stream.ofNullable(views.get(order)).map(view -> new Came(goods, view));
    }
}
