package org.creneau.infrastructure.api;

import java.time.LocalDate;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.ChooseTill;
import org.creneau.domain.till.StateIdentity;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReceiptsAsWritten;
import org.creneau.infrastructure.desk.TillArchive;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The till of a shop that has ours: receipts by number, and closures.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}/till", produces = MediaType.APPLICATION_JSON_VALUE)
class TillApi {
    private final Reading reading;
    private final Tills tills;
    private final TillArchive archive;
    private final ReceiptsAsWritten written;
    private final Desk desk;
    private final Answers answers;

    TillApi(
            Reading reading,
            Tills tills,
            TillArchive archive,
            ReceiptsAsWritten written,
            Desk desk,
            Answers answers) {
        this.written = written;
        this.reading = reading;
        this.tills = tills;
        this.archive = archive;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping
    @Offered(
            id = "readTill",
            says = "Says whose till keeps the books, and how ours stands.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    TillJson.Standing till(@PathVariable ShopId shop) {
        reading.shop(shop);
        return TillJson.Standing.of(tills.standing(shop));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "chooseTill",
            says =
                    "Chooses whose till keeps the books from now on. Whoever leaves ours leaves nothing"
                            + " open in it.",
            answer = TillJson.Standing.class,
            to = "OWNER")
    ResponseEntity<Object> choose(
            @PathVariable ShopId shop, @RequestBody TillJson.Chosen asked, Authentication who) {
        reading.shop(shop);
        var command = new ChooseTill(shop, Asked.required("till", asked.till()));
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(till(shop));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @GetMapping("/identity")
    @Offered(
            id = "readIdentity",
            says = "Says by which numbers the shop is known on its receipts.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    TillJson.Numbers identity(@PathVariable ShopId shop) {
        reading.shop(shop);
        return TillJson.Numbers.of(tills.identity(shop));
    }

    @PutMapping(path = "/identity", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "stateIdentity",
            says =
                    "States by which numbers the shop is known from now on. Receipts that were written"
                            + " before keep those of their time.",
            answer = TillJson.Numbers.class,
            to = "OWNER")
    ResponseEntity<Object> state(
            @PathVariable ShopId shop, @RequestBody TillJson.Numbers asked, Authentication who) {
        reading.shop(shop);
        var command = new StateIdentity(shop, asked.identity());
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(identity(shop));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @GetMapping("/receipts")
    @Offered(
            id = "listReceipts",
            says = "Lists the receipts that were recorded on a day, by number.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    TillJson.Receipts receipts(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day) {
        LocalDate today = reading.today(reading.shop(shop));
        return TillJson.Receipts.of(tills.on(shop, day == null ? today : day));
    }

    @GetMapping("/receipts/{receipt}")
    @Offered(
            id = "readReceipt",
            says = "Reads one receipt.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    TillJson.Ticket receipt(@PathVariable ShopId shop, @PathVariable int receipt) {
        return tills.find(shop, receipt)
                .map(TillJson.Ticket::of)
                .orElseThrow(() -> new NotFound("receipt"));
    }

    @GetMapping("/receipts/{receipt}/text")
    @Offered(
            id = "readReceiptText",
            says =
                    "Reads what one receipt says, as it was written: what was sold, and the tax in it.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    ReceiptJson.Whole written(@PathVariable ShopId shop, @PathVariable int receipt) {
        return tills.find(shop, receipt)
                .map(
                        found ->
                                ReceiptJson.Whole.of(
                                        found,
                                        written.of(found),
                                        tills.identity(shop, found.position())))
                .orElseThrow(() -> new NotFound("receipt"));
    }

    @GetMapping("/closures")
    @Offered(
            id = "listClosures",
            says = "Lists the closures of days, months and the year that end in a year.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    TillJson.Closures closures(
            @PathVariable ShopId shop, @RequestParam(required = false) @Nullable Integer year) {
        int thisYear = reading.today(reading.shop(shop)).getYear();
        return TillJson.Closures.of(
                tills.closures(shop, year == null ? thisYear : Asked.year(year)));
    }

    @GetMapping("/archive")
    @Offered(
            id = "readTillArchive",
            says =
                    "Packs the closures that end on some days, a month of them at most, and what they"
                            + " closed. That of a closed month is the same whenever it is asked for.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    TillJson.Archive archive(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate to) {
        ShopView view = reading.shop(shop);
        LocalDate first = from == null ? reading.today(view) : from;
        LocalDate last = to == null ? first : to;
        return TillJson.Archive.of(archive.of(view, first, last));
    }

    @PostMapping(path = "/closures", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "closeTill",
            says =
                    "Closes what is open as far as the end of a day, a month or a year. Answers the"
                            + " closures that it made: none where nothing was open, or where the answer"
                            + " to the first try was lost. Those are in the list of closures.",
            answer = TillJson.Closures.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> close(
            @PathVariable ShopId shop, @RequestBody TillJson.Close asked, Authentication who) {
        reading.shop(shop);
        return switch (desk.send(asked.command(shop), Staff.actor(who), Channel.API)) {
            case Outcome.Accepted(var events, _) ->
                    ResponseEntity.ok(
                            TillJson.Closures.of(
                                    events.stream().map(TillClosed.class::cast).toList()));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
