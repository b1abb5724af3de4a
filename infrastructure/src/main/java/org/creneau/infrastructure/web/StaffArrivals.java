package org.creneau.infrastructure.web;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Arrive;
import org.creneau.infrastructure.desk.Arrivals;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Whoever comes for an order gets a number from the shop.
@Controller
class StaffArrivals {
    private final StaffOrders orders;
    private final Reading reading;
    private final Arrivals arrivals;
    private final Desk desk;

    StaffArrivals(StaffOrders orders, Reading reading, Arrivals arrivals, Desk desk) {
        this.orders = orders;
        this.reading = reading;
        this.arrivals = arrivals;
        this.desk = desk;
    }

    @PostMapping("/boutique/{shop}/commandes/{order}/arrivee")
    ModelAndView arrive(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @ModelAttribute ComersTyped comers,
            Authentication who) {
        reading.order(shop, order);
        var queue = reading.todaysQueue(reading.shop(shop));
        var here = new Arrive(queue, order, comers.party(), comers.hasPriority(), desk.now());
        Outcome outcome = arrivals.send(here, Staff.actor(who), Channel.COUNTER);
        return orders.answer(shop, order, outcome, StaffOrders.Back.QUEUE, who);
    }
}
