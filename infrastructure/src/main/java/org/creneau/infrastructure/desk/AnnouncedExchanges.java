package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import org.creneau.application.bringing.AnnouncedSwap;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Orders;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// What was taken for goods that somebody had announced to exchange.
@Component("announcedExchanges")
public final class AnnouncedExchanges {
    private final ReturnRequests requests;
    private final Orders orders;
    private final Accounts accounts;
    private final Say say;

    AnnouncedExchanges(ReturnRequests requests, Orders orders, Accounts accounts, Say say) {
        this.requests = requests;
        this.orders = orders;
        this.accounts = accounts;
        this.say = say;
    }

    /// The same goods, with what was taken for them; as they are where nothing was, or that is said already.
    public ReceivedGoods of(ShopId shop, ReceivedGoods goods) {
        return goods.taken() == null && !goods.annulled()
                ? requests.find(shop, goods.id())
                        .filter(ReturnRequestView::isBooked)
                        .filter(asked -> !asked.others().isEmpty())
                        .map(asked -> taken(shop, goods, asked))
                        .orElse(goods)
                : goods;
    }

    /// Of a visit that is not over nothing was taken yet.
    private ReceivedGoods taken(ShopId shop, ReceivedGoods goods, ReturnRequestView asked) {
        Optional<OrderView> bought = find(shop, asked.order());
        return find(shop, asked.coming().visit())
                .filter(visit -> visit.status() == Status.HANDED_OVER)
                .flatMap(visit -> bought.map(order -> swap(shop, goods, order, visit)))
                .map(swap -> swap.with(goods, say.text("order.erased")))
                .orElse(goods);
    }

    private AnnouncedSwap swap(
            ShopId shop, ReceivedGoods goods, OrderView bought, OrderView visit) {
        return new AnnouncedSwap(
                visit,
                ExchangeSums.worth(bought, goods),
                accounts.of(bought),
                accounts.of(visit),
                Keys.exchange(shop, goods.id(), "in"));
    }

    private Optional<OrderView> find(ShopId shop, OrderId order) {
        return orders.find(shop, List.of(order)).stream().findFirst();
    }
}
