package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.bringing.ExchangeAtCounter;
import org.creneau.domain.bringing.ExchangeUnannounced;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.returns.RecordReturn;
import org.springframework.stereotype.Component;

/// What is exchanged over the counter, with people who were expected and with others.
@Component
public final class CounterExchanges {
    private static final int LATELY = 20;

    private final ReturnRequests requests;
    private final Desk desk;

    CounterExchanges(ReturnRequests requests, Desk desk) {
        this.requests = requests;
        this.desk = desk;
    }

    /// What she brought in, and what was kept for her out, in one go: her visit was booked.
    public Outcome exchange(
            ReceiveReturn received, List<BoughtLine> taken, Actor staff, Channel channel) {
        ShopId shop = received.shop();
        ReturnId goods = received.goods();
        return desk.send(
                new ExchangeAtCounter(
                        received,
                        taken,
                        Keys.exchange(shop, goods, "out"),
                        Keys.exchange(shop, goods, "in")),
                staff,
                channel);
    }

    /// What somebody stands there with, and what she takes for it, in one go.
    ///
    /// @param credit what the old counts for, where no purchase is found
    public Outcome exchange(
            RecordReturn received,
            List<Wish.Other> taken,
            Optional<Money> credit,
            Actor staff,
            Channel channel) {
        PaymentId out = Keys.exchange(received.shop(), received.goods(), "out");
        return desk.send(new ExchangeUnannounced(received, taken, credit, out), staff, channel);
    }

    /// The latest first.
    public List<ReceivedGoods> lately(ShopId shop) {
        return requests.exchanged(shop, LATELY);
    }

    /// What was exchanged a moment ago.
    ///
    /// @throws TemporarilyUnavailable as long as the view is too late to show it
    public ReceivedGoods shown(ShopId shop, ReturnId goods) {
        return requests.received(shop, goods)
                .filter(one -> one.taken() != null)
                .orElseThrow(
                        () ->
                                new TemporarilyUnavailable(
                                        "The returns are not shown yet", new NotFound("return")));
    }
}
