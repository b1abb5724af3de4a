package org.creneau.infrastructure.web;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.CounterExchanges;
import org.creneau.infrastructure.desk.ReturnedGoods;
import org.creneau.infrastructure.security.Staff;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Taking back what somebody wrote down by mistake: an exchange over the counter, or goods without an order.
@Controller
class StaffMistakes {
    private final ReturnedGoods returned;
    private final CounterExchanges exchanges;
    private final StaffBringing list;

    StaffMistakes(ReturnedGoods returned, CounterExchanges exchanges, StaffBringing list) {
        this.returned = returned;
        this.exchanges = exchanges;
        this.list = list;
    }

    @PostMapping("/boutique/{shop}/retours/{goods}/erreur")
    ModelAndView annul(
            @PathVariable ShopId shop, @PathVariable ReturnId goods, Authentication who) {
        Outcome outcome = returned.annul(shop, goods, Staff.actor(who), Channel.COUNTER);
        return list.answer(shop, outcome, next(shop, goods));
    }

    /// Where something is to be given back or paid now; else to the list.
    private String next(ShopId shop, ReturnId goods) {
        return returned.exchanged(shop, goods)
                .flatMap(swap -> exchanges.toSettleUndone(shop, swap))
                .map(order -> "/commandes/" + order.id() + "?annule#rapporter")
                .orElse("/retours?annule#echanges");
    }
}
