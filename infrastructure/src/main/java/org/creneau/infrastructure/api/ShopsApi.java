package org.creneau.infrastructure.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
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

/// Shops, their windows, and the way to an order.
///
/// An `Idempotency-Key` of at least 16 random characters makes the id of what is created: a request
/// sent again with its key creates nothing new and gets the same answer.
@RestController
@RequestMapping(path = "/api/v1/shops", produces = MediaType.APPLICATION_JSON_VALUE)
class ShopsApi {
    private static final int MOST_DAYS = 31;
    private static final String KEY = "Idempotency-Key";
    private final Reading reading;
    private final Booking booking;
    private final PublicLinks links;
    private final Phones phones;
    private final Answers answers;
    private final OnlineAnswers onlineAnswers;

    ShopsApi(
            Reading reading,
            Booking booking,
            PublicLinks links,
            Phones phones,
            Answers answers,
            OnlineAnswers onlineAnswers) {
        this.reading = reading;
        this.booking = booking;
        this.links = links;
        this.phones = phones;
        this.answers = answers;
        this.onlineAnswers = onlineAnswers;
    }

    @GetMapping
    @Offered(id = "listShops", says = "Lists the shops of the town.")
    List<Json.Shop> shops() {
        return reading.shops().stream().map(this::json).toList();
    }

    @GetMapping("/{shop}")
    @Offered(id = "readShop", says = "Reads a shop and what it sells.", scope = Scope.READ)
    Json.Shop shop(@PathVariable ShopId shop) {
        return json(reading.shop(shop));
    }

    private Json.Shop json(ShopView shop) {
        return Json.Shop.of(shop, reading.front(shop.id()), reading.catalogue(shop.id()));
    }

    /// @param from today where it is absent
    /// @param pieces one where it is absent
    @GetMapping("/{shop}/windows")
    @Offered(
            id = "listWindows",
            says = "Lists the pickup windows of some days.",
            scope = Scope.READ)
    List<Json.WindowsOfDay> windows(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "1") int pieces) {
        ShopView view = reading.shop(shop);
        LocalDate first = from == null ? reading.today(view) : from;
        int size = new Quantity(pieces).pieces();
        return reading.days(view, first, Math.clamp(days, 1, MOST_DAYS), size).stream()
                .map(Json.WindowsOfDay::of)
                .toList();
    }

    @PostMapping(path = "/{shop}/holds", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "holdPlace",
            says = "Keeps a place in a window for some minutes.",
            status = 201,
            answer = Json.Hold.class,
            scope = Scope.ORDER)
    ResponseEntity<Object> hold(
            @PathVariable ShopId shop,
            @RequestHeader(KEY) String key,
            @RequestBody Asked.Hold asked,
            @Nullable Authentication who) {
        SlotId slot = asked.slotOf(shop);
        Caller caller = Caller.of(who, shop, key);
        HeldPlace earlier = asked.instead() == null ? null : place(shop, asked.instead());
        var ask = new Booking.Ask(slot, caller.hold(), asked.size(), earlier, asked.occasion());
        return switch (booking.hold(ask, caller.visitor(), caller.actor(), Channel.API)) {
            case Booking.Asked.Kept(var place) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(hold(place));
            case Booking.Asked.Lost(var reason) -> refused(slot, asked.size(), reason);
        };
    }

    /// Once. The answer's token takes the place of the one in the address.
    @PostMapping(
            path = "/{shop}/holds/{token}/extension",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "extendHold",
            says = "Keeps a place longer, once.",
            answer = Json.Hold.class,
            scope = Scope.ORDER)
    ResponseEntity<Object> extend(
            @PathVariable ShopId shop, @PathVariable String token, @Nullable Authentication who) {
        HeldPlace place = place(shop, token);
        Caller caller = Caller.of(who, shop, place.hold().value());
        return switch (booking.extend(place, caller.actor(), Channel.API)) {
            case Booking.Asked.Kept(var longer) -> ResponseEntity.ok(hold(longer));
            case Booking.Asked.Lost(var reason) -> answers.refused(reason);
        };
    }

    private Json.Hold hold(HeldPlace place) {
        return new Json.Hold(links.to(place), place.slot().toString(), place.until());
    }

    @DeleteMapping("/{shop}/holds/{token}")
    @Offered(
            id = "releaseHold",
            says = "Gives a place back that was kept.",
            status = 204,
            scope = Scope.ORDER)
    ResponseEntity<Object> release(
            @PathVariable ShopId shop, @PathVariable String token, @Nullable Authentication who) {
        HeldPlace place = place(shop, token);
        Caller caller = Caller.of(who, shop, place.hold().value());
        return switch (booking.release(place, caller.actor(), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @PostMapping(path = "/{shop}/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "placeOrder",
            says = "Places an order for a place that is kept.",
            status = 201,
            answer = Json.Order.class,
            scope = Scope.ORDER)
    ResponseEntity<Object> order(
            @PathVariable ShopId shop,
            @RequestHeader(KEY) String key,
            @RequestBody Asked.Order asked,
            @Nullable Authentication who) {
        ShopView view = reading.shop(shop);
        HeldPlace place = place(shop, Asked.required("hold", asked.hold()));
        PhoneNumber phone =
                phones.read(Asked.required("phone", asked.phone()), view.profile().country());
        var customer = new Customer(asked.checkedName(), phone, asked.address());
        var commitment = Asked.commitment(asked.putAside());
        var wish =
                new Booking.Wish(place, asked.wanted(), customer, commitment)
                        .by(DeliveryJson.To.way(asked.delivery()))
                        .paid(asked.payAt());
        if (!onlineAnswers.mayBe(view, asked.payAt())) {
            return answers.refused(OrderRefusal.NOT_PAID_ONLINE);
        }
        Caller caller = Caller.of(who, shop, key);
        return switch (caller.place(booking, wish)) {
            case Outcome.Accepted _ -> created(shop, caller.order());
            case Outcome.Refused(var reason) -> refused(place.slot(), asked.pieces(), reason);
        };
    }

    private ResponseEntity<Object> created(ShopId shop, OrderId order) {
        String token = links.to(shop, order);
        return ResponseEntity.created(URI.create("/api/v1/orders/" + token))
                .body(onlineAnswers.placed(reading.linked(shop, order), token));
    }

    private HeldPlace place(ShopId shop, String token) {
        return links.place(token)
                .filter(place -> place.slot().shop().equals(shop))
                .orElseThrow(() -> new NotFound("window"));
    }

    /// @throws NotFound when there is no such shop
    private ResponseEntity<Object> refused(SlotId slot, int pieces, Reason reason) {
        reading.shop(slot.shop());
        Optional<Window> nearest =
                reason instanceof SlotRefusal
                        ? reading.nearestFree(slot, pieces)
                        : Optional.empty();
        return answers.refused(reason, nearest);
    }
}
