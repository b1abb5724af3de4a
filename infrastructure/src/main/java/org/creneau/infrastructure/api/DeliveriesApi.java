package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.delivery.DispatchOrder;
import org.creneau.domain.delivery.RecordCameBack;
import org.creneau.domain.delivery.RecordDelivered;
import org.creneau.domain.delivery.RecordDeliveryFailed;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Rounds;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a shop brings to people: the list of a day, and what became of each parcel.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveriesApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final Rounds rounds;
    private final Desk desk;
    private final Answers answers;

    DeliveriesApi(Reading reading, Rounds rounds, Desk desk, Answers answers) {
        this.reading = reading;
        this.rounds = rounds;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/rounds/{day}")
    @Offered(
            id = "readRound",
            says =
                    "Lists what is brought to people on a day, in the order of post codes. Where nothing is to be brought any more, nobody's door is named.",
            to = {"OWNER", "COUNTER"})
    List<DeliveryJson.Stop> round(
            @PathVariable ShopId shop,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        reading.shop(shop);
        return rounds.on(shop, day).stream().map(DeliveryJson.Stop::of).toList();
    }

    @PostMapping(path = "/orders/{order}/dispatch", consumes = JSON)
    @Offered(
            id = "dispatchOrder",
            says = "Says that an order has left for somebody's door.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> dispatch(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody DeliveryJson.Departure asked,
            Authentication who) {
        var command = new DispatchOrder(shop, order, asked.words(), at(asked.happened()));
        return act(shop, order, command, who);
    }

    @PostMapping(path = "/orders/{order}/delivery", consumes = JSON)
    @Offered(
            id = "recordDelivered",
            says = "Says that somebody was given her order at her door.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> delivered(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody Asked.Moment asked,
            Authentication who) {
        return act(shop, order, new RecordDelivered(shop, order, at(asked.happened())), who);
    }

    @PostMapping(path = "/orders/{order}/failed-delivery", consumes = JSON)
    @Offered(
            id = "recordDeliveryFailed",
            says = "Says that an order could not be left, and why.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> failed(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody DeliveryJson.Failure asked,
            Authentication who) {
        var why = Asked.required("why", asked.why());
        return act(
                shop, order, new RecordDeliveryFailed(shop, order, why, at(asked.happened())), who);
    }

    @PostMapping(path = "/orders/{order}/back", consumes = JSON)
    @Offered(
            id = "recordCameBack",
            says = "Says that an order is in the shop again.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> back(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody Asked.Moment asked,
            Authentication who) {
        return act(shop, order, new RecordCameBack(shop, order, at(asked.happened())), who);
    }

    private Instant at(@Nullable Instant happened) {
        return Asked.orNow(happened, desk.now());
    }

    private ResponseEntity<Object> act(
            ShopId shop, OrderId order, Command command, Authentication who) {
        reading.order(shop, order);
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(Json.Order.forStaff(reading.order(shop, order)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
