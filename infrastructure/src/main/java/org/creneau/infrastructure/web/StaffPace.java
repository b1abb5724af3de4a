package org.creneau.infrastructure.web;

import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ChoosePace;
import org.creneau.domain.shop.Pace;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One tap when there is too much to do: fewer places for the rest of today, and back.
@Controller
class StaffPace {
    private final Reading reading;
    private final Desk desk;

    StaffPace(Reading reading, Desk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    @PostMapping("/boutique/{shop}/rythme")
    ModelAndView pace(
            @PathVariable ShopId shop,
            @RequestParam(name = "chargee", defaultValue = "false") boolean rush,
            Authentication who) {
        ShopView view = reading.shop(shop);
        Pace pace = rush ? Pace.RUSH : Pace.NORMAL;
        desk.send(new ChoosePace(shop, reading.today(view), pace), Staff.actor(who), Channel.WEB);
        return Redirects.to("/boutique/" + shop);
    }
}
