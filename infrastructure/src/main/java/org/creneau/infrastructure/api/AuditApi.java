package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creneau.application.audit.Chains;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.audit.Revisions;
import org.creneau.application.projections.Views;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.AsItStood;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.RebuildableViews;
import org.creneau.infrastructure.desk.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Histories, the proof that they are whole, and views made anew from them.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditApi {
    private final Timeline timeline;
    private final Chains chains;
    private final Revisions revisions;
    private final Views views;
    private final Slices slices;

    AuditApi(Timeline timeline, Chains chains, Revisions revisions, Views views, Slices slices) {
        this.slices = slices;
        this.timeline = timeline;
        this.chains = chains;
        this.revisions = revisions;
        this.views = views;
    }

    /// @param asOf what was recorded by then; everything where it is absent
    @GetMapping("/shops/{shop}/audit/orders/{order}")
    @Offered(
            id = "readHistory",
            says = "Reads the history of an order, and the order as it stood, with its money.",
            to = {"OWNER", "AUDITOR"})
    Json.History order(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Entry> all = timeline.of(shop, order);
        if (all.isEmpty()) {
            throw new NotFound("order");
        }
        List<Entry> then = asOf == null ? all : Timeline.asOf(all, asOf);
        AsItStood stood = AsItStood.from(then);
        return new Json.History(
                order.value(),
                asOf,
                stood.status().map(Enum::name).orElse(null),
                stood.ticket().orElse(null),
                stood.returned(),
                AuditMoneyJson.Sums.of(stood, then),
                facts(slices, shop + " " + order, then, new Slices.Piece(limit, cursor)));
    }

    static List<Json.Fact> facts(
            Slices slices, String of, List<Entry> entries, Slices.Piece piece) {
        List<Json.Fact> all = entries.stream().map(Json.Fact::of).toList();
        return slices.of(
                "facts of " + of, piece, AuditApi::place, Slices.first(all, AuditApi::place));
    }

    /// By position in the log, written so that texts are in the order of numbers.
    private static String place(Json.Fact fact) {
        return String.format(Locale.ROOT, "%019d", fact.position());
    }

    @GetMapping("/shops/{shop}/audit/chain")
    @Offered(
            id = "verifyChain",
            says = "Verifies that nothing in the log of a shop was changed.",
            to = {"OWNER", "AUDITOR"})
    Json.Verified chain(@PathVariable ShopId shop) {
        return switch (chains.of(shop)) {
            case Chains.Verdict.Sound(var records, var head) ->
                    new Json.Verified(true, Map.of("records", records, "head", head));
            case Chains.Verdict.Broken(var position, var why) ->
                    new Json.Verified(false, Map.of("position", position, "why", why));
        };
    }

    /// What a program must understand to read this log: to be looked at before another version is started.
    @GetMapping("/operations/revisions")
    @Offered(
            id = "listRevisions",
            says = "Lists what a program must understand to read this log.",
            to = "town:AUDITOR")
    List<Revisions.Revision> revisions() {
        return revisions.all();
    }

    @PostMapping(
            path = "/operations/views/{view}/rebuild",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "rebuildView",
            says = "Has a view made anew from the log.",
            status = 202,
            answer = Json.Rebuilding.class,
            to = "town:AUDITOR")
    ResponseEntity<Object> rebuild(@PathVariable String view) {
        RebuildableViews.check(view);
        views.rebuild(view);
        return ResponseEntity.accepted().body(new Json.Rebuilding(view));
    }
}
