package org.creneau.infrastructure.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.order.OrderView;
import org.creneau.application.till.Tills;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.bringing.CreditAbovePrice;
import org.creneau.domain.bringing.PaymentNotNoted;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.NotTakenBack;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.PaymentUnsaid;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.springframework.stereotype.Component;

/// What an exchange over the counter comes to, and what it would be refused for, asked before it is made and in the order in which the
/// decision asks it: a difference that is shown can be taken.
@Component
public final class ExchangePreview {
    private final Reading reading;
    private final ReturnedGoods returned;
    private final Accounts accounts;
    private final Tills tills;

    ExchangePreview(Reading reading, ReturnedGoods returned, Accounts accounts, Tills tills) {
        this.reading = reading;
        this.returned = returned;
        this.accounts = accounts;
        this.tills = tills;
    }

    /// Absent where what is brought and what is taken have prices in two currencies.
    public Optional<SwapFigures> figures(ShopId shop, SwapAsked asked) {
        OrderView order = asked.order();
        Money counts =
                order == null
                        ? asked.credit()
                        : SwapFigures.counts(
                                accounts.of(order).balance(),
                                accounts.of(order, asked.brought()).balance(),
                                asked.paid().equals(CounterExchanges.NOT_PAID));
        return SwapFigures.of(counts, asked.taken(), reading.catalogue(shop))
                .map(figures -> order == null ? figures.each(asked.brought()) : figures);
    }

    /// @throws MalformedValue of kind `brought` where nothing is brought, and of those of what was asked
    public Optional<Reason> refusal(ShopId shop, SwapAsked asked) {
        List<ReturnLine> brought = asked.brought();
        if (brought.isEmpty()) {
            throw new MalformedValue("brought");
        }
        List<ItemView> items = reading.catalogue(shop);
        OrderView order = asked.order();
        Optional<Reason> old =
                order == null ? nobodys(shop, brought, items) : moreThanHers(order, brought);
        return old.or(() -> taken(asked.taken(), items))
                .or(
                        () ->
                                order == null
                                        ? dearer(asked.credit(), brought, items)
                                        : unsaid(order, asked.paid()));
    }

    private Optional<Reason> unsaid(OrderView order, String paid) {
        Money missing = accounts.of(order).balance().neverCame();
        if (missing.cents() <= 0 || paid.equals(CounterExchanges.NOT_PAID)) {
            return Optional.empty();
        }
        if (tills.isOurs(order.slot().shop())) {
            return Optional.of(new PaymentNotNoted(missing));
        }
        return paid.isEmpty() ? Optional.of(new PaymentUnsaid(missing)) : Optional.empty();
    }

    private Optional<Reason> nobodys(ShopId shop, List<ReturnLine> brought, List<ItemView> items) {
        return articles(brought)
                .flatMap(
                        item ->
                                find(item, items)
                                        .map(view -> never(view).stream())
                                        .orElseGet(() -> Stream.of(CatalogueRefusal.UNKNOWN_ITEM)))
                .findFirst()
                .or(
                        () ->
                                tills.isOurs(shop)
                                        ? Optional.of(BringingRefusal.EXCHANGE_NEEDS_AN_ORDER)
                                        : Optional.empty());
    }

    private static Optional<Reason> never(ItemView item) {
        return item.details().withdrawal().isNever()
                ? Optional.of(new NotTakenBack(item.item(), item.label()))
                : Optional.empty();
    }

    private Optional<Reason> moreThanHers(OrderView order, List<ReturnLine> brought) {
        Map<ReturnLine.Goods, Long> hers = new HashMap<>();
        for (int number = 0; number < order.lines().size(); number++) {
            OrderLine line = order.lines().get(number);
            if (!line.comesBack()) {
                long pieces = line.quantity().pieces();
                hers.merge(ReturnLine.Goods.of(line, number), pieces, Long::sum);
            }
        }
        returned.back(order).forEach((goods, pieces) -> hers.merge(goods, -pieces, Long::sum));
        brought.forEach(
                line -> hers.merge(line.goods(), -(long) line.quantity().pieces(), Long::sum));
        return brought.stream().anyMatch(line -> hers.getOrDefault(line.goods(), -1L) < 0)
                ? Optional.of(ReturnRefusal.MORE_THAN_BOUGHT)
                : Optional.empty();
    }

    private static Optional<Reason> taken(List<Wish.Other> taken, List<ItemView> items) {
        return taken.stream()
                .flatMap(
                        other ->
                                find(other.item(), items)
                                        .map(view -> tooFew(view, other).stream())
                                        .orElseGet(() -> Stream.of(CatalogueRefusal.UNKNOWN_ITEM)))
                .findFirst();
    }

    private static Optional<Reason> tooFew(ItemView item, Wish.Other other) {
        int left = item.atMost(other.quantity().pieces());
        return left < other.quantity().pieces()
                ? Optional.of(new OutOfStock(item.item(), item.label(), left))
                : Optional.empty();
    }

    private static Optional<Reason> dearer(
            Money credit, List<ReturnLine> brought, List<ItemView> items) {
        return worth(brought, items).flatMap(worth -> CreditAbovePrice.of(credit, worth));
    }

    /// What it costs today; absent where the catalogue has none of it.
    public Optional<Money> worth(ShopId shop, List<ReturnLine> brought) {
        return worth(brought, reading.catalogue(shop));
    }

    private static Optional<Money> worth(List<ReturnLine> brought, List<ItemView> items) {
        return brought.stream()
                .flatMap(
                        line ->
                                articles(List.of(line))
                                        .flatMap(item -> find(item, items).stream())
                                        .map(item -> item.price().times(line.quantity().pieces())))
                .reduce(Money::plus);
    }

    private static Stream<ItemId> articles(List<ReturnLine> lines) {
        return lines.stream()
                .map(ReturnLine::goods)
                .filter(ReturnLine.Goods.Article.class::isInstance)
                .map(goods -> ((ReturnLine.Goods.Article) goods).item());
    }

    private static Optional<ItemView> find(ItemId item, List<ItemView> items) {
        return items.stream().filter(one -> one.item().equals(item)).findFirst();
    }
}
