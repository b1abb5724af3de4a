package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.creneau.application.audit.Chains;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.audit.MoneyLedger;
import org.creneau.application.order.OrderView;
import org.creneau.application.projections.Views;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.Followed;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.AsItStood;
import org.creneau.infrastructure.desk.ChangesOfMind;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.RebuildableViews;
import org.creneau.infrastructure.desk.Timeline;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What happened, who says so, and whether the record is whole. Reads the log itself.
@Controller
@RequestMapping("/audit/{shop}")
class AuditPages {
    private final Reading reading;
    private final Timeline timeline;
    private final Chains chains;
    private final Views views;
    private final ChangesOfMind changes;

    AuditPages(
            Reading reading, Timeline timeline, Chains chains, Views views, ChangesOfMind changes) {
        this.changes = changes;
        this.reading = reading;
        this.timeline = timeline;
        this.chains = chains;
        this.views = views;
    }

    record Book(
            ShopView shop,
            LocalDate day,
            List<OrderView> orders,
            List<String> views,
            Chains.@Nullable Verdict verdict,
            @Nullable String rebuilding,
            boolean mayRebuild) {}

    /// @param money what was paid by then, from the events alone
    /// @param asked the instant asked about, in the shop's time; absent for now
    /// @param withdrawals as the shop's own list has them now; none of another instant
    record History(
            ShopView shop,
            OrderId order,
            List<Entry> entries,
            AsItStood stood,
            MoneyLedger.Sums money,
            @Nullable LocalDateTime asked,
            int hidden,
            List<Followed> withdrawals,
            LocalDate today) {}

    @GetMapping
    ModelAndView book(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked,
            @RequestParam(name = "vue", required = false) @Nullable String rebuilding,
            Authentication who) {
        return book(shop, asked, null, rebuilding, who);
    }

    @GetMapping("/verification")
    ModelAndView verify(@PathVariable ShopId shop, Authentication who) {
        return book(shop, null, chains.of(shop), null, who);
    }

    @GetMapping("/commandes/{order}")
    ModelAndView order(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(name = "a", required = false) @DateTimeFormat(iso = ISO.DATE_TIME)
                    @Nullable LocalDateTime asked) {
        ShopView view = reading.shop(shop);
        List<Entry> all = timeline.of(shop, order);
        if (all.isEmpty()) {
            throw new NotFound("order");
        }
        List<Entry> then = asked == null ? all : Timeline.asOf(all, instant(view, asked));
        return new ModelAndView(
                "audit/order",
                "page",
                new History(
                        view,
                        order,
                        then,
                        AsItStood.from(then),
                        money(then),
                        asked,
                        all.size() - then.size(),
                        asked == null ? changes.of(shop, order) : List.of(),
                        reading.today(view)));
    }

    private static MoneyLedger.Sums money(List<Entry> entries) {
        return MoneyLedger.of(
                entries.stream().<Event>map(entry -> entry.recorded().event()).toList());
    }

    @PostMapping("/vues/{view}")
    ModelAndView rebuild(@PathVariable ShopId shop, @PathVariable String view) {
        RebuildableViews.check(view);
        views.rebuild(view);
        return Redirects.to("/audit/" + shop + "?vue=" + view);
    }

    private static Instant instant(ShopView shop, LocalDateTime asked) {
        return asked.atZone(shop.profile().zone()).toInstant();
    }

    private ModelAndView book(
            ShopId id,
            @Nullable LocalDate asked,
            Chains.@Nullable Verdict verdict,
            @Nullable String rebuilding,
            Authentication who) {
        ShopView shop = reading.shop(id);
        LocalDate day = asked == null ? reading.today(shop) : asked;
        return new ModelAndView(
                "audit/book",
                "page",
                new Book(
                        shop,
                        day,
                        reading.ordersOn(id, day),
                        RebuildableViews.ALL,
                        verdict,
                        RebuildableViews.known(rebuilding),
                        Posts.inTown(who, Role.AUDITOR)));
    }
}
