package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.shop.ShopView;
import org.creneau.application.waiting.WaitView;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.KnownCustomers;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Timeline;
import org.creneau.infrastructure.desk.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What became of an article, of what a shop keeps about a customer, and of whoever waited for a place: from the log,
/// the oldest first.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditHistoriesApi {
    private final Reading reading;
    private final Timeline timeline;
    private final KnownCustomers customers;
    private final Waiting waiting;
    private final Slices slices;

    AuditHistoriesApi(
            Reading reading,
            Timeline timeline,
            KnownCustomers customers,
            Waiting waiting,
            Slices slices) {
        this.reading = reading;
        this.timeline = timeline;
        this.customers = customers;
        this.waiting = waiting;
        this.slices = slices;
    }

    /// Somebody who waited, and nothing of who she is.
    ///
    /// @param windows any of which would have done
    /// @param state what became of it
    record Waited(String id, Instant askedAt, List<String> windows, Waiting.Word state) {}

    @GetMapping("/items/{item}")
    @Offered(
            id = "readItemHistory",
            says = "Reads at which prices an article was sold, and where its pieces went.",
            to = {"OWNER", "AUDITOR"})
    List<Json.Fact> item(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        reading.shop(shop);
        var piece = new Slices.Piece(limit, cursor);
        return facts(shop + " item " + item, known("item", timeline.of(shop, item)), piece);
    }

    @GetMapping("/customers/{subject}")
    @Offered(
            id = "readCustomerHistory",
            says = "Reads what the shop has kept about a customer, and when that changed.",
            to = {"OWNER", "AUDITOR"})
    List<Json.Fact> customer(
            @PathVariable ShopId shop,
            @PathVariable SubjectId subject,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        customers.find(shop, subject);
        var piece = new Slices.Piece(limit, cursor);
        return facts(shop + " customer " + subject, timeline.of(shop, subject), piece);
    }

    @GetMapping("/waits")
    @Offered(
            id = "listWaitsOfDay",
            says =
                    "Lists who waited for the windows of a day, in the order of asking, and what became of it.",
            to = {"OWNER", "AUDITOR"})
    List<Waited> waits(
            @PathVariable ShopId shop, @RequestParam(required = false) @Nullable LocalDate day) {
        ShopView view = reading.shop(shop);
        LocalDate on = day == null ? reading.today(view) : day;
        SlotId.checkDay(on);
        return waiting.on(view, on).stream().map(this::waited).toList();
    }

    private Waited waited(WaitView wait) {
        return new Waited(
                wait.id().value(),
                wait.askedAt(),
                wait.windows().stream().map(SlotId::toString).toList(),
                waiting.atAGlance(wait).word());
    }

    @GetMapping("/waits/{wait}")
    @Offered(
            id = "readWaitHistory",
            says = "Reads what became of somebody's waiting, with the place that was offered.",
            to = {"OWNER", "AUDITOR"})
    List<Json.Fact> wait(
            @PathVariable ShopId shop,
            @PathVariable WaitId wait,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        reading.shop(shop);
        var piece = new Slices.Piece(limit, cursor);
        return facts(shop + " wait " + wait, known("wait", timeline.of(shop, wait)), piece);
    }

    private List<Json.Fact> facts(String of, List<Entry> entries, Slices.Piece piece) {
        return AuditApi.facts(slices, of, entries, piece);
    }

    private static List<Entry> known(String what, List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new NotFound(what);
        }
        return entries;
    }
}
