package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AcceptOrder;
import org.creneau.domain.order.BeginPreparation;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReadyNotices;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The orders of a shop, for its staff.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class StaffApi {
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private final Reading reading;
    private final Desk desk;
    private final Answers answers;
    private final Slices slices;
    private final ReadyNotices notices;

    StaffApi(Reading reading, Desk desk, Answers answers, Slices slices, ReadyNotices notices) {
        this.reading = reading;
        this.desk = desk;
        this.answers = answers;
        this.slices = slices;
        this.notices = notices;
    }

    @GetMapping("/orders")
    @Offered(
            id = "listOrders",
            says =
                    "Lists the orders to be collected on a day; PLACED without a day, all that wait for the"
                            + " shop's yes; a partner's program, its own.",
            to = {"OWNER", "COUNTER"},
            scope = Scope.ORDER)
    List<Json.Order> orders(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Authentication who) {
        LocalDate on = day == null ? reading.today(reading.shop(shop)) : day;
        List<Json.Order> all =
                orders(shop, day, on, status).stream()
                        .filter(order -> status == null || order.status() == status)
                        .filter(order -> Caller.mayRead(who, order))
                        .map(Json.Order::forStaff)
                        .toList();
        var piece = new Slices.Piece(limit, cursor);
        return slices.of(
                "orders " + shop + " " + on + " " + status,
                piece,
                StaffApi::place,
                Slices.first(all, StaffApi::place));
    }

    private List<OrderView> orders(
            ShopId shop, @Nullable LocalDate asked, LocalDate on, @Nullable Status status) {
        return asked == null && status == Status.PLACED
                ? reading.ordersToAccept(shop)
                : reading.ordersOn(shop, on);
    }

    /// By window, those of a window as they were placed.
    private static String place(Json.Order order) {
        return Slices.at(order.start()) + " " + Slices.at(order.placedAt()) + " " + order.id();
    }

    @GetMapping("/orders/{order}")
    @Offered(
            id = "readOrderOfShop",
            says = "Reads an order of the shop; a partner's program, one of its own.",
            to = {"OWNER", "COUNTER"},
            scope = Scope.ORDER)
    Json.Order order(@PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        return Json.Order.forStaff(find(shop, order, who));
    }

    /// Of others' orders a partner does not even learn that they are there.
    private OrderView find(ShopId shop, OrderId order, Authentication who) {
        return Optional.of(reading.order(shop, order))
                .filter(found -> Caller.mayRead(who, found))
                .orElseThrow(() -> new NotFound("order"));
    }

    @PostMapping(path = "/orders/{order}/acceptance", consumes = JSON)
    @Offered(
            id = "acceptOrder",
            says = "Says yes to an order that waits for it.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> accept(
            @PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        return act(shop, order, new AcceptOrder(shop, order), who);
    }

    @PostMapping(path = "/orders/{order}/preparation", consumes = JSON)
    @Offered(
            id = "beginPreparation",
            says = "Says that somebody has the order in hand.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> begin(
            @PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        return act(shop, order, new BeginPreparation(shop, order), who);
    }

    @PostMapping(path = "/orders/{order}/ready", consumes = JSON)
    @Offered(
            id = "markReady",
            says = "Says that an order is ready.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> ready(
            @PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        find(shop, order, who);
        return answer(
                shop, order, notices.markReady(shop, order, Staff.actor(who), Channel.API), who);
    }

    @PostMapping(path = "/orders/{order}/no-show", consumes = JSON)
    @Offered(
            id = "recordNoShow",
            says = "Says that nobody came for an order while its window was open.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> missed(
            @PathVariable ShopId shop, @PathVariable OrderId order, Authentication who) {
        return act(shop, order, new RecordNoShow(shop, order), who);
    }

    @PutMapping(path = "/orders/{order}/window", consumes = JSON)
    @Offered(
            id = "moveOrderOfShop",
            says =
                    "Moves an order to another window for the shop, or as a partner for the shopper.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.ORDER)
    ResponseEntity<Object> move(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody Asked.InWindow asked,
            Authentication who) {
        OrderView moving = reading.order(shop, order);
        var command =
                new RescheduleOrder(
                        order,
                        asked.slotOf(shop),
                        Caller.asksToMove(who),
                        moving.items(),
                        moving.occasion());
        find(shop, order, who);
        Outcome outcome = desk.send(command, Staff.actor(who), Channel.API);
        return answer(shop, order, outcome, who);
    }

    @PostMapping(path = "/orders/{order}/hand-over", consumes = JSON)
    @Offered(
            id = "handOver",
            says = "Hands an order over, on its code or on a name.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> handOver(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody Asked.HandOver asked,
            Authentication who) {
        String code = asked.code();
        Shown shown = code == null ? new Shown.Name() : new Shown.Code(PersonalText.of(code));
        return act(shop, order, new HandOver(shop, order, shown, at(asked.happened())), who);
    }

    @PostMapping(path = "/orders/{order}/settlement", consumes = JSON)
    @Offered(
            id = "settlePutAside",
            says = "Says what of things put aside is bought; the rest is for anybody again.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> settle(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody Asked.Tried asked,
            Authentication who) {
        var command =
                new SettlePutAside(shop, order, asked.lines(), asked.shown(), at(asked.happened()));
        return act(shop, order, command, who);
    }

    @PostMapping(path = "/orders/{order}/cancellation", consumes = JSON)
    @Offered(
            id = "cancelOrderOfShop",
            says =
                    "Cancels an order for the shop, or as a partner for the shopper, with a reason if"
                            + " there is one.",
            answer = Json.Order.class,
            to = {"OWNER", "COUNTER"},
            scope = Scope.ORDER)
    ResponseEntity<Object> cancel(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @RequestBody(required = false) Asked.@Nullable Cancellation asked,
            Authentication who) {
        CancelledBy by = Caller.cancels(who);
        Optional<PersonalText> why =
                asked == null || by == CancelledBy.SHOPPER ? Optional.empty() : asked.why();
        return act(shop, order, new CancelOrder(shop, order, by, why), who);
    }

    @PostMapping(path = "/returns", consumes = JSON)
    @Offered(
            id = "recordReturn",
            says =
                    "Records goods that came back. Without their order: of articles that the shop knows,"
                            + " a hundred pieces at most.",
            answer = Json.Returned.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> bringBack(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Asked.Return asked,
            Authentication who) {
        ReturnId goods = new ReturnId(Keys.order(shop, key).value());
        String order = asked.order();
        Origin origin =
                order == null ? new Origin.Unknown() : new Origin.OfOrder(new OrderId(order));
        Command command =
                new RecordReturn(
                                shop,
                                goods,
                                origin,
                                asked.pieces(),
                                asked.fit(),
                                asked.why(),
                                at(asked.happened()))
                        .atCounter();
        return switch (desk.send(command, Staff.actor(who), Channel.API)) {
            case Outcome.Accepted _ ->
                    ResponseEntity.ok(new Json.Returned(goods.value(), shop.value()));
            case Outcome.Refused(var reason) when reason == CatalogueRefusal.UNKNOWN_ITEM ->
                    throw new NotFound("item");
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private ResponseEntity<Object> act(
            ShopId shop, OrderId order, Command command, Authentication who) {
        find(shop, order, who);
        Outcome outcome = desk.send(command, Staff.actor(who), Channel.API);
        return answer(shop, order, outcome, who);
    }

    private ResponseEntity<Object> answer(
            ShopId shop, OrderId order, Outcome outcome, Authentication who) {
        return switch (outcome) {
            case Outcome.Accepted _ -> ResponseEntity.ok(order(shop, order, who));
            case Outcome.Refused(var reason) -> answers.refused(reason);
        };
    }

    private Instant at(@Nullable Instant happened) {
        return Asked.orNow(happened, desk.now());
    }
}
