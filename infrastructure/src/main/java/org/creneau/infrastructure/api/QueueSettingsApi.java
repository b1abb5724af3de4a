package org.creneau.infrastructure.api;

import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ArrangeQueue;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.ArrangementWanted;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How a shop runs the line in front of it.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/settings/queue",
        produces = MediaType.APPLICATION_JSON_VALUE)
class QueueSettingsApi {
    private final Reading reading;
    private final Desk desk;
    private final Answers answers;

    QueueSettingsApi(Reading reading, Desk desk, Answers answers) {
        this.reading = reading;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    @Offered(
            id = "readArrangement",
            says = "Reads how a shop runs its line.",
            to = {"OWNER", "TOWN"})
    ArrangementWanted arrangement(@PathVariable ShopId shop) {
        return ArrangementWanted.of(reading.shop(shop).arrangement());
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "arrangeQueue",
            says = "Says how a shop runs its line: counters, pavement, and how long people count.",
            answer = ArrangementWanted.class,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> arrange(
            @PathVariable ShopId shop, @RequestBody ArrangementWanted asked, Authentication who) {
        reading.shop(shop);
        var command = new ArrangeQueue(shop, asked.arrangement());
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(arrangement(shop));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
