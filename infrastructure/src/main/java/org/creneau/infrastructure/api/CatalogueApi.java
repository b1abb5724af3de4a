package org.creneau.infrastructure.api;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.catalogue.CountStock;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Details.Variant;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.ReceivePieces;
import org.creneau.domain.catalogue.StopCounting;
import org.creneau.domain.catalogue.WithdrawItem;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.catalogue.WriteOffPieces;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Currencies;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The articles of a shop, and the pieces of those it counts.
///
/// Anybody sees how many can still be ordered; how many are in the shop is the shop's business.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}/items", produces = MediaType.APPLICATION_JSON_VALUE)
class CatalogueApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String KEY = "Idempotency-Key";
    private final Reading reading;
    private final Desk desk;
    private final Answers answers;
    private final Slices slices;

    CatalogueApi(Reading reading, Desk desk, Answers answers, Slices slices) {
        this.reading = reading;
        this.desk = desk;
        this.answers = answers;
        this.slices = slices;
    }

    /// @param currency that of the shop's country where it is absent
    /// @param preparation in ISO 8601, such as `PT2H`; absent for no longer than any order
    /// @param withdrawal `POSSIBLE` where it is absent
    /// @param model what it is called together with its other sizes; absent with `option`
    record ItemOffer(
            @Needed @Nullable String label,
            @Needed @Nullable Long cents,
            @Nullable String currency,
            @Needed @Nullable Integer vatBasisPoints,
            @Nullable String category,
            @Nullable String preparation,
            @Nullable Withdrawal withdrawal,
            @Nullable String model,
            @Nullable String option) {

        ListItem command(ShopId shop, ItemId item, String usual) {
            return new ListItem(
                    shop,
                    item,
                    Asked.required("label", label),
                    new Money(Asked.required("price", cents), currency == null ? usual : currency),
                    new VatRate(Asked.required("vat", vatBasisPoints)),
                    new Details(
                            category,
                            time(),
                            withdrawal == null ? Withdrawal.POSSIBLE : withdrawal,
                            variant()));
        }

        private Duration time() {
            try {
                return preparation == null ? Duration.ZERO : Duration.parse(preparation);
            } catch (DateTimeParseException _) {
                throw new MalformedValue("duration");
            }
        }

        private @Nullable Variant variant() {
            return model == null && option == null
                    ? null
                    : new Variant(
                            Asked.required("variant", model), Asked.required("variant", option));
        }
    }

    /// @param counted whether the pieces are counted at all; the figures are nought where they are not
    record Stock(String item, boolean counted, int inShop, int promised, int left) {}

    record Counted(@Needed @Nullable Integer pieces) {}

    /// @param happened absent for now
    record Delivery(@Needed @Nullable Integer pieces, @Nullable Instant happened) {}

    /// @param why `SOLD`, `DAMAGED` or `LOST`
    record Loss(
            @Needed @Nullable Integer pieces,
            @Needed @Nullable GoneFor why,
            @Nullable Instant happened) {}

    @GetMapping
    @Offered(id = "listItems", says = "Lists what a shop sells.", scope = Scope.READ)
    List<ShelfJson.Item> items(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        reading.shop(shop);
        List<ShelfJson.Item> all =
                reading.catalogue(shop).stream()
                        .map(item -> ShelfJson.Item.of(shop, item))
                        .toList();
        return slices.of(
                "items " + shop,
                new Slices.Piece(limit, cursor),
                CatalogueApi::place,
                Slices.first(all, CatalogueApi::place));
    }

    /// By name.
    private static String place(ShelfJson.Item item) {
        return item.label() + "\n" + item.id();
    }

    @GetMapping("/{item}")
    @Offered(id = "readItem", says = "Reads an article.", scope = Scope.READ)
    ShelfJson.Item item(@PathVariable ShopId shop, @PathVariable ItemId item) {
        return ShelfJson.Item.of(shop, reading.article(shop, item));
    }

    /// Puts an article up for sale, or changes how it is offered: what is left out is said no longer.
    @PutMapping(path = "/{item}", consumes = JSON)
    @Offered(
            id = "listItem",
            says = "Puts an article up for sale, or changes how it is offered.",
            answer = ShelfJson.Item.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> list(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestBody ItemOffer asked,
            Authentication who) {
        ShopView view = reading.shop(shop);
        ListItem command = asked.command(shop, item, Currencies.of(view));
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(item(shop, item));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @DeleteMapping("/{item}")
    @Offered(
            id = "withdrawItem",
            says = "Takes an article off sale.",
            status = 204,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> withdraw(
            @PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        reading.article(shop, item);
        return switch (desk.send(new WithdrawItem(shop, item), Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @GetMapping("/{item}/stock")
    @Offered(
            id = "readStock",
            says = "Reads how many pieces of an article there are.",
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    Stock stock(@PathVariable ShopId shop, @PathVariable ItemId item) {
        var count = reading.article(shop, item).count();
        return count == null
                ? new Stock(item.value(), false, 0, 0, 0)
                : new Stock(item.value(), true, count.inShop(), count.promised(), count.left());
    }

    @PutMapping(path = "/{item}/stock", consumes = JSON)
    @Offered(
            id = "countStock",
            says = "Says how many pieces were counted, and counts from now on.",
            answer = CatalogueApi.Stock.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> count(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestBody Counted asked,
            Authentication who) {
        int pieces = Asked.required("stock", asked.pieces());
        return act(new CountStock(shop, item, pieces), item, who);
    }

    @DeleteMapping("/{item}/stock")
    @Offered(
            id = "stopCounting",
            says = "Counts the pieces of an article no longer.",
            answer = CatalogueApi.Stock.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> stop(
            @PathVariable ShopId shop, @PathVariable ItemId item, Authentication who) {
        return act(new StopCounting(shop, item), item, who);
    }

    @PostMapping(path = "/{item}/stock/deliveries", consumes = JSON)
    @Offered(
            id = "receivePieces",
            says = "Says that pieces were delivered.",
            answer = CatalogueApi.Stock.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> receive(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestHeader(KEY) String key,
            @RequestBody Delivery asked,
            Authentication who) {
        var command =
                new ReceivePieces(
                        shop,
                        item,
                        Keys.movement(shop, key),
                        quantity(asked.pieces()),
                        Asked.orNow(asked.happened(), desk.now()));
        return act(command, item, who);
    }

    @PostMapping(path = "/{item}/stock/losses", consumes = JSON)
    @Offered(
            id = "writeOffPieces",
            says = "Says that pieces are gone.",
            answer = CatalogueApi.Stock.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.CATALOGUE)
    ResponseEntity<Object> writeOff(
            @PathVariable ShopId shop,
            @PathVariable ItemId item,
            @RequestHeader(KEY) String key,
            @RequestBody Loss asked,
            Authentication who) {
        var command =
                new WriteOffPieces(
                        shop,
                        item,
                        Keys.movement(shop, key),
                        quantity(asked.pieces()),
                        Asked.required("reason", asked.why()),
                        Asked.orNow(asked.happened(), desk.now()));
        return act(command, item, who);
    }

    private static Quantity quantity(@Nullable Integer pieces) {
        if (pieces == null) {
            throw new MalformedValue("quantity");
        }
        return new Quantity(pieces);
    }

    private ResponseEntity<Object> act(Command command, ItemId item, Authentication who) {
        reading.article(command.shop(), item);
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(stock(command.shop(), item));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
