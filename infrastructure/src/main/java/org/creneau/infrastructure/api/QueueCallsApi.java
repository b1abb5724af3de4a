package org.creneau.infrastructure.api;

import java.time.Instant;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.CallAgain;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.CallTicket;
import org.creneau.domain.queue.GiveUp;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who is called from today's queue, and who waits in it.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/queue",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
class QueueCallsApi {
    private final QueueApi queue;
    private final Desk desk;

    QueueCallsApi(QueueApi queue, Desk desk) {
        this.queue = queue;
        this.desk = desk;
    }

    @PostMapping("/calls")
    @Offered(
            id = "callNext",
            says = "Calls the next party in, if it may come.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> next(
            @PathVariable ShopId shop,
            @RequestBody(required = false) @Nullable AskedCall asked,
            Authentication who) {
        AskedCall call = asked == null ? AskedCall.PLAIN : asked;
        return queue.act(
                shop,
                today -> new CallNext(today, call.counter(), call.agreed(), call.meant()),
                who);
    }

    @PostMapping("/tickets")
    @Offered(
            id = "joinQueue",
            says = "Gives a number to somebody who comes without an order.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> join(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Asked.Comer asked,
            Authentication who) {
        String visit = Keys.hold(shop, key).value();
        Instant happened = Asked.orNow(asked.happened(), desk.now());
        return queue.act(
                shop,
                happened,
                today -> new JoinQueue(today, visit, asked.party(), asked.first(), happened),
                who);
    }

    @PostMapping("/tickets/{ticket}/call")
    @Offered(
            id = "callTicket",
            says = "Calls the party with this number, if it is its turn.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> call(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestBody(required = false) @Nullable AskedCall asked,
            Authentication who) {
        AskedCall call = asked == null ? AskedCall.PLAIN : asked;
        return queue.act(
                shop, today -> new CallTicket(today, ticket, call.counter(), call.agreed()), who);
    }

    @PostMapping("/tickets/{ticket}/recall")
    @Offered(
            id = "callAgain",
            says = "Calls a party once more that was called and has not come.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> again(
            @PathVariable ShopId shop, @PathVariable int ticket, Authentication who) {
        return queue.act(shop, today -> new CallAgain(today, ticket), who);
    }

    @PostMapping("/tickets/{ticket}/abandonment")
    @Offered(
            id = "giveUp",
            says = "Says that a party does not wait any longer.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> giveUp(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestBody(required = false) Asked.@Nullable Moment asked,
            Authentication who) {
        Instant happened = Asked.orNow(asked == null ? null : asked.happened(), desk.now());
        return queue.act(shop, happened, of -> new GiveUp(of, ticket, happened), who);
    }
}
