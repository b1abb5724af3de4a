package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.order.OrderView;
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
import org.creneau.domain.payment.PaymentUnsaid;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReturnedGoods;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an exchange over the counter would be refused for, asked before it is made and in the order in which the decision
/// asks it: a difference that is shown can be taken.
@Component
class SwapPreview {
    private final Reading reading;
    private final ReturnedGoods returned;
    private final Accounts accounts;
    private final ReceiptWords receipts;
    private final Say say;

    SwapPreview(
            Reading reading,
            ReturnedGoods returned,
            Accounts accounts,
            ReceiptWords receipts,
            Say say) {
        this.reading = reading;
        this.returned = returned;
        this.accounts = accounts;
        this.receipts = receipts;
        this.say = say;
    }

    /// @param order absent where no purchase is found
    Optional<Reason> refusal(ShopId shop, @Nullable OrderView order, Map<String, String[]> typed) {
        List<ItemView> items = reading.catalogue(shop);
        List<ReturnLine> brought = order == null ? SwapForm.brought(typed) : GoodsBack.read(typed);
        if (brought.isEmpty()) {
            throw new MalformedValue("brought");
        }
        Optional<Reason> old =
                order == null ? nobodys(brought, items) : moreThanHers(order, brought);
        return old.or(() -> taken(SwapForm.taken(typed), items))
                .or(() -> order == null ? dearer(typed, brought, items) : unsaid(order, typed));
    }

    private Optional<Reason> unsaid(OrderView order, Map<String, String[]> typed) {
        Money missing = accounts.of(order).balance().neverCame();
        if (missing.cents() <= 0 || !SwapForm.text(typed, SwapForm.PAID).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                receipts.isOurs(order.slot().shop())
                        ? new PaymentNotNoted(missing)
                        : new PaymentUnsaid(missing));
    }

    private static Optional<Reason> nobodys(List<ReturnLine> brought, List<ItemView> items) {
        return articles(brought)
                .flatMap(
                        item ->
                                find(item, items)
                                        .map(view -> never(view).stream())
                                        .orElseGet(() -> Stream.of(CatalogueRefusal.UNKNOWN_ITEM)))
                .findFirst();
    }

    private static Optional<Reason> never(ItemView item) {
        return item.details().withdrawal().isNever()
                ? Optional.of(new NotTakenBack(item.item(), item.label()))
                : Optional.empty();
    }

    private Optional<Reason> moreThanHers(OrderView order, List<ReturnLine> brought) {
        List<GoodsBack.Field> hers = GoodsBack.fields(order.lines(), returned.back(order));
        return brought.stream().allMatch(line -> isHers(line, hers))
                ? Optional.empty()
                : Optional.of(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    private static boolean isHers(ReturnLine line, List<GoodsBack.Field> hers) {
        return hers.stream()
                .filter(field -> field.field().equals(GoodsBack.name(line.goods())))
                .anyMatch(field -> line.quantity().pieces() <= field.pieces());
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
            Map<String, String[]> typed, List<ReturnLine> brought, List<ItemView> items) {
        return worth(brought, items)
                .flatMap(worth -> CreditAbovePrice.of(SwapForm.credit(typed, items), worth));
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

    /// Where no sum was typed that one could be, how far it may go.
    Alert malformed(
            ShopId shop,
            @Nullable OrderView order,
            Map<String, String[]> typed,
            MalformedValue refused) {
        boolean isSum = refused.kind().equals("price") && order == null;
        return Optional.of(reading.catalogue(shop))
                .filter(_ -> isSum)
                .flatMap(items -> worth(SwapForm.brought(typed), items))
                .map(
                        most ->
                                new Alert(
                                        say.text("counter-exchange.cap", say.money(most)),
                                        say.text("counter-exchange.cap.advice")))
                .orElseGet(
                        () ->
                                Alert.of(
                                        say,
                                        isSum
                                                ? "malformed.credit"
                                                : "malformed." + refused.kind()));
    }
}
