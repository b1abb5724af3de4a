package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.creneau.domain.bringing.ExchangeUnannouncedDecider.Facts;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Passing;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.Balance;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.till.Till;
import org.jspecify.annotations.Nullable;

/// What an exchange over the counter comes to, and what is written of it.
///
/// @param lines what she takes, as it is sold today
/// @param bought what she brings something of; absent where its purchase is not found
/// @param before the books of that before anything of it comes back now
/// @param after the same once it is back
record Swap(
        ExchangeUnannounced command,
        Articles articles,
        List<OrderLine> lines,
        Optional<OrderPlaced> bought,
        Optional<Balance> before,
        Optional<Balance> after,
        Instant happened) {

    static Swap of(ExchangeUnannounced command, Facts facts, Instant at) {
        Instant told = command.received().happened();
        Optional<Owed> old = facts.old().owed();
        return new Swap(
                command,
                facts.articles(),
                lines(command, facts.articles()),
                facts.goods().order().placed(),
                old.flatMap(owed -> owed.balance(owed.back().pieces())),
                old.flatMap(owed -> after(owed, command)),
                told.isAfter(at) ? at : told);
    }

    private static Optional<Balance> after(Owed owed, ExchangeUnannounced command) {
        return owed.coming(command.received().goods(), command.received().lines())
                .balance(with(owed.back().pieces(), command));
    }

    private static Map<ReturnLine.Goods, Long> with(
            Map<ReturnLine.Goods, Long> before, ExchangeUnannounced command) {
        Map<ReturnLine.Goods, Long> back = new HashMap<>(before);
        for (ReturnLine line : command.received().lines()) {
            back.merge(line.goods(), (long) line.quantity().pieces(), Long::sum);
        }
        return back;
    }

    static SequencedMap<ItemId, Integer> wanted(ExchangeUnannounced command) {
        SequencedMap<ItemId, Integer> wanted = new LinkedHashMap<>();
        command.taken().forEach(each -> wanted.put(each.item(), each.quantity().pieces()));
        return wanted;
    }

    static Map<ItemId, Integer> pieces(List<OrderLine> lines) {
        Map<ItemId, Integer> pieces = new HashMap<>();
        for (OrderLine line : lines) {
            if (line.goods() instanceof OrderLine.Goods.Article(var item, _)) {
                pieces.merge(item, line.quantity().pieces(), Integer::sum);
            }
        }
        return pieces;
    }

    /// Without an order there is nothing in words.
    static ItemId item(ReturnLine line) {
        return switch (line.goods()) {
            case ReturnLine.Goods.Article(var item) -> item;
            case ReturnLine.Goods.OfLine _ -> throw new MalformedValue("line");
        };
    }

    /// Where our till keeps the books, goods that come back without an order are in none of them, and what they count for
    /// would be sold for nothing.
    static Optional<Reason> refusal(ExchangeUnannounced command, Facts facts) {
        if (facts.till() == Till.CRENEAU) {
            return Optional.of(BringingRefusal.EXCHANGE_NEEDS_AN_ORDER);
        }
        return facts.articles()
                .refusal(wanted(command))
                .or(() -> mixed(command, facts.articles()))
                .or(() -> command.credit().flatMap(said -> dearer(said, command, facts)));
    }

    private static Optional<Reason> mixed(ExchangeUnannounced command, Articles articles) {
        Stream<Money> prices = lines(command, articles).stream().map(OrderLine::price);
        long currencies =
                Stream.concat(prices, command.credit().stream())
                        .map(Money::currency)
                        .distinct()
                        .count();
        return currencies > 1 ? Optional.of(OrderRefusal.MIXED_CURRENCIES) : Optional.empty();
    }

    /// What is sold no more counts for what it cost last.
    private static Optional<Reason> dearer(Money credit, ExchangeUnannounced command, Facts facts) {
        List<Money> prices = new ArrayList<>();
        for (ReturnLine line : command.received().lines()) {
            Optional<Money> price = facts.articles().price(item(line));
            if (price.isEmpty()) {
                return Optional.of(CatalogueRefusal.UNKNOWN_ITEM);
            }
            prices.add(price.orElseThrow().times(line.quantity().pieces()));
        }
        return prices.stream().map(Money::currency).distinct().count() > 1
                ? Optional.of(OrderRefusal.MIXED_CURRENCIES)
                : CreditAbovePrice.of(credit, prices.stream().reduce(Money::plus).orElseThrow());
    }

    private static List<OrderLine> lines(ExchangeUnannounced command, Articles articles) {
        return command.taken().stream().map(each -> line(each, articles)).toList();
    }

    private static OrderLine line(Wish.Other other, Articles articles) {
        ItemListed as = articles.forSale(other.item()).orElseThrow();
        return new OrderLine(other.item(), as.label(), other.quantity(), as.price(), as.vat());
    }

    Decision paidBefore(PaidBefore.Facts written, Instant at) {
        return switch (command.received().origin()) {
            case Origin.OfOrder(var order) ->
                    PaidBefore.decide(
                            command.shop(),
                            order,
                            ExchangeUnannouncedDecider.said(command),
                            missing(),
                            written,
                            at);
            case Origin.Unknown _ -> Decision.accepted();
        };
    }

    private Money missing() {
        return before.map(Balance::neverCame).orElseGet(this::nothing);
    }

    private Money nothing() {
        return lines.getFirst().price().times(0);
    }

    /// @param first what was paid of the old, and turns out to be missing in its books
    /// @param goods what is written of what came back
    List<Event> events(List<Event> first, List<Event> goods) {
        Money noted = first.isEmpty() ? missing().times(0) : missing();
        Money all = command.credit().orElseGet(() -> owed(noted));
        Money credit = command.credit().isPresent() ? all : atMost(price(), all);
        List<Event> events = new ArrayList<>(first);
        events.addAll(goods);
        events.addAll(sold());
        events.add(
                new GoodsExchanged(
                        command.shop(),
                        command.received().goods(),
                        order(),
                        command.sale().order(),
                        lines,
                        credit,
                        beyond(all),
                        happened));
        if (credit.cents() > 0) {
            events.addAll(moved(credit, first));
        }
        return events;
    }

    /// Of what was paid for the old, what is not due any more; nothing in other money than what she takes.
    private Money owed(Money noted) {
        Money price = price();
        return after.map(books -> books.credit(noted))
                .filter(owed -> owed.currency().equals(price.currency()))
                .orElse(price.times(0));
    }

    private Money price() {
        return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow();
    }

    /// What the new costs less than the old counts for, whichever books it is in.
    private Money beyond(Money counts) {
        return counts.minus(atMost(price(), counts));
    }

    private static Money atMost(Money most, Money amount) {
        return amount.cents() > most.cents() ? most : amount;
    }

    private @Nullable OrderId order() {
        return switch (command.received().origin()) {
            case Origin.OfOrder(var order) -> order;
            case Origin.Unknown _ -> null;
        };
    }

    private List<Event> sold() {
        ShopId shop = command.shop();
        OrderId sale = command.sale().order();
        var promised = articles.promised(wanted(command), sale, happened);
        List<Event> events = new ArrayList<>();
        events.add(placed());
        events.addAll(promised);
        events.add(new OrderHandedOver(shop, sale, ShownBy.NAME, happened));
        events.addAll(Promised.NOTHING.after(promised).handedOver(shop, sale, happened));
        return events;
    }

    private OrderPlaced placed() {
        return switch (command.counting()) {
            case Counting.ByBooks _ -> {
                OrderPlaced as = bought.orElseThrow();
                yield placed(as.subject(), as.contact());
            }
            case Counting.BySay(_, var subject, var contact) -> placed(subject, contact);
        };
    }

    private OrderPlaced placed(SubjectId subject, Contact contact) {
        return new OrderPlaced(
                command.shop(),
                command.sale().order(),
                command.sale().number(),
                SlotId.overCounter(command.shop(), happened),
                subject,
                lines,
                contact,
                command.sale().code(),
                PayAt.COUNTER,
                new Terms.Obligation(),
                happened);
    }

    /// Out of the books of the old, where there are some, and into those of the new.
    private List<Event> moved(Money credit, List<Event> first) {
        OrderId old = order();
        Sale sale = command.sale();
        return old == null
                ? List.of(lent(credit))
                : new Passing(command.shop(), old, sale.out(), sale.order(), sale.in())
                        .events(credit, books(first), underway(), happened);
    }

    private Entries books(List<Event> first) {
        return before.map(Balance::entries).orElse(Entries.NONE).with(first);
    }

    private long underway() {
        return before.map(known -> known.online().underway()).orElse(0L);
    }

    /// By no books.
    private Event lent(Money credit) {
        Sale sale = command.sale();
        return new PaymentTaken(
                command.shop(), sale.order(), sale.in(), Means.EXCHANGE, credit, null, happened);
    }
}
