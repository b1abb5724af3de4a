package org.creneau.application.webhook;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueEvent.ItemWithdrawn;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PreparationEvent.BagsCounted;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.webhook.PublicType;
import org.jspecify.annotations.Nullable;

/// What of all that happens is told outside, and under which name: one line each. A name stays for ever, and what it is
/// told with only grows.
///
/// Nothing personal is among it: who wants to know more asks for it with a key that lets it.
public final class PublicEvents {

    /// One kind of event as it is told outside.
    ///
    /// @param scope what a partner's key has to be for
    /// @param order the order it is about; empty where it is about none
    /// @param data what is said of it beside the shop and the order: texts, whole numbers, yes or no, and such again
    public record Told<E extends Event>(
            Class<E> event,
            PublicType type,
            Scope scope,
            Function<E, Optional<OrderId>> order,
            Function<E, Map<String, Object>> data) {

        Optional<OrderId> orderOf(Event happened) {
            return order.apply(event.cast(happened));
        }

        Map<String, Object> dataOf(Event happened) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("shop", happened.shop().value());
            orderOf(happened).ifPresent(id -> all.put("order", id.value()));
            all.putAll(data.apply(event.cast(happened)));
            return all;
        }
    }

    public static final List<Told<?>> ALL =
            List.of(
                    order(OrderPlaced.class, "order.placed", PublicEvents::placed),
                    order(OrderAccepted.class, "order.accepted", _ -> Map.of()),
                    order(PreparationBegun.class, "order.in-preparation", _ -> Map.of()),
                    order(BagsCounted.class, "order.bags-counted", e -> Map.of("bags", e.bags())),
                    order(OrderReady.class, "order.ready", _ -> Map.of()),
                    order(OrderHandedOver.class, "order.handed-over", _ -> Map.of()),
                    order(OrderNotCollected.class, "order.not-collected", PublicEvents::missed),
                    order(OrderCancelled.class, "order.cancelled", e -> by(e.by())),
                    order(OrderRescheduled.class, "order.rescheduled", PublicEvents::moved),
                    order(OrderTakenBackUp.class, "order.taken-back-up", PublicEvents::again),
                    order(LineReduced.class, "order.reduced", PublicEvents::reduced),
                    order(OrderDispatched.class, "order.dispatched", _ -> Map.of()),
                    order(OrderDelivered.class, "order.delivered", _ -> Map.of()),
                    order(DeliveryFailed.class, "order.delivery-failed", e -> why(e.why())),
                    order(OrderCameBack.class, "order.came-back", _ -> Map.of()),
                    order(PutAsideSettled.class, "order.put-aside-settled", PublicEvents::tried),
                    order(PutAsideLapsed.class, "order.put-aside-lapsed", _ -> Map.of()),
                    payment(PaymentTaken.class, "payment.received"),
                    payment(MoneyGivenBack.class, "payment.given-back"),
                    payment(PaymentReversed.class, "payment.reversed"),
                    payment(ChequeBanked.class, "payment.cheque-banked"),
                    payment(ChequeBounced.class, "payment.cheque-bounced"),
                    online(
                            PaymentAuthorised.class,
                            "payment.authorised",
                            e -> entry(e.payment(), e.amount())),
                    online(PaymentDeclined.class, "payment.declined", e -> attempt(e.payment())),
                    online(PaymentEnded.class, "payment.ended", e -> attempt(e.payment())),
                    online(
                            RefundAsked.class,
                            "payment.refund-asked",
                            e -> entry(e.refund(), e.amount())),
                    online(
                            RefundFailed.class,
                            "payment.refund-failed",
                            e -> entry(e.refund(), e.amount())),
                    online(
                            RefundRefused.class,
                            "payment.refund-refused",
                            e -> entry(e.refund(), e.amount())),
                    announced(ReturnRequested.class, "return.requested", PublicEvents::toBring),
                    announced(ReturnCalledOff.class, "return.called-off", e -> by(e.by())),
                    goods(
                            GoodsReturned.class,
                            "return.received",
                            PublicEvents::bought,
                            PublicEvents::received),
                    goods(
                            GoodsInspected.class,
                            "return.inspected",
                            e -> Optional.ofNullable(e.order()),
                            PublicEvents::inspected),
                    goods(
                            GoodsExchanged.class,
                            "return.exchanged",
                            e -> Optional.ofNullable(e.order()),
                            PublicEvents::exchanged),
                    goods(
                            ReturnAnnulled.class,
                            "return.annulled",
                            e -> Optional.ofNullable(e.order()),
                            e -> sale(e.sale())),
                    item(ItemListed.class, "item.listed"),
                    item(ItemWithdrawn.class, "item.withdrawn"));

    private static final Map<Class<?>, Told<?>> BY_EVENT =
            ALL.stream().collect(toUnmodifiableMap(Told::event, Function.identity()));

    private static final Map<PublicType, Told<?>> BY_TYPE =
            ALL.stream().collect(toUnmodifiableMap(Told::type, Function.identity()));

    private PublicEvents() {}

    /// Empty for what is told to nobody outside.
    public static Optional<Told<?>> of(Class<? extends Event> event) {
        return Optional.ofNullable(BY_EVENT.get(event));
    }

    /// Empty where there is no such name.
    public static Optional<Told<?>> of(PublicType type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Map<String, Object> missed(OrderNotCollected event) {
        Instant came = event.came();
        return came == null ? Map.of() : Map.of("came", came.toString());
    }

    private static <E extends OrderEvent> Told<E> order(
            Class<E> event, String type, Function<E, Map<String, Object>> data) {
        return new Told<>(
                event, new PublicType(type), Scope.ORDER, e -> Optional.of(e.order()), data);
    }

    private static <E extends PaymentEvent> Told<E> payment(Class<E> event, String type) {
        return new Told<>(
                event,
                new PublicType(type),
                Scope.ORDER,
                e -> Optional.of(e.order()),
                e -> entry(e.payment(), e.amount()));
    }

    private static <E extends OnlineEvent> Told<E> online(
            Class<E> event, String type, Function<E, Map<String, Object>> data) {
        return new Told<>(
                event, new PublicType(type), Scope.ORDER, e -> Optional.of(e.order()), data);
    }

    private static <E extends ReturnRequestEvent> Told<E> announced(
            Class<E> event, String type, Function<E, Map<String, Object>> data) {
        return new Told<>(
                event,
                new PublicType(type),
                Scope.ORDER,
                e -> Optional.of(e.order()),
                e -> and("return", e.goods().value(), data.apply(e)));
    }

    private static <E extends ReturnEvent> Told<E> goods(
            Class<E> event,
            String type,
            Function<E, Optional<OrderId>> order,
            Function<E, Map<String, Object>> data) {
        return new Told<>(
                event,
                new PublicType(type),
                Scope.ORDER,
                order,
                e -> and("return", e.goods().value(), data.apply(e)));
    }

    private static <E extends CatalogueEvent> Told<E> item(Class<E> event, String type) {
        return new Told<>(
                event,
                new PublicType(type),
                Scope.READ,
                _ -> Optional.empty(),
                e -> Map.of("item", e.item().value()));
    }

    private static Map<String, Object> placed(OrderPlaced event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", event.number());
        data.put("window", event.slot().toString());
        data.put("delivery", event.forDelivery());
        data.put("total", money(event.total()));
        return data;
    }

    private static Map<String, Object> moved(OrderRescheduled event) {
        Map<String, Object> data = new LinkedHashMap<>(by(event.by()));
        data.put("from", event.from().toString());
        data.put("to", event.to().toString());
        return data;
    }

    private static Map<String, Object> again(OrderTakenBackUp event) {
        return and("from", event.from().toString(), Map.of("to", event.to().toString()));
    }

    private static Map<String, Object> reduced(LineReduced event) {
        Map<String, Object> data = new LinkedHashMap<>(by(event.by()));
        data.put("line", event.line());
        data.put("from", event.from());
        data.put("to", event.to());
        return data;
    }

    private static Map<String, Object> tried(PutAsideSettled event) {
        return pieces(event.bought().stream().map(BoughtLine::quantity));
    }

    private static Map<String, Object> attempt(PaymentId payment) {
        return Map.of("payment", payment.value());
    }

    private static Map<String, Object> entry(PaymentId entry, Money amount) {
        return and("payment", entry.value(), Map.of("amount", money(amount)));
    }

    private static Optional<OrderId> bought(GoodsReturned event) {
        return switch (event.origin()) {
            case Origin.OfOrder(var order) -> Optional.of(order);
            case Origin.Unknown _ -> Optional.empty();
        };
    }

    private static Map<String, Object> toBring(ReturnRequested event) {
        return pieces(event.lines().stream().map(ToBring::quantity));
    }

    private static Map<String, Object> received(GoodsReturned event) {
        return and(
                "motive",
                event.motive().name(),
                pieces(event.lines().stream().map(ReturnLine::quantity)));
    }

    private static Map<String, Object> inspected(GoodsInspected event) {
        return and(
                "refused",
                count(event.refused().stream().map(Found::quantity)),
                pieces(event.found().stream().map(Found::quantity)));
    }

    private static Map<String, Object> exchanged(GoodsExchanged event) {
        Map<String, Object> data = new LinkedHashMap<>(sale(event.sale()));
        data.putAll(pieces(event.taken().stream().map(OrderLine::quantity)));
        data.put("credit", money(event.credit()));
        return data;
    }

    /// The order of what was taken, where it has one.
    private static Map<String, Object> sale(@Nullable OrderId sale) {
        return sale == null ? Map.of() : Map.of("sale", sale.value());
    }

    private static Map<String, Object> pieces(Stream<Quantity> quantities) {
        return Map.of("pieces", count(quantities));
    }

    private static int count(Stream<Quantity> quantities) {
        return quantities.mapToInt(Quantity::pieces).sum();
    }

    private static Map<String, Object> and(String name, Object value, Map<String, Object> rest) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(name, value);
        data.putAll(rest);
        return data;
    }

    private static Map<String, Object> by(Enum<?> whom) {
        return Map.of("by", whom.name());
    }

    private static Map<String, Object> why(Enum<?> why) {
        return Map.of("why", why.name());
    }

    private static Map<String, Object> money(Money money) {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("cents", money.cents());
        amount.put("currency", money.currency());
        return amount;
    }
}
