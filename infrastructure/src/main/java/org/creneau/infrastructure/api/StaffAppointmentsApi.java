package org.creneau.infrastructure.api;

import java.net.URI;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Appointments that staff take down for a customer who called, wrote or stands at the counter.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class StaffAppointmentsApi {
    private final Reading reading;
    private final Appointing appointing;
    private final PublicLinks links;
    private final Phones phones;
    private final Answers answers;

    StaffAppointmentsApi(
            Reading reading,
            Appointing appointing,
            PublicLinks links,
            Phones phones,
            Answers answers) {
        this.reading = reading;
        this.appointing = appointing;
        this.links = links;
        this.phones = phones;
        this.answers = answers;
    }

    /// @param channel by which the customer reached the shop: `PHONE`, `EMAIL`, `MESSAGE` or `COUNTER`
    /// @param window one of the service's
    /// @param phone may be missing at the counter
    /// @param word what she would like the shop to know
    record TakenDown(
            @Needed @Nullable String channel,
            @Needed @Nullable String service,
            @Needed @Nullable String window,
            @Needed @Nullable String name,
            @Nullable String phone,
            @Nullable String word) {}

    /// The shop knows what it does: what one person may take does not bind it.
    @PostMapping(path = "/staff-appointments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "takeAppointmentDown",
            says = "Agrees on an hour for a service for a customer who called, wrote or came.",
            status = 201,
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> book(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody TakenDown asked,
            Authentication who) {
        ShopView view = reading.shop(shop);
        OrderId order = Keys.staffOrder(shop, key);
        var through = AskedByStaff.channel(asked.channel());
        Customer customer = customer(asked, view);
        if (!customer.contact().suffices(through)) {
            throw new MalformedValue("contact");
        }
        var wish =
                new Appointing.Wish(
                        new ServiceId(Asked.required("service", asked.service())),
                        new Asked.InWindow(asked.window()).slotOf(shop),
                        customer,
                        asked.word());
        return switch (appointing.bookFor(order, wish, Staff.actor(who), through)) {
            case Outcome.Accepted _ -> created(shop, order);
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private Customer customer(TakenDown asked, ShopView shop) {
        String phone = asked.phone();
        return new Customer(
                Asked.checkedName(asked.name()),
                phone == null ? null : phones.read(phone, shop.profile().country()),
                null);
    }

    private ResponseEntity<Object> created(ShopId shop, OrderId order) {
        return ResponseEntity.created(URI.create("/api/v1/shops/" + shop + "/orders/" + order))
                .body(Json.Order.forShopper(reading.linked(shop, order), links.to(shop, order)));
    }
}
