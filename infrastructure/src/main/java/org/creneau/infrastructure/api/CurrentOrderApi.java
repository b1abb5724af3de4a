package org.creneau.infrastructure.api;

import org.creneau.domain.kernel.MovementId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The same order with its token as a bearer's (RFC 6750), so that it stands in no address and in
/// nobody's log of addresses.
@RestController
@RequestMapping(path = "/api/v1/orders/current", produces = MediaType.APPLICATION_JSON_VALUE)
class CurrentOrderApi {
    private static final String SCHEME = "Bearer ";
    private final OrdersApi orders;

    CurrentOrderApi(OrdersApi orders) {
        this.orders = orders;
    }

    @GetMapping
    @Offered(id = "readCurrentOrder", says = "Reads the order that a token opens.", bearer = true)
    Json.Order order(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return orders.order(token(bearer));
    }

    @PostMapping(path = "/arrivals", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "arriveForCurrentOrder",
            says = "Joins the queue at the shop.",
            answer = Json.Order.class,
            bearer = true)
    ResponseEntity<Object> arrive(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @RequestBody(required = false) Asked.@Nullable Arrival asked) {
        return orders.arrive(token(bearer), asked);
    }

    @GetMapping("/wait")
    @Offered(
            id = "readTurnForCurrentOrder",
            says = "Reads who is before her in the queue, and when she is called.",
            bearer = true)
    EstimatesJson.Waiting waiting(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return orders.waiting(token(bearer));
    }

    @PutMapping(path = "/party", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "changePartyOfCurrentOrder",
            says = "Says how many wait together in the queue at the shop.",
            answer = Json.Order.class,
            bearer = true)
    ResponseEntity<Object> resize(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @RequestBody PartiesApi.Comers asked) {
        return orders.resize(token(bearer), asked);
    }

    @PostMapping(path = "/abandonment", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "giveUpWaitingForCurrentOrder",
            says = "Leaves the queue at the shop.",
            answer = Json.Order.class,
            bearer = true)
    ResponseEntity<Object> giveUp(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return orders.giveUp(token(bearer));
    }

    @PostMapping(path = "/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "cancelCurrentOrder",
            says = "Cancels the order and gives its place back.",
            answer = Json.Order.class,
            bearer = true)
    ResponseEntity<Object> cancel(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return orders.cancel(token(bearer));
    }

    @PutMapping(path = "/window", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "moveCurrentOrder",
            says = "Moves the order to another window.",
            answer = Json.Order.class,
            bearer = true)
    ResponseEntity<Object> move(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @RequestBody Asked.InWindow asked) {
        return orders.move(token(bearer), asked);
    }

    @PostMapping(path = "/missing/{missing}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "answerWhatIsMissingOfCurrent",
            says = "Says what is to be done where something of the order is missing.",
            answer = Json.Order.class,
            bearer = true)
    ResponseEntity<Object> answer(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @PathVariable MovementId missing,
            @RequestBody ShortageJson.Said asked) {
        return orders.answer(token(bearer), missing, asked);
    }

    @PutMapping(path = "/lines/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "reduceLineOfCurrent",
            says = "Leaves fewer pieces of a line, or none.",
            answer = Json.Order.class,
            bearer = true)
    ResponseEntity<Object> reduce(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @PathVariable int number,
            @RequestBody ShortageJson.Fewer asked) {
        return orders.reduce(token(bearer), number, asked);
    }

    static String token(@Nullable String bearer) {
        if (bearer == null || !bearer.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new NotFound("order");
        }
        return bearer.substring(SCHEME.length()).strip();
    }
}
