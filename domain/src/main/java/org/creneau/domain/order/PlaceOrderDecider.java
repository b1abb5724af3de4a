package org.creneau.domain.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.shop.Acceptance;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.slot.SlotRefusal;

/// Turns a held place into an order.
///
/// A hold that is alive is a promise: it is kept even where the window has begun meanwhile, the day
/// was closed or the schedule got smaller. A hold that has run out promises nothing, but a shopper who
/// took a minute too long is not sent away while a place is free: the window is judged as for a new
/// hold. Only then it is gone. The place is of the size of the basket it was held for: one that has grown since
/// needs what is missing to be free. What a shop takes down for a customer is judged as a new hold, too.
/// A place serves its purpose, held or not: one that was held for something else is not ordered on.
public final class PlaceOrderDecider implements Decider<PlaceOrder, PlaceOrderDecider.Facts> {
    /// @param hers what she ordered already; absent where nothing is limited
    /// @param aside asked for only where something is to be put aside
    /// @param delivery where the shop delivers; asked for only where it is to
    /// @param online whether the shop can be paid so; asked for only where it is to
    public record Facts(
            OrderState order,
            Booking booking,
            Articles articles,
            Optional<OrdersOfSubject> hers,
            PuttingAside aside,
            Delivery delivery,
            OnlinePayment online) {}

    @Override
    public Class<PlaceOrder> command() {
        return PlaceOrder.class;
    }

    @Override
    public Fold<Facts> facts(PlaceOrder command) {
        Fold<Standing> standing =
                OrderState.of(command.order()).and(Booking.of(command.slot()), Standing::new);
        Fold<Wish> wish =
                Articles.of(command.shop(), command.items())
                        .and(
                                OrdersOfSubject.limiting(
                                        command.claim(), command.shop(), command.subject()),
                                Wish::new);
        return standing.and(wish, Basis::new).and(asked(command), PlaceOrderDecider::facts);
    }

    private record Standing(OrderState order, Booking booking) {}

    private record Wish(Articles articles, Optional<OrdersOfSubject> hers) {}

    private record Basis(Standing standing, Wish wish) {}

    private record Asked(PuttingAside aside, Delivery delivery, OnlinePayment online) {}

    private record Offered(PuttingAside aside, Delivery delivery) {}

    private static Fold<Asked> asked(PlaceOrder command) {
        return aside(command)
                .and(delivery(command), Offered::new)
                .and(
                        Prepaid.asked(command),
                        (terms, online) -> new Asked(terms.aside(), terms.delivery(), online));
    }

    private static Facts facts(Basis basis, Asked asked) {
        return new Facts(
                basis.standing().order(),
                basis.standing().booking(),
                basis.wish().articles(),
                basis.wish().hers(),
                asked.aside(),
                asked.delivery(),
                asked.online());
    }

    private static Fold<Delivery> delivery(PlaceOrder command) {
        return switch (command.way()) {
            case Way.Collect _ -> Fold.known(Delivery.NONE);
            case Way.Deliver _ -> Delivery.of(command.shop());
        };
    }

    private static Fold<PuttingAside> aside(PlaceOrder command) {
        return switch (command.commitment()) {
            case TO_PAY -> Fold.known(PuttingAside.usual());
            case NONE -> PuttingAside.of(command.shop());
        };
    }

    @Override
    public Decision decide(PlaceOrder command, Facts facts, Instant at) {
        return switch (facts.order()) {
            case OrderState.Unknown _ -> place(command, facts, at);
            case OrderState.Placed(var as) -> repeated(command, as);
            case OrderState.Ready(var as) -> repeated(command, as);
            case OrderState.NotCollected(var as) -> repeated(command, as);
            case OrderState.OnTheWay(var as) -> repeated(command, as);
            case OrderState.HandedOver(var as) -> repeated(command, as);
            case OrderState.Cancelled(var as) -> repeated(command, as);
        };
    }

    private static Decision repeated(PlaceOrder command, OrderPlaced earlier) {
        return Contents.of(command)
                .difference(Contents.of(earlier))
                .map(Decision::refused)
                .orElseGet(Decision::accepted);
    }

    /// Of the catalogue, in the order in which they are wanted, so that the first that cannot be had is
    /// the one named.
    private static SequencedMap<ItemId, Integer> pieces(PlaceOrder command) {
        SequencedMap<ItemId, Integer> pieces = new LinkedHashMap<>();
        for (Wanted wanted : command.wanted()) {
            if (wanted instanceof Wanted.Article(var item, var quantity)) {
                pieces.merge(item, quantity.pieces(), Integer::sum);
            }
        }
        return pieces;
    }

    private static Decision place(PlaceOrder command, Facts facts, Instant at) {
        return terms(command, facts)
                .map(terms -> place(command, terms, facts, at))
                .orElseGet(() -> Decision.refused(OrderRefusal.PUTS_NOTHING_ASIDE));
    }

    /// Empty where the shop does not sell on terms like these.
    private static Optional<Terms> terms(PlaceOrder command, Facts facts) {
        return switch (command.commitment()) {
            case TO_PAY -> Optional.of(new Terms.Obligation());
            case NONE ->
                    facts.aside()
                            .until(command.slot(), facts.booking().hours().zone())
                            .map(Terms.PutAside::new);
        };
    }

    private static Decision place(PlaceOrder command, Terms terms, Facts facts, Instant at) {
        return refusal(command, facts.booking(), at)
                .or(() -> tooMany(command, facts))
                .or(() -> fare(command, facts).refusal(command.slot().schedule()))
                .map(Decision::refused)
                .orElseGet(() -> withPlace(command, terms, facts, at));
    }

    private static Optional<Reason> tooMany(PlaceOrder command, Facts facts) {
        return facts.hers()
                .flatMap(
                        hers ->
                                facts.booking()
                                        .hours()
                                        .zone()
                                        .filter(zone -> hers.isUsedUpOn(command.slot(), zone)))
                .map(_ -> OrderRefusal.TOO_MANY_ORDERS);
    }

    private static Optional<Reason> refusal(PlaceOrder command, Booking booking, Instant at) {
        return switch (booking.places().hold(command.hold(), at)) {
            case Hold.Alive hold -> onHold(command, booking, hold, at);
            case Hold.Extended hold -> onHold(command, booking, hold, at);
            case Hold.Lapsed _ -> afterRunOutHold(command, booking, at);
            case Hold.Expired _ -> afterRunOutHold(command, booking, at);
            case Hold.Unknown _ -> withoutHold(command, booking, at);
            case Hold.Released _ -> Optional.of(SlotRefusal.HOLD_RELEASED);
            case Hold.Taken _ -> Optional.of(SlotRefusal.HOLD_USED);
        };
    }

    private static Optional<Reason> onHold(
            PlaceOrder command, Booking booking, Hold hold, Instant at) {
        return booking.misuse(command.occasion()).or(() -> grown(command, booking, hold, at));
    }

    private static Optional<Reason> grown(
            PlaceOrder command, Booking booking, Hold hold, Instant at) {
        return booking.holds(command.pieces(), hold, at)
                ? Optional.empty()
                : Optional.of(SlotRefusal.BASKET_GREW);
    }

    /// A shop that takes an order down needs no hold in between: place, stock and order are one decision,
    /// and where one of them cannot be, no place is kept for nothing.
    private static Optional<Reason> withoutHold(PlaceOrder command, Booking booking, Instant at) {
        return switch (command.claim()) {
            case OWN -> Optional.of(SlotRefusal.UNKNOWN_HOLD);
            case FOR_SOMEBODY -> booking.refusal(command.occasion(), command.pieces(), at);
        };
    }

    private static Optional<Reason> afterRunOutHold(
            PlaceOrder command, Booking booking, Instant at) {
        return booking.refusal(command.occasion(), command.pieces(), at)
                .map(PlaceOrderDecider::ofRunOutHold);
    }

    private static Reason ofRunOutHold(Reason ofNewHold) {
        boolean gone =
                ofNewHold == SlotRefusal.SLOT_FULL || ofNewHold == SlotRefusal.ORDER_TOO_LARGE;
        return gone ? SlotRefusal.HOLD_EXPIRED : ofNewHold;
    }

    private static Decision withPlace(PlaceOrder command, Terms terms, Facts facts, Instant at) {
        var pieces = pieces(command);
        return unavailable(command, pieces, facts.articles(), at)
                .or(() -> incompatible(command, WantedLines.of(command, facts.articles()), facts))
                .map(Decision::refused)
                .orElseGet(
                        () -> prepaid(placed(command, terms, facts, at), command, pieces, facts));
    }

    private static Fare fare(PlaceOrder command, Facts facts) {
        return new Fare(facts.delivery(), command.way());
    }

    private static Optional<Reason> incompatible(
            PlaceOrder command, List<OrderLine> lines, Facts facts) {
        return WantedLines.areOfOneCurrency(lines)
                ? fare(command, facts).refusal(lines)
                : Optional.of(OrderRefusal.MIXED_CURRENCIES);
    }

    /// What is not sold, is out of stock, cannot be ready when the window begins, or is not there to be tried.
    private static Optional<Reason> unavailable(
            PlaceOrder command,
            SequencedMap<ItemId, Integer> pieces,
            Articles articles,
            Instant at) {
        return articles.refusal(pieces)
                .or(() -> articles.lateness(pieces.keySet(), command.slot().start(), at))
                .or(() -> isTried(command) ? articles.notForTrying(pieces.keySet()) : none());
    }

    private static boolean isTried(PlaceOrder command) {
        return command.commitment() == Commitment.NONE;
    }

    private static Optional<Reason> none() {
        return Optional.empty();
    }

    private static Decision prepaid(
            OrderPlaced placed, PlaceOrder command, Map<ItemId, Integer> pieces, Facts facts) {
        var prepaid = new Prepaid(command.payAt(), facts.online());
        return prepaid.refusal(placed)
                .map(Decision::refused)
                .orElseGet(
                        () -> withStock(placed, command, pieces, facts, prepaid.awaited(placed)));
    }

    /// The place, the order, the pieces of counted articles, and until when money is awaited: all of it or
    /// nothing.
    private static Decision withStock(
            OrderPlaced placed,
            PlaceOrder command,
            Map<ItemId, Integer> pieces,
            Facts facts,
            List<Event> awaited) {
        Instant at = placed.at();
        List<Event> events = new ArrayList<>();
        events.add(taken(command, facts, at));
        events.add(placed);
        events.addAll(awaited);
        events.addAll(facts.articles().promised(pieces, command.order(), at));
        events.addAll(looked(command, facts.hers(), at));
        return facts.booking().promise(at, events.toArray(Event[]::new));
    }

    private static List<Event> looked(
            PlaceOrder command, Optional<OrdersOfSubject> hers, Instant at) {
        return hers
                .filter(each -> each.said().acceptance() == Acceptance.AFTER_A_LOOK)
                .<Event>map(_ -> new AcceptanceAwaited(command.shop(), command.order(), at))
                .stream()
                .toList();
    }

    private static PlaceTaken taken(PlaceOrder command, Facts facts, Instant at) {
        return new PlaceTaken(
                command.slot(),
                hold(command, facts),
                command.order(),
                at,
                facts.booking().effort(command.pieces(), held(command, facts, at)));
    }

    private static Hold held(PlaceOrder command, Facts facts, Instant at) {
        return facts.booking().places().hold(command.hold(), at);
    }

    private static Fulfilment fulfilment(
            PlaceOrder command, List<OrderLine> lines, Facts facts, Instant at) {
        var shop = facts.booking().hours().premises().profile();
        return fare(command, facts).fulfilment(lines, facts.articles(), shop, at);
    }

    private static HoldId hold(PlaceOrder command, Facts facts) {
        return facts.booking().places().holds().containsKey(command.hold())
                ? command.hold()
                : HoldId.of(command.order());
    }

    private static OrderPlaced placed(PlaceOrder command, Terms terms, Facts facts, Instant at) {
        List<OrderLine> lines = WantedLines.of(command, facts.articles());
        Fulfilment fulfilment = fulfilment(command, lines, facts, at);
        return new OrderPlaced(
                command.shop(),
                command.order(),
                command.number(),
                command.slot(),
                command.subject(),
                lines,
                command.contact(),
                command.code(),
                Prepaid.payAt(command.payAt(), fulfilment),
                terms,
                fulfilment,
                at);
    }
}
