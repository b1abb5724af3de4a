package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.RecordReturnDecider;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Worth;
import org.creneau.domain.till.Till;
import org.jspecify.annotations.Nullable;

/// Old goods in and new ones out, in one append. Of what the shop owes for the old as much as the new costs is
/// given back as goods; the shop's till takes the rest. Counted pieces that are promised to others are not given
/// away. Where the till is ours there is no other one that could take the rest: then what is taken is ordered.
public final class ExchangeUnannouncedDecider
        implements Decider<ExchangeUnannounced, ExchangeUnannouncedDecider.Facts> {
    private static final RecordReturnDecider RECEIVING = new RecordReturnDecider();

    /// @param earlier what was exchanged under the same id
    /// @param articles what she takes
    /// @param books of what she had bought
    /// @param online what of that is on its way to her by card
    /// @param till whose it is
    public record Facts(
            RecordReturnDecider.Facts goods,
            Optional<GoodsExchanged> earlier,
            Articles articles,
            Entries books,
            Online online,
            Till till) {}

    private record Old(RecordReturnDecider.Facts goods, Optional<GoodsExchanged> earlier) {}

    private record Counter(Articles articles, Till till) {}

    private record Books(Entries entries, Online online) {}

    private record New(Counter counter, Books books) {}

    @Override
    public Class<ExchangeUnannounced> command() {
        return ExchangeUnannounced.class;
    }

    @Override
    public Fold<Facts> facts(ExchangeUnannounced command) {
        RecordReturn received = command.received();
        Fold<New> fresh =
                Articles.of(command.shop(), items(command))
                        .and(Till.of(command.shop()), Counter::new)
                        .and(books(received.origin()), New::new);
        return RECEIVING
                .facts(received)
                .and(exchanged(received.goods()), Old::new)
                .and(
                        fresh,
                        (old, now) ->
                                new Facts(
                                        old.goods(),
                                        old.earlier(),
                                        now.counter().articles(),
                                        now.books().entries(),
                                        now.books().online(),
                                        now.counter().till()));
    }

    /// What she takes, and of what she brings what no order says the price of.
    private static List<ItemId> items(ExchangeUnannounced command) {
        Stream<ItemId> brought =
                command.credit().isPresent()
                        ? command.received().lines().stream().map(ExchangeUnannouncedDecider::item)
                        : Stream.empty();
        return Stream.concat(command.items().stream(), brought).distinct().toList();
    }

    private static Fold<Optional<GoodsExchanged>> exchanged(ReturnId goods) {
        return Fold.of(
                GoodsExchanged.class,
                Boundary.of(goods.tag(), Set.of(GoodsExchanged.class)),
                Optional.empty(),
                (_, event) -> Optional.of(event));
    }

    private static Fold<Books> books(Origin origin) {
        return switch (origin) {
            case Origin.OfOrder(var order) -> Entries.of(order).and(Online.of(order), Books::new);
            case Origin.Unknown _ -> Fold.known(new Books(Entries.NONE, Online.NONE));
        };
    }

    @Override
    public Decision decide(ExchangeUnannounced command, Facts facts, Instant at) {
        return switch (RECEIVING.decide(command.received(), facts.goods(), at)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var goods) when goods.isEmpty() -> repeated(command, facts);
            case Decision.Accepted(var goods) -> exchange(command, goods, facts, at);
        };
    }

    /// What came back by itself is no exchange.
    private static Decision repeated(ExchangeUnannounced command, Facts facts) {
        return facts.earlier()
                .filter(done -> pieces(done.taken()).equals(wanted(command)))
                .map(_ -> Decision.accepted())
                .orElseGet(() -> Decision.refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY));
    }

    private static Map<ItemId, Integer> pieces(List<OrderLine> lines) {
        Map<ItemId, Integer> pieces = new HashMap<>();
        for (OrderLine line : lines) {
            if (line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                pieces.merge(item, line.quantity().pieces(), Integer::sum);
            }
        }
        return pieces;
    }

    private static SequencedMap<ItemId, Integer> wanted(ExchangeUnannounced command) {
        SequencedMap<ItemId, Integer> wanted = new LinkedHashMap<>();
        command.taken().forEach(each -> wanted.put(each.item(), each.quantity().pieces()));
        return wanted;
    }

    private static Decision exchange(
            ExchangeUnannounced command, List<Event> goods, Facts facts, Instant at) {
        return unrecorded(facts)
                .or(() -> facts.articles().refusal(wanted(command)))
                .or(() -> mixed(command, facts))
                .or(() -> dearer(command, facts))
                .map(Decision::refused)
                .orElseGet(() -> exchanged(command, goods, facts, at));
    }

    private static Optional<Reason> unrecorded(Facts facts) {
        return facts.till() == Till.CRENEAU
                ? Optional.of(BringingRefusal.EXCHANGE_NEEDS_AN_ORDER)
                : Optional.empty();
    }

    private static Optional<Reason> mixed(ExchangeUnannounced command, Facts facts) {
        Stream<Money> prices = lines(command, facts).stream().map(OrderLine::price);
        long currencies =
                Stream.concat(prices, command.credit().stream())
                        .map(Money::currency)
                        .distinct()
                        .count();
        return currencies > 1 ? Optional.of(OrderRefusal.MIXED_CURRENCIES) : Optional.empty();
    }

    private static Optional<Reason> dearer(ExchangeUnannounced command, Facts facts) {
        return command.credit().flatMap(credit -> dearer(credit, command.received(), facts));
    }

    /// What is sold no more has no price of today, and then nobody can say what it counts for.
    private static Optional<Reason> dearer(Money credit, RecordReturn received, Facts facts) {
        Money worth = credit.times(0);
        for (ReturnLine line : received.lines()) {
            var as = facts.articles().forSale(item(line));
            if (as.isEmpty()) {
                return Optional.of(CatalogueRefusal.UNKNOWN_ITEM);
            }
            Money price = as.orElseThrow().price();
            if (!price.currency().equals(worth.currency())) {
                return Optional.of(OrderRefusal.MIXED_CURRENCIES);
            }
            worth = worth.plus(price.times(line.quantity().pieces()));
        }
        return credit.cents() > worth.cents()
                ? Optional.of(new CreditAbovePrice(worth))
                : Optional.empty();
    }

    /// Without an order there is nothing in words.
    private static ItemId item(ReturnLine line) {
        return switch (line.goods()) {
            case ReturnLine.Goods.Article(var item) -> item;
            case ReturnLine.Goods.OfLine _ -> throw new MalformedValue("line");
        };
    }

    private static List<OrderLine> lines(ExchangeUnannounced command, Facts facts) {
        return command.taken().stream().map(each -> line(each, facts.articles())).toList();
    }

    private static OrderLine line(Wish.Other other, Articles articles) {
        ItemListed as = articles.forSale(other.item()).orElseThrow();
        return new OrderLine(other.item(), as.label(), other.quantity(), as.price(), as.vat());
    }

    private static Decision exchanged(
            ExchangeUnannounced command, List<Event> goods, Facts facts, Instant at) {
        RecordReturn received = command.received();
        Instant happened = received.happened().isAfter(at) ? at : received.happened();
        List<OrderLine> lines = lines(command, facts);
        Money price = lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
        Money credit = command.credit().orElseGet(() -> owed(command, facts, price));
        OrderId order = order(received.origin());
        List<Event> events = new ArrayList<>(goods);
        events.add(
                new GoodsExchanged(
                        received.shop(), received.goods(), order, lines, credit, happened));
        events.addAll(gone(command, facts, happened));
        moved(command, order, credit, happened).ifPresent(events::add);
        return Decision.accepted(events);
    }

    private static @Nullable OrderId order(Origin origin) {
        return switch (origin) {
            case Origin.OfOrder(var order) -> order;
            case Origin.Unknown _ -> null;
        };
    }

    /// Of what was paid for the old and is not due any more, as much as the new costs.
    private static Money owed(ExchangeUnannounced command, Facts facts, Money price) {
        OrderPlaced bought = facts.goods().order().placed().orElseThrow();
        Map<ReturnLine.Goods, Long> back = new HashMap<>(facts.goods().ofOrder().pieces());
        command.received()
                .lines()
                .forEach(
                        line ->
                                back.merge(
                                        line.goods(), (long) line.quantity().pieces(), Long::sum));
        Money due = bought.total().minus(Worth.of(back, bought.lines()));
        long kept = facts.books().kept() - facts.online().underway();
        long owed = due.currency().equals(price.currency()) ? kept - due.cents() : 0;
        return new Money(Math.clamp(owed, 0, price.cents()), price.currency());
    }

    private static List<PiecesWrittenOff> gone(
            ExchangeUnannounced command, Facts facts, Instant happened) {
        List<Wish.Other> taken = command.taken();
        return IntStream.range(0, taken.size())
                .filter(number -> facts.articles().isCounted(taken.get(number).item()))
                .mapToObj(number -> gone(command, number, happened))
                .toList();
    }

    private static PiecesWrittenOff gone(
            ExchangeUnannounced command, int number, Instant happened) {
        Wish.Other other = command.taken().get(number);
        return new PiecesWrittenOff(
                command.shop(),
                other.item(),
                new MovementId(command.received().goods() + "-" + number),
                other.quantity().pieces(),
                GoneFor.SOLD,
                happened);
    }

    private static Optional<MoneyGivenBack> moved(
            ExchangeUnannounced command, @Nullable OrderId order, Money credit, Instant happened) {
        return Optional.ofNullable(order)
                .filter(_ -> credit.cents() > 0)
                .map(
                        bought ->
                                new MoneyGivenBack(
                                        command.shop(),
                                        bought,
                                        command.out(),
                                        Means.EXCHANGE,
                                        credit,
                                        null,
                                        happened));
    }
}
