package org.creneau.infrastructure.api;

import java.util.Set;
import org.creneau.application.live.Topic;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.live.News;
import org.creneau.infrastructure.live.OpenPages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Streams that say that something has changed, and nothing of what: whoever hears it reads again what
/// she may read, with `If-None-Match`.
///
/// A program that was connected before says so with `Last-Event-ID`, as every client of such streams
/// does by itself, and is told at once: it may have missed something.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
class ChangesApi {
    private static final String LAST = "Last-Event-ID";
    private final OpenPages streams;
    private final Reading reading;
    private final PublicLinks links;

    ChangesApi(OpenPages streams, Reading reading, PublicLinks links) {
        this.streams = streams;
        this.reading = reading;
        this.links = links;
    }

    @GetMapping("/shops/{shop}/windows/changes")
    @Offered(
            id = "followWindows",
            says = "Says when the windows of a shop have changed.",
            scope = Scope.READ)
    ResponseEntity<SseEmitter> windows(
            @PathVariable ShopId shop,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        return follow(Set.of(Topic.windows(reading.shop(shop).id())), last, "windows");
    }

    @GetMapping("/shops/{shop}/queue/changes")
    @Offered(
            id = "followQueue",
            says = "Says when the queue of today has changed.",
            to = {"OWNER", "COUNTER"})
    ResponseEntity<SseEmitter> queue(
            @PathVariable ShopId shop,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        return follow(Set.of(Topic.queues(reading.shop(shop).id())), last, "queue");
    }

    @GetMapping("/orders/{token}/changes")
    @Offered(id = "followOrder", says = "Says when the order that a token opens has changed.")
    ResponseEntity<SseEmitter> order(
            @PathVariable String token,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        var which = links.order(token).orElseThrow(() -> new NotFound("order"));
        return follow(Set.of(Topic.order(which.order())), last, "order");
    }

    @GetMapping("/orders/{token}/wait/changes")
    @Offered(
            id = "followWait",
            says =
                    "Says when the line has changed in which somebody waits with the order that a token opens, or the"
                            + " order has: how long she waits is then read again.")
    ResponseEntity<SseEmitter> wait(
            @PathVariable String token,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        var which = links.order(token).orElseThrow(() -> new NotFound("order"));
        return follow(Set.of(Topic.queues(which.shop()), Topic.order(which.order())), last, "wait");
    }

    @GetMapping("/orders/current/changes")
    @Offered(
            id = "followCurrentOrder",
            says = "Says when the order that a token opens has changed.",
            bearer = true)
    ResponseEntity<SseEmitter> currentOrder(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        return order(CurrentOrderApi.token(bearer), last);
    }

    @GetMapping("/orders/current/wait/changes")
    @Offered(
            id = "followCurrentWait",
            says =
                    "Says when the line has changed in which somebody waits with the order that a token opens, or the"
                            + " order has: how long she waits is then read again.",
            bearer = true)
    ResponseEntity<SseEmitter> currentWait(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        return wait(CurrentOrderApi.token(bearer), last);
    }

    @GetMapping("/tickets/{token}/changes")
    @Offered(
            id = "followTicket",
            says = "Says when the line has changed in which the number that a token opens stands.")
    ResponseEntity<SseEmitter> ticket(
            @PathVariable String token,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        var which = links.ticket(token).orElseThrow(() -> new NotFound("ticket"));
        return follow(Set.of(Topic.queues(which.queue().shop())), last, "ticket");
    }

    @GetMapping("/shops/{shop}/board/changes")
    @Offered(
            id = "followBoard",
            says = "Says when what the screen at the door shows has changed.",
            scope = Scope.READ)
    ResponseEntity<SseEmitter> board(
            @PathVariable ShopId shop,
            @RequestHeader(name = LAST, required = false) @Nullable String last) {
        ShopId there = reading.shop(shop).id();
        return follow(Set.of(Topic.queues(there), Topic.windows(there)), last, "board");
    }

    private ResponseEntity<SseEmitter> follow(
            Set<Topic> topics, @Nullable String last, String what) {
        String news = "{\"changed\":\"" + what + "\"}";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(
                        streams.open(
                                topics, () -> last == null ? Set.of() : topics, News.always(news)));
    }
}
