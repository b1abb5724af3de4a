package org.creneau.infrastructure.api;

import org.creneau.application.order.OrderView;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is paid of an order, for whoever has its token: amounts, and nothing of how they were paid.
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class BalanceApi {
    private final Reading reading;
    private final PublicLinks links;
    private final Accounts accounts;

    BalanceApi(Reading reading, PublicLinks links, Accounts accounts) {
        this.reading = reading;
        this.links = links;
        this.accounts = accounts;
    }

    @GetMapping("/{token}/balance")
    @Offered(
            id = "readBalance",
            says = "Reads what is paid of the order that a token opens, and what is to be paid.")
    PaymentsJson.Balance balance(@PathVariable String token) {
        OrderView order =
                links.order(token)
                        .map(which -> reading.linked(which.shop(), which.order()))
                        .orElseThrow(() -> new NotFound("order"));
        return PaymentsJson.Balance.of(order.id(), accounts.of(order));
    }

    @GetMapping("/current/balance")
    @Offered(
            id = "readCurrentBalance",
            says = "Reads what is paid of the order that a token opens, and what is to be paid.",
            bearer = true)
    PaymentsJson.Balance current(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return balance(CurrentOrderApi.token(bearer));
    }
}
