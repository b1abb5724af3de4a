package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.queue.CameBefore;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Arrivals;
import org.creneau.infrastructure.desk.Awaited;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Limits;
import org.creneau.infrastructure.desk.Parcels;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Today's queue of a shop, for its staff.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}/queue", produces = MediaType.APPLICATION_JSON_VALUE)
class QueueApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final Queues queues;
    private final Limits allowed;
    private final Desk desk;
    private final Arrivals arrivals;
    private final Parcels parcels;
    private final Answers answers;

    QueueApi(
            Reading reading,
            Queues queues,
            Limits allowed,
            Desk desk,
            Arrivals arrivals,
            Parcels parcels,
            Answers answers) {
        this.reading = reading;
        this.queues = queues;
        this.allowed = allowed;
        this.desk = desk;
        this.arrivals = arrivals;
        this.parcels = parcels;
        this.answers = answers;
    }

    @GetMapping
    @Offered(
            id = "readQueue",
            says = "Reads the queue of today.",
            to = {"OWNER", "COUNTER"})
    Json.Queue queue(@PathVariable ShopId shop) {
        ShopView view = reading.shop(shop);
        QueueView line =
                queues.of(reading.todaysQueue(view))
                        .withoutForgotten(desk.now(), view.arrangement().stay());
        return Json.Queue.of(line, allowed.full(view, line), expected(line));
    }

    private List<ExpectedJson> expected(QueueView line) {
        Map<OrderId, CameBefore> came = line.cameBefore();
        return Awaited.in(line, reading.ordersOn(line.queue().shop(), line.queue().day())).stream()
                .map(order -> ExpectedJson.of(order, came.get(order.id()), desk.now()))
                .toList();
    }

    @PostMapping(path = "/tickets/{ticket}/entry", consumes = JSON)
    @Offered(
            id = "recordEntry",
            says = "Says that a party came in.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> enter(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestBody(required = false) Asked.@Nullable Entry asked,
            Authentication who) {
        Instant happened = Asked.orNow(asked == null ? null : asked.happened(), desk.now());
        Where shown = asked == null ? null : asked.shown();
        return act(shop, happened, queue -> new RecordEntry(queue, ticket, happened, shown), who);
    }

    @PostMapping(path = "/tickets/{ticket}/departure", consumes = JSON)
    @Offered(
            id = "recordDeparture",
            says = "Says that a party left.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> leave(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestBody(required = false) Asked.@Nullable Moment asked,
            Authentication who) {
        Instant happened = at(asked);
        return act(shop, happened, queue -> new RecordDeparture(queue, ticket, happened), who);
    }

    @PostMapping(path = "/tickets/{ticket}/service", consumes = JSON)
    @Offered(
            id = "serveAtDoor",
            says =
                    "Says that a party got what it came for without coming in. Where it came for an order,"
                            + " that is handed over.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> serve(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestBody(required = false) Asked.@Nullable Moment asked,
            Authentication who) {
        Instant happened = at(asked);
        return act(shop, happened, queue -> parcels.served(queue, ticket, happened), who);
    }

    @PostMapping(path = "/tickets/{ticket}/absence", consumes = JSON)
    @Offered(
            id = "markAbsent",
            says = "Says that a party was called and did not come.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> absent(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestBody(required = false) Asked.@Nullable Moment asked,
            Authentication who) {
        Instant told = asked == null ? null : asked.happened();
        return act(
                shop,
                Asked.orNow(told, desk.now()),
                queue -> new MarkAbsent(queue, ticket, told),
                who);
    }

    @PostMapping(path = "/walk-ins", consumes = JSON)
    @Offered(
            id = "recordWalkIn",
            says = "Says that somebody came in without a number.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> walkIn(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Asked.WalkIn asked,
            Authentication who) {
        String visit = Keys.hold(shop, key).value();
        Instant happened = Asked.orNow(asked.happened(), desk.now());
        return act(
                shop,
                happened,
                queue -> new RecordWalkIn(queue, visit, asked.party(), happened),
                who);
    }

    private Instant at(Asked.@Nullable Moment asked) {
        return Asked.orNow(asked == null ? null : asked.happened(), desk.now());
    }

    ResponseEntity<Object> act(
            ShopId shop, Function<QueueId, Command> command, Authentication who) {
        return act(shop, desk.now(), command, who);
    }

    /// In the queue of the day on which it happened, which was not after today.
    ResponseEntity<Object> act(
            ShopId shop, Instant happened, Function<QueueId, Command> command, Authentication who) {
        Instant now = desk.now();
        QueueId queue = reading.queueOn(reading.shop(shop), happened.isAfter(now) ? now : happened);
        return switch (arrivals.send(command.apply(queue), Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(queue(shop));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
