package org.creneau.infrastructure.web;

import java.time.Instant;
import java.util.Optional;
import org.creneau.application.appointment.AppointmentView;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.GiveUp;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Arrivals;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PaidLate;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.WaitTimes;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The shopper's page of her order, behind its link.
@Controller
class OrderPages {
    private final Reading reading;
    private final Queues queues;
    private final Appointing appointing;
    private final PublicLinks links;
    private final Limits limits;
    private final Desk desk;
    private final PaidLate late;
    private final Arrivals arrivals;
    private final WaitTimes waits;
    private final Say say;

    OrderPages(
            Reading reading,
            Queues queues,
            Appointing appointing,
            PublicLinks links,
            Limits limits,
            Desk desk,
            PaidLate late,
            Arrivals arrivals,
            WaitTimes waits,
            Say say) {
        this.reading = reading;
        this.queues = queues;
        this.appointing = appointing;
        this.links = links;
        this.limits = limits;
        this.desk = desk;
        this.late = late;
        this.arrivals = arrivals;
        this.waits = waits;
        this.say = say;
    }

    /// @param appointment absent for an order of goods
    /// @param ahead how many tickets have their turn before this one
    /// @param said when she is called, as far as it can be said
    /// @param doorstep whether people are served at the door now
    record MyOrder(
            ShopView shop,
            OrderView order,
            String token,
            QueueId queue,
            @Nullable Ticket ticket,
            int ahead,
            WaitTimes.Said said,
            boolean doorstep,
            boolean canArrive,
            boolean open,
            @Nullable Instant changeableUntil,
            @Nullable AppointmentView appointment,
            Instant now,
            @Nullable Alert alert) {

        /// Whether others go before her for a while, since she is early or late.
        public boolean turnLater() {
            return ticket != null && !ticket.priority() && ticket.turn().isAfter(now);
        }
    }

    @GetMapping("/commande/{token}")
    ModelAndView order(@PathVariable String token) {
        return page(token, null, HttpStatus.OK);
    }

    @PostMapping("/commande/{token}/arrivee")
    ModelAndView arrive(@PathVariable String token, @ModelAttribute ComersTyped comers) {
        OrderView order = find(token);
        return act(
                token,
                order,
                new Arrive(
                        today(order),
                        order.id(),
                        comers.party(),
                        comers.hasPriority(),
                        desk.now()));
    }

    /// Where she has no number, there is nothing to give up.
    @PostMapping("/commande/{token}/abandon")
    ModelAndView giveUp(@PathVariable String token) {
        OrderView order = find(token);
        QueueId queue = today(order);
        return queues.of(queue)
                .of(order.id())
                .map(mine -> act(token, order, new GiveUp(queue, mine.number(), desk.now())))
                .orElseGet(() -> Redirects.to("/commande/" + token));
    }

    private QueueId today(OrderView order) {
        return reading.todaysQueue(reading.shop(order.slot().shop()));
    }

    @PostMapping("/commande/{token}/annulation")
    ModelAndView cancel(@PathVariable String token) {
        OrderView order = find(token);
        ShopId shop = order.slot().shop();
        return act(token, order, new CancelOrder(shop, order.id(), CancelledBy.SHOPPER));
    }

    ModelAndView act(String token, OrderView order, Command command) {
        return switch (arrivals.send(command, Actor.shopper(order.subject()), Channel.WEB)) {
            case Outcome.Accepted _ -> Redirects.to("/commande/" + token);
            case Outcome.Refused(var reason) ->
                    page(token, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    OrderView find(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }

    private ModelAndView page(String token, @Nullable Alert alert, HttpStatus status) {
        OrderView order = find(token);
        ShopView shop = reading.shop(order.slot().shop());
        QueueId queue = reading.todaysQueue(shop);
        QueueView line = queues.of(queue).withoutForgotten(desk.now(), shop.arrangement().stay());
        Optional<Ticket> mine = line.of(order.id());
        boolean open = order.status().isOpen();
        boolean here = mine.map(Ticket::state).filter(OrderPages::isHere).isPresent();
        MyOrder shown =
                new MyOrder(
                        shop,
                        order,
                        token,
                        queue,
                        mine.orElse(null),
                        mine.map(ticket -> line.inTurn().indexOf(ticket)).orElse(0),
                        waits.of(shop, line, mine.orElse(null)),
                        limits.isDoorstep(shop),
                        open
                                && !here
                                && order.parcel() == null
                                && reading.isToday(shop, order.slot().start()),
                        open,
                        changeableUntil(order, shop, open),
                        appointing.of(order).orElse(null),
                        desk.now(),
                        alert);
        ModelAndView page = new ModelAndView("order", "page", shown);
        page.setStatus(status);
        return page;
    }

    /// Absent where it is too late. The deadline does not bind whoever owes nothing.
    private @Nullable Instant changeableUntil(OrderView order, ShopView shop, boolean open) {
        Instant said = shop.changeableUntil(order.slot());
        Instant until =
                order.keptUntil()
                        .or(() -> late.changeableUntil(order).filter(said::isBefore))
                        .orElse(said);
        boolean here = order.status() != Status.ON_THE_WAY;
        return open && here && desk.now().isBefore(until) ? until : null;
    }

    private static boolean isHere(State state) {
        return switch (state) {
            case WAITING, CALLED, INSIDE -> true;
            case GONE, ABSENT -> false;
        };
    }
}
