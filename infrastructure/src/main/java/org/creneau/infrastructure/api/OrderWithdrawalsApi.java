package org.creneau.infrastructure.api;

import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.ChangesOfMind;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Withdrawing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Changing one's mind about an order, for whoever has its token: in the address, or as a bearer's.
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderWithdrawalsApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final ChangesOfMind changes;
    private final Withdrawing withdrawing;
    private final PublicLinks links;
    private final Desk desk;
    private final Answers answers;

    OrderWithdrawalsApi(
            Reading reading,
            ChangesOfMind changes,
            Withdrawing withdrawing,
            PublicLinks links,
            Desk desk,
            Answers answers) {
        this.reading = reading;
        this.changes = changes;
        this.withdrawing = withdrawing;
        this.links = links;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/{token}/withdrawals")
    @Offered(
            id = "readWithdrawals",
            says = "Reads what of the order may still be given up, until when, and what was.")
    WithdrawalsJson.OfOrder read(@PathVariable String token) {
        OrderView order = find(token);
        return WithdrawalsJson.OfOrder.of(changes.rightOf(order), changes.of(order));
    }

    @PostMapping(path = "/{token}/withdrawals", consumes = JSON)
    @Offered(
            id = "declareWithdrawal",
            says =
                    "Says that something of the order is not kept. Before she has it that is said of all of it,"
                            + " and calls the order off. The answer acknowledges it.",
            answer = WithdrawalsJson.Declared.class)
    ResponseEntity<Object> declare(
            @PathVariable String token,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WithdrawalsJson.Wish asked) {
        OrderView order = find(token);
        ShopId shop = order.slot().shop();
        var id = Keys.withdrawal(shop, order.id(), key);
        var command =
                new DeclareWithdrawal(shop, order.id(), id, asked.goods(), asked.to(), desk.now());
        return switch (withdrawing.declare(command, Actor.shopper(order.subject()), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(WithdrawalsJson.Declared.of(changes.shown(order, id)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @GetMapping("/current/withdrawals")
    @Offered(
            id = "readCurrentWithdrawals",
            says = "Reads what of the order may still be given up, until when, and what was.",
            bearer = true)
    WithdrawalsJson.OfOrder readCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return read(CurrentOrderApi.token(bearer));
    }

    @PostMapping(path = "/current/withdrawals", consumes = JSON)
    @Offered(
            id = "declareCurrentWithdrawal",
            says =
                    "Says that something of the order is not kept. Before she has it that is said of all of it,"
                            + " and calls the order off. The answer acknowledges it.",
            answer = WithdrawalsJson.Declared.class,
            bearer = true)
    ResponseEntity<Object> declareCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody WithdrawalsJson.Wish asked) {
        return declare(CurrentOrderApi.token(bearer), key, asked);
    }

    private OrderView find(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }
}
