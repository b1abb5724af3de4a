package org.creneau.infrastructure.api;

import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Arrivals;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// An order for whoever has its token.
@RestController
@RequestMapping(path = "/api/v1/orders/{token}", produces = MediaType.APPLICATION_JSON_VALUE)
class OrdersApi {
    private final Reading reading;
    private final Queues queues;
    private final PublicLinks links;
    private final Desk desk;
    private final Arrivals arrivals;
    private final Turns turns;
    private final Accounts accounts;
    private final Answers answers;

    OrdersApi(
            Reading reading,
            Queues queues,
            PublicLinks links,
            Desk desk,
            Arrivals arrivals,
            Turns turns,
            Accounts accounts,
            Answers answers) {
        this.reading = reading;
        this.queues = queues;
        this.links = links;
        this.desk = desk;
        this.arrivals = arrivals;
        this.turns = turns;
        this.accounts = accounts;
        this.answers = answers;
    }

    @GetMapping
    @Offered(id = "readOrder", says = "Reads the order that a token opens.")
    Json.Order order(@PathVariable String token) {
        OrderView order = find(token);
        var payment = OnlineJson.Payment.of(accounts.of(order), null);
        return Json.Order.forShopper(order, token, payment);
    }

    @PostMapping(path = "/arrivals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "arriveForOrder",
            says = "Joins the queue at the shop.",
            answer = Json.Order.class)
    ResponseEntity<Object> arrive(
            @PathVariable String token,
            @RequestBody(required = false) Asked.@Nullable Arrival asked) {
        OrderView order = find(token);
        var queue = reading.todaysQueue(reading.shop(order.slot().shop()));
        Party party = asked == null ? Party.of(1) : asked.party();
        boolean first = asked != null && asked.first();
        return act(token, order, new Arrive(queue, order.id(), party, first, desk.now()));
    }

    @GetMapping("/wait")
    @Offered(
            id = "readTurn",
            says = "Reads who is before her in the queue, and when she is called.")
    EstimatesJson.Waiting waiting(@PathVariable String token) {
        OrderView order = find(token);
        ShopView shop = reading.shop(order.slot().shop());
        QueueView queue =
                queues.of(reading.todaysQueue(shop))
                        .withoutForgotten(desk.now(), shop.arrangement().stay());
        Ticket hers = queue.of(order.id()).orElse(null);
        return turns.of(shop, queue, hers);
    }

    @PutMapping(path = "/party", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "changeParty",
            says = "Says how many wait together in the queue at the shop.",
            answer = Json.Order.class)
    ResponseEntity<Object> resize(
            @PathVariable String token, @RequestBody PartiesApi.Comers asked) {
        Party party = asked.party();
        OrderView order = find(token);
        var queue = reading.todaysQueue(reading.shop(order.slot().shop()));
        return queues.of(queue)
                .of(order.id())
                .map(
                        ticket ->
                                act(
                                        token,
                                        order,
                                        new ResizeParty(queue, ticket.number(), party, true)))
                .orElseGet(() -> answers.refused(new QueueRefusal.UnknownTicket()));
    }

    @PostMapping(path = "/abandonment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "giveUpWaiting",
            says = "Leaves the queue at the shop.",
            answer = Json.Order.class)
    ResponseEntity<Object> giveUp(@PathVariable String token) {
        OrderView order = find(token);
        var queue = reading.todaysQueue(reading.shop(order.slot().shop()));
        return queues.of(queue)
                .of(order.id())
                .map(ticket -> act(token, order, new GiveUp(queue, ticket.number(), desk.now())))
                .orElseGet(() -> answers.refused(new QueueRefusal.UnknownTicket()));
    }

    @PostMapping(path = "/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "cancelOrder",
            says = "Cancels the order and gives its place back.",
            answer = Json.Order.class)
    ResponseEntity<Object> cancel(@PathVariable String token) {
        OrderView order = find(token);
        return act(
                token,
                order,
                new CancelOrder(order.slot().shop(), order.id(), CancelledBy.SHOPPER));
    }

    /// Another window. Sent again it changes nothing more.
    @PutMapping(path = "/window", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "moveOrder",
            says = "Moves the order to another window.",
            answer = Json.Order.class)
    ResponseEntity<Object> move(@PathVariable String token, @RequestBody Asked.InWindow asked) {
        OrderView order = find(token);
        SlotId to = asked.slotOf(order.slot().shop());
        return act(
                token,
                order,
                new RescheduleOrder(
                        order.id(), to, AskedBy.SHOPPER, order.items(), order.occasion()));
    }

    /// Hers alone: a partner that placed the order does not answer for her.
    @PostMapping(path = "/missing/{missing}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "answerWhatIsMissing",
            says = "Says what is to be done where something of the order is missing.",
            answer = Json.Order.class)
    ResponseEntity<Object> answer(
            @PathVariable String token,
            @PathVariable MovementId missing,
            @RequestBody ShortageJson.Said asked) {
        OrderView order = find(token);
        return act(token, order, asked.command(order.slot().shop(), order.id(), missing));
    }

    @PutMapping(path = "/lines/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "reduceLine",
            says = "Leaves fewer pieces of a line, or none.",
            answer = Json.Order.class)
    ResponseEntity<Object> reduce(
            @PathVariable String token,
            @PathVariable int number,
            @RequestBody ShortageJson.Fewer asked) {
        OrderView order = find(token);
        return act(
                token,
                order,
                asked.command(order.slot().shop(), order.id(), number, AskedBy.SHOPPER));
    }

    private ResponseEntity<Object> act(String token, OrderView order, Command command) {
        return switch (arrivals.send(command, Actor.shopper(order.subject()), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(order(token));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private OrderView find(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }
}
