package org.creneau.infrastructure.web;

import java.util.Objects;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.ServeAtDoor;
import org.creneau.infrastructure.desk.Desk;
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
    private final Queues queues;
    private final Desk desk;

    StaffDoorstep(StaffQueue queue, Queues queues, Desk desk) {
        this.queue = queue;
        this.queues = queues;
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
        Outcome served = queue.send(shop, today -> served(today, ticket), who);
        if (next != null && served instanceof Outcome.Accepted) {
            // Whether she can be called is on the page that comes back.
            queue.send(shop, today -> new CallNext(today, counter, false, next), who);
        }
        return queue.answer(shop, counter, served, null);
    }

    /// A parcel says that its owner was served; who comes without an order has none.
    private Command served(QueueId today, int ticket) {
        OrderId order =
                queues.of(today).tickets().stream()
                        .filter(each -> each.number() == ticket)
                        .map(Ticket::order)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return order == null
                ? new ServeAtDoor(today, ticket, desk.now())
                : new HandOver(today.shop(), order, new Shown.Name(), desk.now());
    }
}
