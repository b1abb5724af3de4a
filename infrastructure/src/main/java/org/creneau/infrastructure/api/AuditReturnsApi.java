package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Timeline;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What became of goods that came back, from the log: no order tells of those whose purchase nobody found.
@RestController
@RequestMapping(path = "/api/v1/shops", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditReturnsApi {
    private final Timeline timeline;
    private final Slices slices;

    AuditReturnsApi(Timeline timeline, Slices slices) {
        this.timeline = timeline;
        this.slices = slices;
    }

    /// @param asOf what was recorded by then; everything where it is absent
    record ReturnHistoryJson(String goods, @Nullable Instant asOf, List<Json.Fact> facts) {}

    /// @param asOf what was recorded by then; everything where it is absent
    @GetMapping("/{shop}/audit/returns/{goods}")
    @Offered(
            id = "readReturnHistory",
            says =
                    "Reads the history of goods that came back, of those too of which nobody found where"
                            + " they were bought.",
            to = {"OWNER", "AUDITOR"})
    ReturnHistoryJson goods(
            @PathVariable ShopId shop,
            @PathVariable ReturnId goods,
            @RequestParam(required = false) @Nullable Instant asOf,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        List<Entry> all = timeline.of(shop, goods);
        if (all.isEmpty()) {
            throw new NotFound("return");
        }
        List<Entry> then = asOf == null ? all : Timeline.asOf(all, asOf);
        List<Json.Fact> facts = then.stream().map(Json.Fact::of).toList();
        return new ReturnHistoryJson(
                goods.value(),
                asOf,
                slices.of(
                        "facts of " + shop + " " + goods,
                        new Slices.Piece(limit, cursor),
                        AuditReturnsApi::place,
                        Slices.first(facts, AuditReturnsApi::place)));
    }

    /// By position in the log, written so that texts are in the order of numbers.
    private static String place(Json.Fact fact) {
        return String.format(Locale.ROOT, "%019d", fact.position());
    }
}
