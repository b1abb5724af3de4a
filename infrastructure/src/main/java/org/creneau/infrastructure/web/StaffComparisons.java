package org.creneau.infrastructure.web;

import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Comparing;
import org.creneau.infrastructure.desk.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Asks the payment service of a shop how its payments stand, beside what is done each hour.
@Controller
class StaffComparisons {
    private final Reading reading;
    private final Comparing comparing;

    StaffComparisons(Reading reading, Comparing comparing) {
        this.reading = reading;
        this.comparing = comparing;
    }

    @PostMapping("/boutique/{shop}/encaissements/comparaison")
    ModelAndView compare(@PathVariable ShopId shop) {
        reading.shop(shop);
        String answer = comparing.now(shop) ? "fait" : "silence";
        return Redirects.to("/boutique/" + shop + "/encaissements?comparaison=" + answer);
    }
}
