package org.creneau.infrastructure.api;

import java.util.List;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.GivingBack;
import org.creneau.infrastructure.desk.MoneyHome;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What came online and goes back, for the staff of a shop.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class RefundsApi {
    private final Reading reading;
    private final Accounts accounts;
    private final GivingBack givingBack;
    private final MoneyHome home;
    private final Answers answers;

    RefundsApi(
            Reading reading,
            Accounts accounts,
            GivingBack givingBack,
            MoneyHome home,
            Answers answers) {
        this.reading = reading;
        this.accounts = accounts;
        this.givingBack = givingBack;
        this.home = home;
        this.answers = answers;
    }

    @GetMapping("/refunds")
    @Offered(
            id = "listOpenRefunds",
            says =
                    "Lists orders of which money is to be given back, or is on its way back online:"
                            + " what failed or is late first.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<RefundsJson.Open> open(@PathVariable ShopId shop) {
        reading.shop(shop);
        return givingBack.open(shop).stream().map(RefundsJson.Open::of).toList();
    }

    @GetMapping("/orders/{order}/refunds")
    @Offered(
            id = "readRefundsOfOrder",
            says = "Reads what of an order went back online, or is to.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    RefundsJson.OfOrder read(@PathVariable ShopId shop, @PathVariable OrderId order) {
        var account = accounts.of(reading.order(shop, order));
        return RefundsJson.OfOrder.of(order, account, givingBack, home);
    }

    @PostMapping(path = "/orders/{order}/refunds", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "refundOnline",
            says =
                    "Gives back online what is owed for an order, as far as it was paid online,"
                            + " or an order was that was exchanged for it."
                            + " Asked again, nothing goes back twice. With beforeGoods, what she"
                            + " withdrew from is not waited for: the shop may, and need not. With expected,"
                            + " another sum does not go back: refund-changed says which it would be.",
            answer = RefundsJson.OfOrder.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> ask(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody(required = false) RefundsJson.@Nullable Wanted wanted,
            Authentication who) {
        reading.order(shop, order);
        boolean waits = wanted == null || !Boolean.TRUE.equals(wanted.beforeGoods());
        Optional<Money> expected =
                wanted == null ? Optional.empty() : Optional.ofNullable(wanted.sum());
        return switch (givingBack.ask(
                shop, order, waits, expected, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ -> ResponseEntity.ok(read(shop, order));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
