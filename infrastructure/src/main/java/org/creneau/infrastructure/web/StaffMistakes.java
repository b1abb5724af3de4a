package org.creneau.infrastructure.web;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.WithoutOrder;
import org.creneau.infrastructure.security.Staff;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Taking back what somebody wrote down by mistake of goods without an order.
@Controller
class StaffMistakes {
    private final WithoutOrder nobodys;
    private final StaffBringing list;

    StaffMistakes(WithoutOrder nobodys, StaffBringing list) {
        this.nobodys = nobodys;
        this.list = list;
    }

    @PostMapping("/boutique/{shop}/retours/{goods}/erreur")
    ModelAndView annul(
            @PathVariable ShopId shop, @PathVariable ReturnId goods, Authentication who) {
        Outcome outcome = nobodys.annul(shop, goods, Staff.actor(who), Channel.COUNTER);
        return list.answer(shop, outcome, "/retours#sans-commande");
    }
}
