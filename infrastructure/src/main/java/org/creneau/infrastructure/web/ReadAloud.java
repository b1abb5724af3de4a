package org.creneau.infrastructure.web;

import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// An order that staff took down, to be read back to the customer: she has no screen that shows her the
/// code. The code of an order that came in by itself is hers alone and is not shown here.
@Controller
class ReadAloud {
    private static final String STAFF = "staff:";
    private final Reading reading;
    private final PublicLinks links;
    private final Say say;

    ReadAloud(Reading reading, PublicLinks links, Say say) {
        this.reading = reading;
        this.links = links;
        this.say = say;
    }

    /// @param spelled the code, sign by sign
    record Aloud(ShopView shop, OrderView order, List<String> spelled, String token) {}

    @GetMapping("/boutique/{shop}/commandes/{order}/lecture")
    ModelAndView readAloud(@PathVariable ShopId shop, @PathVariable("order") OrderId id) {
        OrderView order = reading.order(shop, id);
        String by = order.placedBy();
        if (by == null || !by.startsWith(STAFF)) {
            throw new NotFound("order");
        }
        return new ModelAndView(
                "staff/read-aloud",
                "page",
                new Aloud(
                        reading.shop(shop),
                        order,
                        say.spelled(order.code().or("")),
                        links.to(shop, id)));
    }
}
