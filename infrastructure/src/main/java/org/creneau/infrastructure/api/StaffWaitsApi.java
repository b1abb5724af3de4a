package org.creneau.infrastructure.api;

import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Waiting;
import org.creneau.infrastructure.security.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who waits for places of a shop, for its staff.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}/waits", produces = MediaType.APPLICATION_JSON_VALUE)
class StaffWaitsApi {
    private final Waiting waiting;
    private final Reading reading;
    private final Desk desk;
    private final Answers answers;

    StaffWaitsApi(Waiting waiting, Reading reading, Desk desk, Answers answers) {
        this.waiting = waiting;
        this.reading = reading;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    @Offered(
            id = "listWaits",
            says = "Lists who waits for a place, and who is offered one, in the order of asking.",
            to = {"OWNER", "COUNTER"})
    List<WaitJson.WaitingCustomer> list(@PathVariable ShopId shop) {
        reading.shop(shop);
        return waiting.standing(shop).stream().map(this::json).toList();
    }

    private WaitJson.WaitingCustomer json(WaitView wait) {
        return WaitJson.WaitingCustomer.of(wait, waiting.atAGlance(wait), desk.now());
    }

    /// Somebody of the shop has told her of the place.
    @PostMapping(path = "/{wait}/notices", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "tellOfOffer",
            says = "Writes down that somebody told her of the place that is offered.",
            answer = WaitJson.WaitingCustomer.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> tell(
            @PathVariable ShopId shop,
            @PathVariable WaitId wait,
            @RequestBody WaitJson.Told asked,
            Authentication who) {
        WaitView her = waiting.find(shop, wait);
        var way = asked.bySomebody();
        return switch (waiting.called(her, way, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(json(waiting.find(shop, wait)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    /// Also takes back a place that is offered to her.
    @DeleteMapping("/{wait}")
    @Offered(
            id = "removeWait",
            says = "Takes somebody out of the line.",
            status = 204,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> remove(
            @PathVariable ShopId shop, @PathVariable WaitId wait, Authentication who) {
        WaitView her = waiting.find(shop, wait);
        HeldPlace place = waiting.of(her).place();
        SlotId offered = place == null ? null : place.slot();
        return switch (waiting.leave(her, offered, LeftBy.SHOP, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
