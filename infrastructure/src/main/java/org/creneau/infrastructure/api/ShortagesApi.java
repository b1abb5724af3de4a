package org.creneau.infrastructure.api;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskedBy;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.MissingLetters;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is missing of an order, for the shop's staff.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/orders/{order}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class ShortagesApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final Desk desk;
    private final MissingLetters letters;
    private final Answers answers;

    ShortagesApi(Reading reading, Desk desk, MissingLetters letters, Answers answers) {
        this.reading = reading;
        this.desk = desk;
        this.letters = letters;
        this.answers = answers;
    }

    @PostMapping(path = "/missing", consumes = JSON)
    @Offered(
            id = "sayThatSomethingIsMissing",
            says =
                    "Says that pieces of a line are missing, and asks the shopper what is to be done.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> report(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ShortageJson.Report asked,
            Authentication who) {
        reading.order(shop, order);
        var command = asked.command(shop, order, Keys.missing(shop, order, key));
        return answer(shop, order, letters.report(command, Staff.actor(who), Channel.API));
    }

    @PostMapping(path = "/missing/{missing}/answer", consumes = JSON)
    @Offered(
            id = "noteAnswer",
            says = "Writes down what the shopper said, or that nothing is missing after all.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> note(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable MovementId missing,
            @RequestBody ShortageJson.Noted asked,
            Authentication who) {
        reading.order(shop, order);
        var command = asked.command(shop, order, missing);
        return answer(shop, order, desk.send(command, Staff.actor(who), Channel.API));
    }

    @PutMapping(path = "/lines/{number}", consumes = JSON)
    @Offered(
            id = "reduceLineOfOrder",
            says = "Leaves fewer pieces of a line, or none.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> reduce(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable int number,
            @RequestBody ShortageJson.Fewer asked,
            Authentication who) {
        reading.order(shop, order);
        var command = asked.command(shop, order, number, AskedBy.SHOP);
        return answer(shop, order, desk.send(command, Staff.actor(who), Channel.API));
    }

    private ResponseEntity<Object> answer(ShopId shop, OrderId order, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(Json.Order.forStaff(reading.order(shop, order)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
