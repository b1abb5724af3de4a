package org.creneau.infrastructure.api;

import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.order.PayAt;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.PayingOnline.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a program is told of an order that was just placed: where it is paid, if it is to be paid online. A service
/// that does not answer loses nobody her place: the page is asked for again.
@Component
final class OnlineAnswers {
    private final PayingOnline paying;
    private final Accounts accounts;

    OnlineAnswers(PayingOnline paying, Accounts accounts) {
        this.paying = paying;
        this.accounts = accounts;
    }

    /// Whether an order of this shop can be paid there: no order waits for money that cannot come.
    boolean mayBe(ShopView shop, PayAt where) {
        return where != PayAt.ONLINE || paying.isOffered(shop);
    }

    Json.Order placed(OrderView order, String token) {
        var page = order.payAt() == PayAt.ONLINE ? page(order) : null;
        var payment = OnlineJson.Payment.of(accounts.of(order), page);
        return Json.Order.forShopper(order, token, payment);
    }

    private OnlineJson.@Nullable Page page(OrderView order) {
        Actor shopper = Actor.shopper(order.subject());
        return switch (paying.open(order, OnlineApi.host(), shopper, Channel.API)) {
            case Answer.Page page -> OnlineJson.Page.of(page);
            case Answer.No _, Answer.Silent _ -> null;
        };
    }
}
