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
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PaidLate;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
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
    private final Desk desk;
    private final PaidLate late;
    private final Arrivals arrivals;
    private final MyPlaces places;
    private final Say say;

    OrderPages(
            Reading reading,
            Queues queues,
            Appointing appointing,
            PublicLinks links,
            Desk desk,
            PaidLate late,
            Arrivals arrivals,
            MyPlaces places,
            Say say) {
        this.reading = reading;
        this.queues = queues;
        this.appointing = appointing;
        this.links = links;
        this.desk = desk;
        this.late = late;
        this.arrivals = arrivals;
        this.places = places;
        this.say = say;
    }

    /// @param appointment absent for an order of goods
    /// @param mine where she stands in line
    record MyOrder(
            ShopView shop,
            OrderView order,
            String token,
            QueueId queue,
            MyPlace mine,
            boolean canArrive,
            boolean open,
            @Nullable Instant changeableUntil,
            @Nullable AppointmentView appointment,
            @Nullable Alert alert) {}

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
        boolean canArrive =
                open
                        && !here
                        && order.parcel() == null
                        && reading.isToday(shop, order.slot().start());
        MyOrder shown =
                new MyOrder(
                        shop,
                        order,
                        token,
                        queue,
                        places.of(shop, line, mine.orElse(null), canArrive),
                        canArrive,
                        open,
                        changeableUntil(order, shop, open),
                        appointing.of(order).orElse(null),
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
