package org.creneau.infrastructure.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.SwapSums;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.bringing.Counting;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.BringingBack.Expected;
import org.creneau.infrastructure.desk.CalledOffReturns;
import org.creneau.infrastructure.desk.CounterExchanges;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.ExchangeSums;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReturnedGoods;
import org.creneau.infrastructure.desk.WithoutOrder;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

/// What people said they would bring back, taking that down for them, and receiving it, for the staff of a
/// shop.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class ReturnsApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final BringingBack bringing;
    private final CalledOffReturns calledOff;
    private final CounterExchanges exchanges;
    private final WithoutOrder nobodys;
    private final ExchangeSums sums;
    private final ReturnedGoods returned;
    private final Desk desk;
    private final Answers answers;

    ReturnsApi(
            Reading reading,
            BringingBack bringing,
            CalledOffReturns calledOff,
            CounterExchanges exchanges,
            WithoutOrder nobodys,
            ExchangeSums sums,
            ReturnedGoods returned,
            Desk desk,
            Answers answers) {
        this.reading = reading;
        this.bringing = bringing;
        this.calledOff = calledOff;
        this.exchanges = exchanges;
        this.nobodys = nobodys;
        this.sums = sums;
        this.returned = returned;
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/returns")
    @Offered(
            id = "listReturns",
            says = "Lists what people said they would bring back, the latest first.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<BringingJson.Request> list(
            @PathVariable ShopId shop, @RequestParam(defaultValue = "false") boolean open) {
        reading.shop(shop);
        return bringing.of(shop).stream()
                .filter(one -> !open || one.request().isExpected())
                .map(one -> BringingJson.Request.of(one, null))
                .toList();
    }

    @PostMapping(path = "/orders/{order}/returns", consumes = JSON)
    @Offered(
            id = "takeReturnDown",
            says = "Agrees with a customer who called, wrote or came on bringing something back.",
            answer = BringingJson.Request.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> request(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BringingJson.TakenDown asked,
            Authentication who) {
        var bought = reading.order(shop, order);
        ReturnId id = Keys.returning(shop, order, key);
        return answer(
                shop,
                id,
                bringing.askFor(bought, id, asked.asking(shop), Staff.actor(who), asked.through()));
    }

    @PostMapping(path = "/returns/{goods}/receipt", consumes = JSON)
    @Offered(
            id = "receiveReturn",
            says = "Takes back what was expected, and ends the visit that was booked for it.",
            answer = BringingJson.Request.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> receive(
            @PathVariable ShopId shop,
            @PathVariable ReturnId goods,
            @RequestBody BringingJson.Receipt asked,
            Authentication who) {
        ReceiveReturn command = receipt(shop, goods, asked);
        return answer(shop, goods, desk.send(command, Staff.actor(who), Channel.API));
    }

    private ReceiveReturn receipt(ShopId shop, ReturnId goods, BringingJson.Receipt asked) {
        Expected expected = bringing.find(shop, goods);
        return new ReceiveReturn(
                shop,
                goods,
                expected.bought().id(),
                expected.visit().id(),
                asked.goods(),
                asked.fit(),
                Asked.orNow(asked.happened(), desk.now()));
    }

    @PostMapping(path = "/returns/{goods}/exchange", consumes = JSON)
    @Offered(
            id = "exchangeReturn",
            says =
                    "Takes back what was expected and sells what was kept instead, in one go: what is"
                            + " owed for the one pays for the other.",
            answer = BringingJson.Request.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> exchange(
            @PathVariable ShopId shop,
            @PathVariable ReturnId goods,
            @RequestBody BringingJson.Swap asked,
            Authentication who) {
        ReceiveReturn received = receipt(shop, goods, asked.receipt());
        return answer(
                shop,
                goods,
                exchanges.exchange(
                        received, asked.bought(), asked.paid(), Staff.actor(who), Channel.API));
    }

    @PostMapping(path = "/exchanges", consumes = JSON)
    @Offered(
            id = "exchangeOverCounter",
            says =
                    "Takes back what somebody stands there with, whom nobody expected, and gives her other"
                            + " things for it, in one go: an order of hers, placed and handed over. What the"
                            + " books of the old do not know as paid is asked for once.",
            answer = ExchangeJson.Exchanged.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> overCounter(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody ExchangeJson.Counter asked,
            Authentication who) {
        ReturnId goods = Keys.overCounter(shop, key);
        Outcome outcome =
                exchanges.exchange(
                        asked.received(shop, goods, desk.now()),
                        asked.others(),
                        counting(shop, goods, asked),
                        Staff.actor(who),
                        Channel.API);
        return switch (outcome) {
            case Outcome.Accepted _ -> ResponseEntity.ok(exchanged(shop, goods));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private ExchangeJson.Exchanged exchanged(ShopId shop, ReturnId id) {
        ReceivedGoods goods = exchanges.shown(shop, id);
        return ExchangeJson.Exchanged.of(goods, sums.of(shop, goods));
    }

    @GetMapping("/exchanges")
    @Offered(
            id = "listExchanges",
            says =
                    "Lists what was exchanged over the counter lately, and whether somebody said since that it"
                            + " was a mistake, the latest first.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<ExchangeJson.Exchanged> exchanged(@PathVariable ShopId shop) {
        reading.shop(shop);
        List<ReceivedGoods> all = exchanges.lately(shop);
        Map<ReturnId, SwapSums> sums = this.sums.of(shop, all);
        return all.stream()
                .map(
                        one ->
                                ExchangeJson.Exchanged.of(
                                        one, Objects.requireNonNull(sums.get(one.id()))))
                .toList();
    }

    private Counting counting(ShopId shop, ReturnId goods, ExchangeJson.Counter asked) {
        String order = asked.order();
        return order == null
                ? exchanges.bySay(asked.counted(), asked.named())
                : exchanges.byBooks(shop, asked.bought(order), goods, asked.paid());
    }

    @GetMapping("/returns/to-inspect")
    @Offered(
            id = "listReturnsToInspect",
            says = "Lists what came back and nobody has looked at, the longest waiting first.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<BringingJson.Unseen> toInspect(@PathVariable ShopId shop) {
        reading.shop(shop);
        return bringing.toInspect(shop).stream().map(BringingJson.Unseen::of).toList();
    }

    @GetMapping("/returns/without-order")
    @Offered(
            id = "listReturnsWithoutOrder",
            says =
                    "Lists what came back on a day and nobody found where it was bought, exchanged or not,"
                            + " the latest first.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<ExchangeJson.Nobodys> withoutOrder(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day) {
        LocalDate on = day == null ? reading.today(reading.shop(shop)) : day;
        List<ReceivedGoods> all = nobodys.on(shop, on);
        Map<ReturnId, SwapSums> sums = this.sums.of(shop, all);
        return all.stream().map(one -> ExchangeJson.Nobodys.of(one, sums.get(one.id()))).toList();
    }

    @PostMapping(path = "/returns/{goods}/annulment", consumes = JSON)
    @Offered(
            id = "annulReturnWithoutOrder",
            says =
                    "Says that an exchange over the counter never was, or that goods without an order never"
                            + " came: they are off the shelf again, what was taken for them is back, and what they"
                            + " counted for is where it was. Refused where money has left the books since; `undoFirst`"
                            + " names the goods of an exchange that it went on to.",
            answer = Json.Returned.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> annul(
            @PathVariable ShopId shop, @PathVariable ReturnId goods, Authentication who) {
        return switch (returned.annul(shop, goods, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(new Json.Returned(goods.value(), shop.value()));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @PostMapping(path = "/returns/{goods}/inspections", consumes = JSON)
    @Offered(
            id = "inspectReturn",
            says = "Says what becomes of goods that came back, of all of them or of some.",
            answer = Json.Returned.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> inspect(
            @PathVariable ShopId shop,
            @PathVariable ReturnId goods,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody BringingJson.Look asked,
            Authentication who) {
        var command =
                new InspectReturn(
                        shop,
                        goods,
                        Keys.look(shop, goods, key),
                        asked.pieces(),
                        Asked.orNow(asked.happened(), desk.now()),
                        returned.boughtWith(shop, goods).orElse(null),
                        Boolean.TRUE.equals(asked.regardless()));
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(new Json.Returned(goods.value(), shop.value()));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    @PostMapping(path = "/returns/{goods}/cancellation", consumes = JSON)
    @Offered(
            id = "callOffReturnOfShop",
            says = "Calls a return off, with the visit that is booked for it.",
            answer = BringingJson.Request.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> callOff(
            @PathVariable ShopId shop, @PathVariable ReturnId goods, Authentication who) {
        Expected expected = bringing.find(shop, goods);
        return answer(shop, goods, calledOff.callOff(expected, Staff.actor(who), Channel.API));
    }

    private ResponseEntity<Object> answer(ShopId shop, ReturnId id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(BringingJson.Request.of(bringing.shown(shop, id), null));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }
}
