package org.creneau.infrastructure.api;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Orders that staff take down for a customer who called, wrote or stands at the counter. Only here can
/// something be ordered in words: it is the shop that names a price.
///
/// The answer holds the pickup code and the link, since nobody else can tell them to the customer.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class StaffOrdersApi {
    private final Reading reading;
    private final Booking booking;
    private final PublicLinks links;
    private final Phones phones;
    private final Answers answers;

    StaffOrdersApi(
            Reading reading, Booking booking, PublicLinks links, Phones phones, Answers answers) {
        this.reading = reading;
        this.booking = booking;
        this.links = links;
        this.phones = phones;
        this.answers = answers;
    }

    /// A place of the window is taken without having been held before, but where she was offered one that she waited for.
    @PostMapping(path = "/staff-orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "takeOrderDown",
            says = "Takes an order down for a customer, from articles or in words.",
            status = 201,
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> order(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody AskedByStaff asked,
            Authentication who) {
        ShopView view = reading.shop(shop);
        OrderId order = Keys.staffOrder(shop, key);
        SlotId slot = slot(shop, asked);
        HeldPlace place = new HeldPlace(slot, asked.hold(slot, key), Instant.EPOCH);
        var customer = asked.customer(phones, view.profile().country());
        var way = DeliveryJson.To.way(asked.delivery());
        var wish = new Booking.Wish(place, asked.wanted(), customer, asked.commitment()).by(way);
        return switch (booking.orderFor(order, wish, Staff.actor(who), asked.through())) {
            case Outcome.Accepted _ -> created(shop, order);
            case Outcome.Refused(var reason) -> refused(slot, pieces(wish), reason);
        };
    }

    private static SlotId slot(ShopId shop, AskedByStaff asked) {
        SlotId slot = SlotId.parse(Asked.required("slot", asked.window()));
        if (!slot.shop().equals(shop)) {
            throw new MalformedValue("slot");
        }
        return slot;
    }

    private ResponseEntity<Object> created(ShopId shop, OrderId order) {
        return ResponseEntity.created(URI.create("/api/v1/shops/" + shop + "/orders/" + order))
                .body(Json.Order.forShopper(reading.linked(shop, order), links.to(shop, order)));
    }

    private static int pieces(Booking.Wish wish) {
        return wish.wanted().stream().mapToInt(one -> one.quantity().pieces()).sum();
    }

    private ResponseEntity<Object> refused(SlotId slot, int pieces, Reason reason) {
        Optional<Window> nearest =
                reason instanceof SlotRefusal
                        ? reading.nearestFree(slot, pieces)
                        : Optional.empty();
        return answers.refused(reason, nearest);
    }
}
