package org.creneau.infrastructure.api;

import java.time.LocalDate;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What is paid of the orders of a shop, for its staff.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class PaymentsApi {
    private final Reading reading;
    private final Accounts accounts;
    private final Desk desk;
    private final Answers answers;

    PaymentsApi(Reading reading, Accounts accounts, Desk desk, Answers answers) {
        this.reading = reading;
        this.accounts = accounts;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/orders/{order}/payments")
    @Offered(
            id = "listPayments",
            says = "Lists what was written into the books of an order, and what it comes to.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    PaymentsJson.Books payments(@PathVariable ShopId shop, @PathVariable OrderId order) {
        return PaymentsJson.Books.of(order, accounts.of(reading.order(shop, order)));
    }

    @PostMapping(path = "/orders/{order}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "recordPayment",
            says =
                    "Writes into the books of an order what the till took, what became of a cheque,"
                            + " what was given back, or that an entry was a mistake. What is seldom"
                            + " meant is asked once: a 409 says what to send as agreed.",
            answer = PaymentsJson.Books.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> pay(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody PaymentsJson.EntryAsked asked,
            Authentication who) {
        reading.order(shop, order);
        var command =
                new RecordPayment(
                        shop,
                        order,
                        Keys.payment(shop, key),
                        asked.wanted().entry(),
                        Asked.orNow(asked.happened(), desk.now()),
                        Optional.empty(),
                        asked.doubts());
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(payments(shop, order));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @GetMapping("/takings")
    @Offered(
            id = "readTakings",
            says =
                    "Lists what came in and went out on a day, with its sums by means, and apart from it"
                            + " what was exchanged without money.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    PaymentsJson.DayTakings takings(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day) {
        LocalDate on = day == null ? reading.today(reading.shop(shop)) : day;
        return PaymentsJson.DayTakings.of(shop.value(), accounts.takings(shop, on));
    }
}
