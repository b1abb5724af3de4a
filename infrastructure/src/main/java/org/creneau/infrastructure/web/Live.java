package org.creneau.infrastructure.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.application.live.Topic;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.live.OpenPages;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages to ask for themselves again. Windows and queues are on public pages; the orders of
/// a shop are for its staff, and one order is for whoever has its link.
@Controller
class Live {
    private static final int MOST_TOPICS = 8;
    private static final String REFRESH = "<turbo-stream action=\"refresh\"></turbo-stream>";
    private final OpenPages pages;
    private final LastChanges changes;
    private final PublicLinks links;

    Live(OpenPages pages, LastChanges changes, PublicLinks links, MeterRegistry meters) {
        this.pages = pages;
        this.changes = changes;
        this.links = links;
        meters.gauge("creneau.live.pages", pages, OpenPages::count);
    }

    /// @param since when the page was begun
    /// @param last sent by a browser that was connected before: it may have missed something
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestParam(name = "windows", defaultValue = "") List<String> windows,
            @RequestParam(name = "queues", defaultValue = "") List<String> queues,
            @RequestParam(name = "queue", defaultValue = "") List<String> days,
            @RequestParam(name = "orders", defaultValue = "") List<String> orders,
            @RequestParam(name = "order", defaultValue = "") List<String> tokens,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @Nullable Authentication who) {
        Set<Topic> topics = new HashSet<>();
        windows.forEach(shop -> topics.add(Topic.windows(new ShopId(shop))));
        queues.forEach(shop -> topics.add(Topic.queues(new ShopId(shop))));
        days.forEach(queue -> topics.add(ofDay(queue)));
        orders.forEach(shop -> topics.add(orders(new ShopId(shop), who)));
        tokens.forEach(token -> topics.add(order(token)));
        if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
            throw new MalformedValue("topic");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(
                        pages.open(
                                topics,
                                () -> last != null || changes.since(since, topics),
                                REFRESH));
    }

    /// The shop; its day, which pages of an earlier version name too, turns.
    private static Topic ofDay(String queue) {
        return Topic.queues(new ShopId(queue.split("/", -1)[0]));
    }

    private static Topic orders(ShopId shop, @Nullable Authentication who) {
        if (!Posts.has(who, shop, Role.OWNER, Role.COUNTER)) {
            throw new AccessDeniedException("Orders are for the shop's staff");
        }
        return Topic.orders(shop);
    }

    private Topic order(String token) {
        return links.order(token)
                .map(which -> Topic.order(which.order()))
                .orElseThrow(() -> new AccessDeniedException("No such link"));
    }
}
