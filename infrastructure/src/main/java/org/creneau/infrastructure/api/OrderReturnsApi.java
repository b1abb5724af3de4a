package org.creneau.infrastructure.api;

import java.util.List;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.BringingBack.Expected;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
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

/// Bringing something of an order back, for whoever has its token: in the address, or as a bearer's.
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderReturnsApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final BringingBack bringing;
    private final PublicLinks links;
    private final Answers answers;

    OrderReturnsApi(Reading reading, BringingBack bringing, PublicLinks links, Answers answers) {
        this.reading = reading;
        this.bringing = bringing;
        this.links = links;
        this.answers = answers;
    }

    @GetMapping("/{token}/returns")
    @Offered(
            id = "readReturns",
            says = "Reads what of the order may be brought back, and what was said of that.")
    BringingJson.OfOrder read(@PathVariable String token) {
        OrderView order = find(token);
        return new BringingJson.OfOrder(
                bringing.isPossible(order)
                        ? bringing.choices(order).stream().map(BringingJson.Left::of).toList()
                        : List.of(),
                bringing.of(order).stream().map(this::shown).toList());
    }

    @PostMapping(path = "/{token}/returns", consumes = JSON)
    @Offered(
            id = "requestReturn",
            says = "Asks to bring something back, and books the visit, which is an order too.",
            answer = BringingJson.Request.class)
    ResponseEntity<Object> request(
            @PathVariable String token,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BringingJson.Wanted asked) {
        OrderView order = find(token);
        ShopId shop = order.slot().shop();
        ReturnId id = Keys.returning(shop, order.id(), key);
        return answer(shop, id, bringing.ask(order, id, asked.asking(shop), Channel.API));
    }

    @PostMapping(path = "/{token}/returns/{goods}/cancellation", consumes = JSON)
    @Offered(
            id = "callOffReturn",
            says = "Calls a return off, with the visit that is booked for it.",
            answer = BringingJson.Request.class)
    ResponseEntity<Object> callOff(@PathVariable String token, @PathVariable ReturnId goods) {
        OrderView order = find(token);
        Expected expected =
                bringing.of(order).stream()
                        .filter(one -> one.isOf(goods))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("return"));
        Actor she = Actor.shopper(order.subject());
        return answer(
                order.slot().shop(),
                goods,
                bringing.callOff(expected, CancelledBy.SHOPPER, she, Channel.API));
    }

    @GetMapping("/current/returns")
    @Offered(
            id = "readCurrentReturns",
            says = "Reads what of the order may be brought back, and what was said of that.",
            bearer = true)
    BringingJson.OfOrder readCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return read(CurrentOrderApi.token(bearer));
    }

    @PostMapping(path = "/current/returns", consumes = JSON)
    @Offered(
            id = "requestCurrentReturn",
            says = "Asks to bring something back, and books the visit, which is an order too.",
            answer = BringingJson.Request.class,
            bearer = true)
    ResponseEntity<Object> requestCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BringingJson.Wanted asked) {
        return request(CurrentOrderApi.token(bearer), key, asked);
    }

    @PostMapping(path = "/current/returns/{goods}/cancellation", consumes = JSON)
    @Offered(
            id = "callOffCurrentReturn",
            says = "Calls a return off, with the visit that is booked for it.",
            answer = BringingJson.Request.class,
            bearer = true)
    ResponseEntity<Object> callOffCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @PathVariable ReturnId goods) {
        return callOff(CurrentOrderApi.token(bearer), goods);
    }

    private ResponseEntity<Object> answer(ShopId shop, ReturnId id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ -> ResponseEntity.ok(shown(bringing.shown(shop, id)));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private BringingJson.Request shown(Expected expected) {
        return BringingJson.Request.of(
                expected, expected.request().isBooked() ? bringing.link(expected) : null);
    }

    private OrderView find(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }
}
