package org.creneau.infrastructure.web;

import org.creneau.application.order.OrderView;
import org.creneau.application.queue.Queues;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.infrastructure.desk.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Whoever waits says that she is no longer alone, or that one of hers has gone.
@Controller
class PartyPages {
    private final OrderPages orders;
    private final Reading reading;
    private final Queues queues;

    PartyPages(OrderPages orders, Reading reading, Queues queues) {
        this.orders = orders;
        this.reading = reading;
        this.queues = queues;
    }

    /// Where she has no number, there is nothing to change.
    @PostMapping("/commande/{token}/groupe")
    ModelAndView resize(@PathVariable String token, @ModelAttribute ComersTyped comers) {
        OrderView order = orders.find(token);
        QueueId queue = reading.todaysQueue(reading.shop(order.slot().shop()));
        return queues.of(queue)
                .of(order.id())
                .map(mine -> new ResizeParty(queue, mine.number(), comers.party(), true))
                .map(command -> orders.act(token, order, command))
                .orElseGet(() -> Redirects.to("/commande/" + token));
    }
}
