package org.creneau.infrastructure.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.SwapSums;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What exchanges over the counter came to, by the books of both orders.
@Component("exchangeSums")
public final class ExchangeSums {
    private final Orders orders;
    private final Accounts accounts;

    ExchangeSums(Orders orders, Accounts accounts) {
        this.orders = orders;
        this.accounts = accounts;
    }

    public SwapSums of(ShopId shop, ReceivedGoods goods) {
        return Objects.requireNonNull(of(shop, List.of(goods)).get(goods.id()));
    }

    /// Of many at once; of what was not exchanged nothing.
    public Map<ReturnId, SwapSums> of(ShopId shop, List<ReceivedGoods> goods) {
        Map<OrderId, OrderView> views =
                orders.find(shop, ids(goods)).stream()
                        .collect(Collectors.toMap(OrderView::id, Function.identity()));
        Map<OrderId, Account> books = accounts.of(shop, List.copyOf(views.values()));
        Map<ReturnId, SwapSums> sums = new HashMap<>();
        for (ReceivedGoods one : goods) {
            ReceivedGoods.Taken taken = one.taken();
            if (taken != null) {
                sums.put(
                        one.id(),
                        SwapSums.of(
                                one,
                                known(one.order(), views).map(order -> worth(order, one)),
                                known(one.order(), books),
                                known(taken.sale(), books)));
            }
        }
        return sums;
    }

    /// The order that money of an entry passed on to, or came from.
    public @Nullable OrderView other(PaymentEvent entry) {
        Carried carried =
                switch (entry) {
                    case PaymentTaken in -> in.carried();
                    case MoneyGivenBack out -> out.carried();
                    default -> null;
                };
        return carried == null ? null : orders.find(entry.shop(), carried.other()).orElse(null);
    }

    private static Set<OrderId> ids(List<ReceivedGoods> goods) {
        Set<OrderId> ids = new HashSet<>();
        for (ReceivedGoods one : goods) {
            ReceivedGoods.Taken taken = one.taken();
            if (taken != null) {
                Optional.ofNullable(one.order()).ifPresent(ids::add);
                Optional.ofNullable(taken.sale()).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private static <T> Optional<T> known(@Nullable OrderId order, Map<OrderId, T> all) {
        return order == null ? Optional.empty() : Optional.ofNullable(all.get(order));
    }

    static Money worth(OrderView order, ReceivedGoods goods) {
        Map<ReturnLine.Goods, Long> pieces =
                goods.lines().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ReturnLine::goods,
                                        Collectors.summingLong(line -> line.quantity().pieces())));
        return Worth.of(pieces, order.lines());
    }
}
