package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.audit.Histories;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.Payments.Books;
import org.creneau.domain.bringing.AnnulReturn;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the log says of goods that came back: whoever received them a moment ago waits for no view.
@Component("returnedGoods")
public final class ReturnedGoods {
    private final Histories histories;
    private final ReturnRequests requests;
    private final Payments payments;
    private final Desk desk;

    ReturnedGoods(Histories histories, ReturnRequests requests, Payments payments, Desk desk) {
        this.histories = histories;
        this.requests = requests;
        this.payments = payments;
        this.desk = desk;
    }

    /// Empty where no purchase was found, and where nobody knows the goods.
    public Optional<OrderId> boughtWith(ShopId shop, ReturnId goods) {
        return told(shop, goods).stream()
                .filter(GoodsReturned.class::isInstance)
                .map(GoodsReturned.class::cast)
                .flatMap(came -> with(came.origin()).stream())
                .findFirst();
    }

    private static Optional<OrderId> with(Origin origin) {
        return switch (origin) {
            case Origin.OfOrder(var order) -> Optional.of(order);
            case Origin.Unknown _ -> Optional.empty();
        };
    }

    /// What was taken for them over the counter.
    public Optional<GoodsExchanged> exchanged(ShopId shop, ReturnId goods) {
        return told(shop, goods).stream()
                .filter(GoodsExchanged.class::isInstance)
                .map(GoodsExchanged.class::cast)
                .findFirst();
    }

    /// How many pieces of each thing of an order came back, by the view of its books.
    public Map<ReturnLine.Goods, Long> back(OrderView order) {
        return payments.of(order.slot().shop(), List.of(order.id()))
                .getOrDefault(order.id(), Books.EMPTY)
                .back();
    }

    /// What was brought for the things of an order; null where nothing was.
    public @Nullable ReceivedGoods takenWith(OrderView sale) {
        return sale.slot().isOverCounter()
                ? requests.exchangedFor(sale.slot().shop(), sale.id()).orElse(null)
                : null;
    }

    private List<ReturnEvent> told(ShopId shop, ReturnId goods) {
        return histories.of(goods.tag(), Set.of(GoodsReturned.class, GoodsExchanged.class)).stream()
                .map(entry -> (ReturnEvent) entry.recorded().event())
                .filter(event -> event.shop().equals(shop))
                .toList();
    }

    /// Somebody wrote it down by mistake.
    ///
    /// @throws NotFound where the shop knows no such goods
    public Outcome annul(ShopId shop, ReturnId goods, Actor staff, Channel channel) {
        if (told(shop, goods).isEmpty()) {
            throw new NotFound("return");
        }
        Optional<GoodsExchanged> swap = exchanged(shop, goods);
        return desk.send(
                new AnnulReturn(
                        shop,
                        goods,
                        swap.map(GoodsExchanged::order),
                        swap.map(GoodsExchanged::sale),
                        Keys.exchange(shop, goods, "out"),
                        Keys.exchange(shop, goods, "in"),
                        Keys.exchange(shop, goods, "out-annulled"),
                        Keys.exchange(shop, goods, "annulled")),
                staff,
                channel);
    }
}
