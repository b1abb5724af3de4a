package org.creneau.infrastructure.api;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CountBags;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Into how many bags an order is packed.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/orders/{order}/bags",
        produces = MediaType.APPLICATION_JSON_VALUE)
class BagsApi {
    private final Reading reading;
    private final Desk desk;
    private final Answers answers;

    BagsApi(Reading reading, Desk desk, Answers answers) {
        this.reading = reading;
        this.desk = desk;
        this.answers = answers;
    }

    /// @param bags from 1 to 20
    record Bags(@Needed @Nullable Integer bags) {}

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "countBags",
            says = "Says into how many bags an order is packed; the last count holds.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> count(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody Bags asked,
            Authentication who) {
        reading.order(shop, order);
        var command = new CountBags(shop, order, Asked.required("bags", asked.bags()));
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(Json.Order.forStaff(reading.order(shop, order)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
