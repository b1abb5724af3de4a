package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.creneau.application.live.Topic;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.live.News;
import org.creneau.infrastructure.live.OpenPages;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.security.StillSignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages what has changed: most of them to ask for themselves again, those of whom there are many the part that
/// it concerns. Windows and queues are on public pages; the orders of a shop are for its staff, and one order is for
/// whoever has its link.
@Controller
class Live {
    private static final int MOST_TOPICS = 8;
    private static final News REFRESH = (_, _) -> News.REFRESH;

    /// Between two times that somebody who looks at all shops is told of one.
    private static final Duration SELDOM = Duration.ofSeconds(5);

    private final OpenPages pages;
    private final LastChanges changes;
    private final PublicLinks links;
    private final Reading reading;
    private final QueueNews queues;
    private final StaffNews lines;
    private final OrderStamps stamps;
    private final StillSignedIn signedIn;

    Live(
            OpenPages pages,
            LastChanges changes,
            PublicLinks links,
            Reading reading,
            QueueNews queues,
            StaffNews lines,
            OrderStamps stamps,
            StillSignedIn signedIn) {
        this.pages = pages;
        this.changes = changes;
        this.links = links;
        this.reading = reading;
        this.queues = queues;
        this.lines = lines;
        this.stamps = stamps;
        this.signedIn = signedIn;
    }

    /// @param since when the page was begun; whoever was connected before says it again
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestParam(name = "windows", defaultValue = "") List<String> windows,
            @RequestParam(name = "queues", defaultValue = "") List<String> queues,
            @RequestParam(name = "queue", defaultValue = "") List<String> days,
            @RequestParam(name = "orders", defaultValue = "") List<String> orders,
            @RequestParam(name = "order", defaultValue = "") List<String> tokens,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @Nullable Authentication who) {
        Set<Topic> topics = new HashSet<>();
        windows.forEach(shop -> topics.add(Topic.windows(new ShopId(shop))));
        queues.forEach(shop -> topics.add(Topic.queues(new ShopId(shop))));
        days.forEach(queue -> topics.add(ofDay(queue)));
        orders.forEach(shop -> topics.add(orders(new ShopId(shop), who)));
        tokens.forEach(token -> topics.add(Topic.order(opened(token).order())));
        return follow(topics, since, REFRESH);
    }

    /// The town, in which something changes all the time.
    @GetMapping(path = "/live", params = "town", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> town(
            @RequestParam(name = "since", required = false) @Nullable String since) {
        return follow(Set.of(Topic.view("windows")), since, REFRESH, SELDOM);
    }

    /// An order, for those who may read it in its shop.
    @GetMapping(path = "/live", params = "of", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> order(
            @RequestParam("of") ShopId shop,
            @RequestParam("seen") OrderId order,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @Nullable Authentication who) {
        return follow(Set.of(ofOrder(shop, order, who)), since, REFRESH);
    }

    /// The same for a page on which much is typed, which is told once that it is out of date.
    ///
    /// @param stamp of the order as the page shows it
    @GetMapping(
            path = "/live",
            params = {"of", "stamp"},
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> typed(
            @RequestParam("of") ShopId shop,
            @RequestParam("seen") OrderId order,
            @RequestParam("stamp") String stamp,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @Nullable Authentication who,
            Locale locale) {
        return follow(
                Set.of(ofOrder(shop, order, who)),
                since,
                stamps.changed(shop, order, stamp, locale));
    }

    private Topic ofOrder(ShopId shop, OrderId order, @Nullable Authentication who) {
        if (!Posts.has(who, shop, Role.OWNER, Role.COUNTER, Role.AUDITOR)) {
            throw new AccessDeniedException("Orders are for those who read them in the shop");
        }
        return Topic.order(reading.order(shop, order).id());
    }

    /// The line as staff see it.
    ///
    /// @param shown what the page was made of
    @GetMapping(path = "/live", params = "staff", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> staff(
            @RequestParam("staff") ShopId shop,
            @RequestParam(name = "shown", defaultValue = "") String shown,
            @RequestParam(name = "since", required = false) @Nullable String since,
            @Nullable Authentication who,
            HttpServletRequest request,
            Locale locale) {
        Set<Topic> topics = Set.of(Topic.queues(shop), orders(shop, who));
        HttpSession session = request.getSession(false);
        if (session == null) {
            throw new AccessDeniedException("Nobody has signed in");
        }
        return follow(topics, since, lines.of(shop, locale, signedIn.with(session), shown));
    }

    /// The screen at a shop's door.
    @GetMapping(path = "/live", params = "board", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> board(
            @RequestParam("board") ShopId board,
            @RequestParam(name = "since", required = false) @Nullable String since,
            Locale locale) {
        ShopId shop = reading.shop(board).id();
        Set<Topic> topics = Set.of(Topic.queues(shop), Topic.windows(shop));
        return follow(topics, since, queues.board(shop, locale));
    }

    /// The page of somebody who comes for an order: of the line she is sent where she stands, of the order that it has
    /// changed.
    @GetMapping(path = "/live", params = "mine", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> mine(
            @RequestParam("mine") String token,
            @RequestParam(name = "since", required = false) @Nullable String since,
            Locale locale) {
        PublicLinks.Which which = opened(token);
        Topic line = Topic.queues(which.shop());
        Topic hers = Topic.order(which.order());
        News place = queues.mine(which.shop(), which.order(), locale);
        return follow(Set.of(line, hers), since, new LineAndOrder(line, place, hers));
    }

    /// Of the line a part is told, of the order that the page should ask for itself again.
    private record LineAndOrder(Topic line, News place, Topic hers) implements News {
        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            List<Told> told = new ArrayList<>();
            if (changed.contains(line)) {
                told.addAll(place.of(changed, heard));
            }
            if (changed.contains(hers)) {
                told.addAll(REFRESH);
            }
            return told;
        }

        @Override
        public Duration again() {
            return place.again();
        }

        @Override
        public Set<Topic> growingOld(Set<Topic> topics) {
            return Set.of(line);
        }
    }

    /// The page of a number, which is sent where it stands as long as it is what the page shows it to be.
    ///
    /// @param state what the page shows it to be
    @GetMapping(path = "/live", params = "number", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> number(
            @RequestParam("number") String token,
            @RequestParam("state") String state,
            @RequestParam(name = "since", required = false) @Nullable String since,
            Locale locale) {
        PublicLinks.Numbered which =
                links.ticket(token).orElseThrow(() -> new AccessDeniedException("No such link"));
        Topic line = Topic.queues(which.queue().shop());
        return follow(Set.of(line), since, queues.number(which, state, locale));
    }

    private ResponseEntity<SseEmitter> follow(
            Set<Topic> topics, @Nullable String since, News news) {
        return follow(topics, since, news, OpenPages.PACE);
    }

    private ResponseEntity<SseEmitter> follow(
            Set<Topic> topics, @Nullable String since, News news, Duration pace) {
        if (topics.isEmpty() || topics.size() > MOST_TOPICS) {
            throw new MalformedValue("topic");
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(pages.open(topics, () -> changes.since(since, topics), news, pace));
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

    private PublicLinks.Which opened(String token) {
        return links.order(token).orElseThrow(() -> new AccessDeniedException("No such link"));
    }
}
