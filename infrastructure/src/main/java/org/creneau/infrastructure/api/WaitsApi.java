package org.creneau.infrastructure.api;

import java.net.URI;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.PublicLinks.Whose;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Waiting;
import org.creneau.infrastructure.desk.Waiting.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Waiting for a place in windows that are full.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class WaitsApi {
    private final Waiting waiting;
    private final Reading reading;
    private final PublicLinks links;
    private final Phones phones;
    private final Answers answers;

    WaitsApi(Waiting waiting, Reading reading, PublicLinks links, Phones phones, Answers answers) {
        this.waiting = waiting;
        this.reading = reading;
        this.links = links;
        this.phones = phones;
        this.answers = answers;
    }

    @PostMapping(path = "/shops/{shop}/waits", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "askWait",
            says = "Asks to be offered a place in windows that are full.",
            status = 201,
            answer = WaitJson.Wait.class,
            scope = Scope.ORDER)
    ResponseEntity<Object> ask(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WaitJson.Wanted asked,
            @Nullable Authentication who) {
        String country = reading.shop(shop).profile().country();
        Caller caller = Caller.of(who, shop, key);
        WaitId id = Keys.waiting(shop, caller.key());
        var wish =
                new Waiting.Wish(
                        asked.windowsOf(shop), asked.basket(), asked.customer(phones, country));
        return switch (waiting.ask(id, wish, caller.visitor(), caller.actor(), Channel.API)) {
            case Outcome.Accepted _ -> {
                String token = links.to(shop, id);
                yield ResponseEntity.created(URI.create("/api/v1/waits/" + token))
                        .body(json(token, linked(new Whose(shop, id))));
            }
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @GetMapping("/waits/{token}")
    @Offered(id = "readWait", says = "Reads how the waiting stands that a token opens.")
    WaitJson.Wait read(@PathVariable String token) {
        return json(token, find(token));
    }

    /// @param window of the offer that is declined; absent where she only leaves the line
    @DeleteMapping("/waits/{token}")
    @Offered(
            id = "leaveWait",
            says = "Leaves the line, or declines the place that is offered.",
            status = 204)
    ResponseEntity<Object> leave(
            @PathVariable String token, @RequestParam(required = false) @Nullable String window) {
        WaitView wait = find(token);
        SlotId offered = window == null ? null : SlotId.parse(window);
        Actor shopper = Actor.shopper(wait.subject());
        return switch (waiting.leave(wait, offered, LeftBy.SHOPPER, shopper, Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private WaitJson.Wait json(String token, WaitView wait) {
        Standing standing = waiting.of(wait);
        HeldPlace place = standing.place();
        var offer =
                place == null
                        ? null
                        : new WaitJson.Offer(
                                place.slot().toString(), links.to(place), place.until());
        String order =
                standing instanceof Standing.Ordered(var id) ? links.to(wait.shop(), id) : null;
        return WaitJson.Wait.of(token, wait, standing, offer, order);
    }

    private WaitView find(String token) {
        return linked(links.waiting(token).orElseThrow(() -> new NotFound("wait")));
    }

    /// Whoever has a true link to it waits, even where the view is too late to show it.
    private WaitView linked(Whose whose) {
        try {
            return waiting.find(whose.shop(), whose.waiting());
        } catch (NotFound e) {
            throw new TemporarilyUnavailable("Who waits is not shown yet", e);
        }
    }
}
