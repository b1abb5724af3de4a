package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.creneau.application.customer.CustomerView;
import org.creneau.application.customer.Customers;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.TellConsent;
import org.creneau.domain.customer.Word;
import org.creneau.domain.customer.WriteNote;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.KnownCustomers;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
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

/// The customers of a shop, for its staff.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/customers",
        produces = MediaType.APPLICATION_JSON_VALUE)
class CustomersApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final int LONGEST_NOTE = 2_000;
    private final KnownCustomers customers;
    private final Reading reading;
    private final Desk desk;
    private final Answers answers;
    private final Slices slices;

    CustomersApi(
            KnownCustomers customers, Reading reading, Desk desk, Answers answers, Slices slices) {
        this.slices = slices;
        this.customers = customers;
        this.reading = reading;
        this.desk = desk;
        this.answers = answers;
    }

    /// @param who a number or a part of a name
    record Search(@Needed @Nullable String who) {}

    record Note(@Needed @Nullable String note) {}

    /// @param word `GIVEN` or `WITHDRAWN`
    /// @param channel by which she said so: `PHONE`, `EMAIL`, `MESSAGE` or `COUNTER`
    record Said(@Needed @Nullable String word, @Needed @Nullable String channel) {}

    /// @param news absent where she was never asked
    record Customer(
            String id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            int orders,
            Instant lastOrder,
            @Nullable String note,
            @Nullable Consent news) {
        static Customer of(CustomerView customer) {
            var news = customer.news();
            return new Customer(
                    customer.subject().value(),
                    Json.text(customer.contact().name()),
                    Json.text(customer.contact().phone()),
                    Json.text(customer.contact().email()),
                    customer.orders(),
                    customer.lastOrder(),
                    Json.text(customer.note()),
                    news == null
                            ? null
                            : new Consent(news.word().name(), news.at(), news.through()));
        }
    }

    record Consent(String word, Instant at, String channel) {}

    @GetMapping
    @Offered(
            id = "listCustomers",
            says = "Lists the customers of the shop, those who ordered last first.",
            to = {"OWNER", "COUNTER"})
    List<Customer> all(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        reading.shop(shop);
        return slices.of(
                "customers " + shop,
                new Slices.Piece(limit, cursor).bounded(),
                CustomersApi::place,
                (behind, most) ->
                        customers.after(shop, behind == null ? null : place(behind), most).stream()
                                .map(Customer::of)
                                .toList());
    }

    private static String place(Customer customer) {
        return customer.lastOrder() + " " + customer.id();
    }

    private static Customers.Place place(String text) {
        String[] parts = text.split(" ", 2);
        return new Customers.Place(Instant.parse(parts[0]), new SubjectId(parts[1]));
    }

    /// In the body and not in the address: it is somebody's name or number.
    @PostMapping(path = "/search", consumes = JSON)
    @Offered(
            id = "searchCustomers",
            says = "Finds customers of the shop by number or name.",
            to = {"OWNER", "COUNTER"})
    List<Customer> search(@PathVariable ShopId shop, @RequestBody Search asked) {
        ShopView view = reading.shop(shop);
        String who = Asked.required("name", asked.who());
        return customers.matching(shop, view.profile().country(), who).stream()
                .map(Customer::of)
                .toList();
    }

    @GetMapping("/{subject}")
    @Offered(
            id = "readCustomer",
            says = "Reads a customer of the shop.",
            to = {"OWNER", "COUNTER"})
    Customer customer(@PathVariable ShopId shop, @PathVariable SubjectId subject) {
        return Customer.of(customers.find(shop, subject));
    }

    @GetMapping("/{subject}/orders")
    @Offered(
            id = "listOrdersOfCustomer",
            says = "Lists what a customer has ordered, the latest first.",
            to = {"OWNER", "COUNTER"})
    List<Json.Order> orders(
            @PathVariable ShopId shop,
            @PathVariable SubjectId subject,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        customers.find(shop, subject);
        List<Json.Order> all =
                customers.orders(shop, subject).stream().map(Json.Order::forStaff).toList();
        return slices.of(
                "orders of " + shop + " " + subject,
                new Slices.Piece(limit, cursor),
                CustomersApi::placed,
                Slices.last(all, CustomersApi::placed));
    }

    private static String placed(Json.Order order) {
        return Slices.at(order.placedAt()) + " " + order.id();
    }

    /// @param asked empty text to keep none
    @PutMapping(path = "/{subject}/note", consumes = JSON)
    @Offered(
            id = "writeNote",
            says = "Keeps a note about a customer.",
            answer = Customer.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> note(
            @PathVariable ShopId shop,
            @PathVariable SubjectId subject,
            @RequestBody Note asked,
            Authentication who) {
        String note = Asked.required("note", asked.note()).strip();
        if (note.length() > LONGEST_NOTE) {
            throw new MalformedValue("note");
        }
        return act(subject, new WriteNote(shop, subject, PersonalText.of(note)), Channel.API, who);
    }

    @PutMapping(path = "/{subject}/consents/news", consumes = JSON)
    @Offered(
            id = "tellConsent",
            says = "Writes down whether a customer may be told what is new.",
            answer = Customer.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> news(
            @PathVariable ShopId shop,
            @PathVariable SubjectId subject,
            @RequestBody Said asked,
            Authentication who) {
        Word word =
                Arrays.stream(Word.values())
                        .filter(each -> each.name().equals(asked.word()))
                        .findFirst()
                        .orElseThrow(() -> new MalformedValue("consent"));
        Channel channel = AskedByStaff.channel(asked.channel());
        return act(subject, new TellConsent(shop, subject, Purpose.NEWS, word), channel, who);
    }

    private ResponseEntity<Object> act(
            SubjectId subject, Command command, Channel channel, Authentication who) {
        customers.find(command.shop(), subject);
        return switch (desk.send(command, Staff.actor(who), channel)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(customer(command.shop(), subject));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
