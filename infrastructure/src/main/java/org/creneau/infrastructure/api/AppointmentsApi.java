package org.creneau.infrastructure.api;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.appointment.OfferService;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.ShareResource;
import org.creneau.domain.appointment.WithdrawService;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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

/// Services by appointment: what a shop offers, and agreeing on an hour. What is agreed on is an order.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class AppointmentsApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int MOST_DAYS = 31;
    private final Reading reading;
    private final Appointing appointing;
    private final PublicLinks links;
    private final Phones phones;
    private final Desk desk;
    private final Answers answers;

    AppointmentsApi(
            Reading reading,
            Appointing appointing,
            PublicLinks links,
            Phones phones,
            Desk desk,
            Answers answers) {
        this.reading = reading;
        this.appointing = appointing;
        this.links = links;
        this.phones = phones;
        this.desk = desk;
        this.answers = answers;
    }

    /// @param schedule whose windows are its hours
    /// @param words what one should know before
    record ByAppointment(
            String id, String label, String schedule, long minutes, @Nullable String words) {
        static ByAppointment of(Service service, long minutes) {
            return new ByAppointment(
                    service.id().value(),
                    service.label(),
                    service.schedule(),
                    minutes,
                    service.words());
        }
    }

    /// @param window one of the service's
    /// @param email where letters go that say what changes; absent where she wants none
    /// @param word what the shop should know
    record Wanted(
            @Needed @Nullable String service,
            @Needed @Nullable String window,
            @Needed @Nullable String name,
            @Needed @Nullable String phone,
            @Nullable String email,
            @Nullable String word) {}

    record WantedService(
            @Needed @Nullable String label,
            @Needed @Nullable String schedule,
            @Nullable String words) {}

    /// @param count how many of it there are
    /// @param schedules whose appointments need one of it
    record Shared(
            @Needed @Nullable String label,
            @Needed @Nullable Integer count,
            @Needed @Nullable List<String> schedules) {}

    @GetMapping("/services")
    @Offered(
            id = "listServices",
            says = "Lists what a shop does by appointment.",
            scope = Scope.READ)
    List<ByAppointment> services(@PathVariable ShopId shop) {
        ShopView view = reading.shop(shop);
        return appointing.offered(shop).stream()
                .map(one -> ByAppointment.of(one, appointing.minutes(view, one)))
                .toList();
    }

    /// A window whose time is taken by another appointment has no place left.
    ///
    /// @param from today where it is absent
    @GetMapping("/services/{service}/windows")
    @Offered(
            id = "listHours",
            says = "Lists the hours of a service, on some days.",
            scope = Scope.READ)
    List<Json.WindowsOfDay> windows(
            @PathVariable ShopId shop,
            @PathVariable ServiceId service,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(defaultValue = "7") int days) {
        ShopView view = reading.shop(shop);
        LocalDate first = from == null ? reading.today(view) : from;
        var all = reading.days(view, first, Math.clamp(days, 1, MOST_DAYS));
        String schedule = appointing.service(shop, service).schedule();
        return appointing.days(all, view, schedule, null).stream()
                .map(Json.WindowsOfDay::of)
                .toList();
    }

    @PostMapping(path = "/appointments", consumes = JSON)
    @Offered(
            id = "bookAppointment",
            says = "Agrees on an hour for a service.",
            status = 201,
            answer = Json.Order.class,
            scope = Scope.ORDER)
    ResponseEntity<Object> book(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Wanted asked,
            @Nullable Authentication who) {
        ShopView view = reading.shop(shop);
        var phone = phones.read(Asked.required("phone", asked.phone()), view.profile().country());
        var wish =
                new Appointing.Wish(
                        new ServiceId(Asked.required("service", asked.service())),
                        new Asked.InWindow(asked.window()).slotOf(shop),
                        new Customer(
                                Asked.checkedName(asked.name()),
                                phone,
                                Asked.address(asked.email())),
                        asked.word());
        Caller caller = Caller.of(who, shop, key);
        return switch (caller.book(appointing, wish)) {
            case Outcome.Accepted _ -> created(shop, caller.order());
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private ResponseEntity<Object> created(ShopId shop, OrderId order) {
        String token = links.to(shop, order);
        return ResponseEntity.created(URI.create("/api/v1/orders/" + token))
                .body(Json.Order.forShopper(reading.linked(shop, order), token));
    }

    /// The whole of what is said of it: sent again it changes nothing more.
    @PutMapping(path = "/settings/services/{service}", consumes = JSON)
    @Offered(
            id = "offerService",
            says = "Offers a service by appointment.",
            status = 204,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> offer(
            @PathVariable ShopId shop,
            @PathVariable ServiceId service,
            @RequestBody WantedService asked,
            Authentication who) {
        return act(
                new OfferService(
                        shop,
                        new Service(
                                service,
                                Asked.required("service-name", asked.label()),
                                Asked.required("schedule", asked.schedule()),
                                asked.words())),
                who);
    }

    @DeleteMapping("/settings/services/{service}")
    @Offered(
            id = "withdrawService",
            says = "Offers a service no longer; what is agreed on stays.",
            status = 204,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> withdraw(
            @PathVariable ShopId shop, @PathVariable ServiceId service, Authentication who) {
        return act(new WithdrawService(shop, service), who);
    }

    /// Somebody or something that several services need and cannot share.
    @PutMapping(path = "/settings/resources/{resource}", consumes = JSON)
    @Offered(
            id = "shareResource",
            says = "Says how many there are of what appointments need, and whose need it.",
            status = 204,
            to = {"OWNER", "TOWN"})
    ResponseEntity<Object> share(
            @PathVariable ShopId shop,
            @PathVariable ResourceId resource,
            @RequestBody Shared asked,
            Authentication who) {
        return act(
                new ShareResource(
                        shop,
                        new Resource(
                                resource,
                                Asked.required("service-name", asked.label()),
                                Asked.required("count", asked.count()),
                                Asked.bounded(asked.schedules()))),
                who);
    }

    private ResponseEntity<Object> act(Command command, Authentication who) {
        reading.shop(command.shop());
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.noContent().build();
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
