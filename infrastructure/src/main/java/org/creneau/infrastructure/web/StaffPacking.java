package org.creneau.infrastructure.web;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CountBags;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReadyNotices;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.creneau.infrastructure.web.StaffOrders.Back;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A parcel is packed: into how many bags, for whoever says so, and that it is ready.
@Controller
@RequestMapping("/boutique/{shop}/commandes/{order}")
class StaffPacking {
    private final StaffOrders orders;
    private final Reading reading;
    private final ReadyNotices notices;
    private final Desk desk;
    private final Say say;

    StaffPacking(StaffOrders orders, Reading reading, ReadyNotices notices, Desk desk, Say say) {
        this.orders = orders;
        this.reading = reading;
        this.notices = notices;
        this.desk = desk;
        this.say = say;
    }

    /// Bags are counted first: whoever is told that it is ready may be told how many there are.
    @PostMapping("/prete")
    ModelAndView ready(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "sacs", required = false) @Nullable Integer bags,
            @RequestParam(name = "vers", required = false) @Nullable String back,
            Authentication who) {
        reading.order(shop, order);
        try {
            Outcome counted = bags == null ? null : count(new CountBags(shop, order, bags), who);
            Outcome outcome =
                    counted instanceof Outcome.Refused
                            ? counted
                            : notices.markReady(shop, order, Staff.actor(who), Channel.COUNTER);
            return orders.answer(shop, order, outcome, Back.of(back), who);
        } catch (MalformedValue e) {
            return malformed(shop, order, e, who);
        }
    }

    @PostMapping("/sacs")
    ModelAndView count(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam("sacs") int bags,
            Authentication who) {
        reading.order(shop, order);
        try {
            Outcome counted = count(new CountBags(shop, order, bags), who);
            return orders.answer(shop, order, counted, Back.ORDER, who);
        } catch (MalformedValue e) {
            return malformed(shop, order, e, who);
        }
    }

    private Outcome count(CountBags command, Authentication who) {
        return desk.send(command, Staff.actor(who), Channel.COUNTER);
    }

    private ModelAndView malformed(
            ShopId shop, OrderId order, MalformedValue e, Authentication who) {
        Alert alert = Alert.of(say, "malformed." + e.kind());
        return orders.page(shop, order, alert, HttpStatus.UNPROCESSABLE_CONTENT, who);
    }
}
