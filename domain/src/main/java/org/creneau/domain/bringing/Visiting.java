package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.PuttingAside;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// What a visit rests on, and the visit as it is booked.
///
/// What she would like instead is put aside for her, without obligation, as long as the shop keeps such things,
/// and no shorter than the day of her visit.
///
/// @param order the visit's own, or the one that she fetches
/// @param booking absent where she comes for something else anyway
public record Visiting(
        OrderState order, Optional<Booking> booking, Articles articles, PuttingAside aside) {
    private static final VatRate NO_RATE = new VatRate(0);
    private static final PuttingAside.For SAME_DAY = new PuttingAside.For(0);

    private record Kept(Articles articles, PuttingAside aside) {}

    static Fold<Visiting> of(RequestReturn command) {
        Fold<Kept> kept =
                Articles.of(command.shop(), command.items()).and(aside(command), Kept::new);
        return switch (command.trip()) {
            case Trip.Along(var order) ->
                    OrderState.withWindow(order)
                            .and(
                                    kept,
                                    (is, goods) ->
                                            new Visiting(
                                                    is,
                                                    Optional.empty(),
                                                    goods.articles(),
                                                    goods.aside()));
            case Trip.Book trip ->
                    OrderState.of(trip.visit())
                            .and(Booking.of(trip.slot()), Place::new)
                            .and(
                                    kept,
                                    (to, goods) ->
                                            new Visiting(
                                                    to.order(),
                                                    Optional.of(to.booking()),
                                                    goods.articles(),
                                                    goods.aside()));
        };
    }

    private record Place(OrderState order, Booking booking) {}

    private static Fold<PuttingAside> aside(RequestReturn command) {
        return switch (command.wish()) {
            case Wish.MoneyBack _ -> Fold.known(PuttingAside.usual());
            case Wish.Exchange _ -> PuttingAside.of(command.shop());
        };
    }

    Optional<Reason> refusal(RequestReturn command, OrderPlaced bought, Instant at) {
        return switch (command.trip()) {
            case Trip.Along _ -> notFetched(command, bought);
            case Trip.Book trip ->
                    order instanceof OrderState.Unknown
                            ? unbookable(command, trip, at)
                            : Optional.of(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY);
        };
    }

    private Optional<Reason> notFetched(RequestReturn command, OrderPlaced bought) {
        boolean fetched =
                switch (order.in(command.shop())) {
                    case OrderState.Placed(var as) -> isHers(as, bought);
                    case OrderState.Ready(var as) -> isHers(as, bought);
                    case OrderState.NotCollected(var as) -> isHers(as, bought);
                    case OrderState.Unknown _, OrderState.OnTheWay _ -> false;
                    case OrderState.HandedOver _, OrderState.Cancelled _ -> false;
                };
        return fetched ? Optional.empty() : Optional.of(BringingRefusal.NOTHING_TO_FETCH);
    }

    private static boolean isHers(OrderPlaced fetched, OrderPlaced bought) {
        return fetched.subject().equals(bought.subject())
                && !fetched.forDelivery()
                && !fetched.onlyBrings();
    }

    private Optional<Reason> unbookable(RequestReturn command, Trip.Book trip, Instant at) {
        Booking to = booking.orElseThrow();
        SequencedMap<ItemId, Integer> others = new LinkedHashMap<>();
        command.others().forEach(each -> others.put(each.item(), each.quantity().pieces()));
        return moreInstead(command)
                .or(() -> to.refusal(occasion(to, command), pieces(command), at))
                .or(() -> articles.refusal(others))
                .or(() -> articles.lateness(others.keySet(), trip.slot().start(), at))
                .or(() -> articles.notForTrying(others.keySet()))
                .or(() -> isOfOneCurrency(others) ? Optional.empty() : mixed());
    }

    /// A box that is brought back keeps no stock of a whole shop. Somebody of the shop may agree to more.
    private static Optional<Reason> moreInstead(RequestReturn command) {
        int brought = command.lines().stream().mapToInt(line -> line.quantity().pieces()).sum();
        int instead = command.others().stream().mapToInt(each -> each.quantity().pieces()).sum();
        return command.claim() == Claim.OWN && instead > brought
                ? Optional.of(BringingRefusal.MORE_INSTEAD_THAN_BROUGHT)
                : Optional.empty();
    }

    private boolean isOfOneCurrency(SequencedMap<ItemId, Integer> others) {
        return others.keySet().stream()
                        .flatMap(item -> articles.forSale(item).stream())
                        .map(as -> as.price().currency())
                        .distinct()
                        .count()
                <= 1;
    }

    private static Optional<Reason> mixed() {
        return Optional.of(OrderRefusal.MIXED_CURRENCIES);
    }

    /// What she only brings may come in windows for that; what is exchanged is fetched as well.
    private static Occasion occasion(Booking to, RequestReturn command) {
        boolean only = command.others().isEmpty();
        return to.hours()
                .purposeOf(to.places().slot())
                .filter(purpose -> only && purpose == Occasion.BRING_BACK)
                .orElse(Occasion.COLLECT);
    }

    private static int pieces(RequestReturn command) {
        return command.lines().stream().mapToInt(line -> line.quantity().pieces()).sum()
                + command.others().stream().mapToInt(each -> each.quantity().pieces()).sum();
    }

    Decision book(
            RequestReturn command,
            Trip.Book trip,
            OrderPlaced bought,
            ReturnRequested requested,
            Instant at) {
        Booking to = booking.orElseThrow();
        SequencedMap<ItemId, Integer> others = new LinkedHashMap<>();
        command.others().forEach(each -> others.put(each.item(), each.quantity().pieces()));
        List<Event> events = new ArrayList<>();
        events.add(
                new PlaceTaken(
                        trip.slot(),
                        HoldId.of(trip.visit()),
                        trip.visit(),
                        at,
                        to.effort(pieces(command), new Hold.Unknown())));
        events.add(visit(command, trip, bought, at));
        events.addAll(articles.promised(others, trip.visit(), at));
        events.add(requested);
        return to.promise(at, events.toArray(Event[]::new));
    }

    private OrderPlaced visit(
            RequestReturn command, Trip.Book trip, OrderPlaced bought, Instant at) {
        return new OrderPlaced(
                command.shop(),
                trip.visit(),
                trip.number(),
                trip.slot(),
                bought.subject(),
                lines(command, bought),
                bought.contact(),
                trip.code(),
                PayAt.COUNTER,
                terms(command, trip),
                new Fulfilment.Collect(),
                at);
    }

    private Terms terms(RequestReturn command, Trip.Book trip) {
        return switch (command.wish()) {
            case Wish.MoneyBack _ -> new Terms.Obligation();
            case Wish.Exchange _ -> new Terms.PutAside(keptUntil(trip));
        };
    }

    private Instant keptUntil(Trip.Book trip) {
        var zone = booking.orElseThrow().hours().zone();
        return aside.until(trip.slot(), zone)
                .orElseGet(() -> SAME_DAY.until(trip.slot(), zone.orElseThrow()));
    }

    private List<OrderLine> lines(RequestReturn command, OrderPlaced bought) {
        List<OrderLine> others = command.others().stream().map(this::line).toList();
        Money nothing = (others.isEmpty() ? bought.lines() : others).getFirst().price().times(0);
        return Stream.concat(
                        others.stream(),
                        command.lines().stream().map(line -> brought(line, bought, nothing)))
                .toList();
    }

    private OrderLine line(Wish.Other other) {
        ItemListed as = articles.forSale(other.item()).orElseThrow();
        return new OrderLine(other.item(), as.label(), other.quantity(), as.price(), as.vat());
    }

    private static OrderLine brought(ToBring line, OrderPlaced bought, Money nothing) {
        return new OrderLine(
                new OrderLine.Goods.InWords(words(line, bought), Supply.BROUGHT_BACK),
                line.quantity(),
                nothing,
                NO_RATE);
    }

    private static PersonalText words(ToBring line, OrderPlaced bought) {
        return IntStream.range(0, bought.lines().size())
                .filter(
                        number ->
                                ReturnLine.Goods.of(bought.lines().get(number), number)
                                        .equals(line.goods()))
                .mapToObj(number -> words(bought.lines().get(number)))
                .findFirst()
                .orElseThrow();
    }

    private static PersonalText words(OrderLine line) {
        return switch (line.goods()) {
            case OrderLine.Goods.Article(_, var label) -> PersonalText.of(label);
            case OrderLine.Goods.InWords(var words, _) -> words;
        };
    }
}
