package org.creneau.infrastructure.web;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.CallNext;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Parcels;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Serving people at the door, where one tap is all there is time for.
@Controller
class StaffDoorstep {
    private final StaffQueue queue;
    private final Parcels parcels;
    private final Desk desk;

    StaffDoorstep(StaffQueue queue, Parcels parcels, Desk desk) {
        this.queue = queue;
        this.parcels = parcels;
        this.desk = desk;
    }

    /// Gives away what she came for, and calls the next one.
    ///
    /// @param next whom the page showed as the next one; absent where nobody is to be called
    @PostMapping("/boutique/{shop}/file/{ticket}/service")
    ModelAndView serve(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestParam(name = "guichet", required = false) @Nullable Integer counter,
            @RequestParam(name = "suivant", required = false) @Nullable Integer next,
            Authentication who) {
        Outcome served = queue.send(shop, today -> parcels.served(today, ticket, desk.now()), who);
        if (next != null && served instanceof Outcome.Accepted) {
            // Whether she can be called is on the page that comes back.
            queue.send(shop, today -> new CallNext(today, counter, false, next), who);
        }
        return queue.answer(shop, counter, served, null);
    }
}
