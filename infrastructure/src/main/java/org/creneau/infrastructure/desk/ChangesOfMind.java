package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.Followed;
import org.creneau.application.withdrawal.Right;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.application.withdrawal.Withdrawals;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who may still change her mind, and what became of those who did, put together from the views of
/// withdrawals, orders and payments.
@Component("changesOfMind")
public final class ChangesOfMind {
    private final Withdrawals withdrawals;
    private final Orders orders;
    private final Payments payments;
    private final Reading reading;
    private final Desk desk;

    ChangesOfMind(
            Withdrawals withdrawals, Orders orders, Payments payments, Reading reading, Desk desk) {
        this.withdrawals = withdrawals;
        this.orders = orders;
        this.payments = payments;
        this.reading = reading;
        this.desk = desk;
    }

    /// Absent until she has it, and where she bought or ordered it in the shop.
    public @Nullable Right rightOf(OrderView order) {
        return order.keptUntil().isPresent() || isFaceToFace(order) || order.isVisit()
                ? null
                : withdrawals
                        .received(order.slot().shop(), order.id())
                        .map(at -> right(order, at))
                        .orElse(null);
    }

    /// Of what she has not yet, and may no longer call off by herself: all of it at once. Absent where the law keeps something of it
    /// out, where it is on its way to her, and where it was agreed on in the shop.
    public @Nullable Right beforehand(OrderView order) {
        ShopView shop = reading.shop(order.slot().shop());
        boolean late = !desk.now().isBefore(shop.changeableUntil(order.slot()));
        if (!late || !isKeptFor(order) || order.isAgreed() || isFaceToFace(order)) {
            return null;
        }
        Right right = right(order, desk.now());
        return right.choices().stream().allMatch(Right.Choice::isOpen) ? right : null;
    }

    /// Why there is nothing that she may withdraw from, of an order of which [#rightOf] knows no right.
    public NoRight whyNone(OrderView order) {
        return NoRight.of(order);
    }

    private static boolean isKeptFor(OrderView order) {
        return order.status().isOpen()
                && order.status() != OrderView.Status.ON_THE_WAY
                && order.keptUntil().isEmpty();
    }

    /// Whether what she gave up was called off with it, since she had not got it.
    public boolean isCalledOff(OrderView order) {
        return order.status() == OrderView.Status.CANCELLED;
    }

    /// What is agreed on in the shop nobody changes her mind about as of right.
    static boolean isFaceToFace(OrderView order) {
        return order.slot().isOverCounter() || order.placedThrough().equals(Channel.COUNTER.name());
    }

    private Right right(OrderView order, Instant received) {
        Law law = law(order.slot().shop());
        LocalDate lastDay = law.lastDayToWithdraw(received);
        return new Right(
                received,
                lastDay,
                law.isAfter(desk.now(), lastDay),
                law.lastDayOfConformity(received),
                choices(order));
    }

    private Law law(ShopId shop) {
        ShopView view = reading.shop(shop);
        return Law.of(view.profile(), view.days().holidays(), view.distancing());
    }

    private List<Right.Choice> choices(OrderView order) {
        ShopId shop = order.slot().shop();
        Map<ItemId, Withdrawal> offered =
                withdrawals.offeredAs(shop, order.items(), order.placedAt());
        Map<ReturnLine.Goods, Long> declared = declared(withdrawals.of(shop, order.id()));
        Map<ReturnLine.Goods, Long> back = books(shop, order.id()).back();
        Map<ReturnLine.Goods, Right.Choice> choices = new LinkedHashMap<>();
        for (int number = 0; number < order.lines().size(); number++) {
            OrderLine line = order.lines().get(number);
            ReturnLine.Goods goods = ReturnLine.Goods.of(line, number);
            Right.Choice before = choices.get(goods);
            long gone =
                    before != null
                            ? 0
                            : Math.max(
                                    declared.getOrDefault(goods, 0L), back.getOrDefault(goods, 0L));
            int had = (before == null ? 0 : before.left()) + line.quantity().pieces();
            choices.put(
                    goods,
                    new Right.Choice(goods, label(line), (int) (had - gone), as(line, offered)));
        }
        return choices.values().stream().map(ChangesOfMind::notBelowZero).toList();
    }

    private static Right.Choice notBelowZero(Right.Choice choice) {
        return choice.left() >= 0
                ? choice
                : new Right.Choice(choice.goods(), choice.label(), 0, choice.as());
    }

    private static PersonalText label(OrderLine line) {
        return switch (line.goods()) {
            case OrderLine.Goods.Article(_, var label) -> PersonalText.of(label);
            case OrderLine.Goods.InWords(var words, _) -> words;
        };
    }

    private static Withdrawal as(OrderLine line, Map<ItemId, Withdrawal> offered) {
        return switch (line.goods()) {
            case OrderLine.Goods.Article(var item, _) ->
                    offered.getOrDefault(item, Withdrawal.POSSIBLE);
            case OrderLine.Goods.InWords _ -> Withdrawal.POSSIBLE;
        };
    }

    private static Map<ReturnLine.Goods, Long> declared(List<WithdrawalView> said) {
        Map<ReturnLine.Goods, Long> declared = new HashMap<>();
        said.stream()
                .flatMap(one -> one.standing().stream())
                .forEach(
                        line ->
                                declared.merge(
                                        line.goods(), (long) line.quantity().pieces(), Long::sum));
        return declared;
    }

    private Books books(ShopId shop, OrderId order) {
        return payments.of(shop, List.of(order)).getOrDefault(order, Books.EMPTY);
    }

    /// Everything that was declared of an order, in the order in which it was.
    public List<Followed> of(OrderView order) {
        ShopId shop = order.slot().shop();
        return Followed.of(order, withdrawals.of(shop, order.id()), books(shop, order.id()));
    }

    /// The same by the order's id; nothing where no view knows the order.
    public List<Followed> of(ShopId shop, OrderId order) {
        return orders.find(shop, List.of(order)).stream().flatMap(one -> of(one).stream()).toList();
    }

    /// Whether she withdrew from any of what somebody has still to look at, and nobody agreed that she keeps that.
    public boolean isGivenUp(ShopId shop, ReceivedGoods came) {
        OrderId order = came.order();
        return order != null && books(shop, order).isGivenUp(came.left());
    }

    /// What she is asked for and need not pay once it is back: the price of what she does not keep and has
    /// not brought back yet.
    ///
    /// @return at most what is still to be paid
    public Money notToPay(OrderView order, Account account) {
        Money notKept =
                of(order).stream()
                        .map(Followed::worthOfAwaited)
                        .reduce(order.total().times(0), Money::plus);
        return notKept.cents() < account.toPay().cents() ? notKept : account.toPay();
    }

    public Optional<Followed> find(OrderView order, WithdrawalId id) {
        return of(order).stream().filter(one -> one.said().id().equals(id)).findFirst();
    }

    public Optional<Followed> find(ShopId shop, WithdrawalId id) {
        return of(shop).stream().filter(one -> one.said().id().equals(id)).findFirst();
    }

    /// One that was declared a moment ago, even where the view is too late to show it.
    ///
    /// @throws TemporarilyUnavailable as long as it is
    public Followed shown(OrderView order, WithdrawalId id) {
        return find(order, id)
                .orElseThrow(
                        () ->
                                new TemporarilyUnavailable(
                                        "The withdrawals are not shown yet",
                                        new NotFound("order")));
    }

    /// Everything that was declared in a shop; what is late comes first, then by the day on which the
    /// money is to be given back.
    public List<Followed> of(ShopId shop) {
        Map<OrderId, List<WithdrawalView>> said =
                withdrawals.of(shop).stream().collect(Collectors.groupingBy(WithdrawalView::order));
        return said.isEmpty() ? List.of() : of(shop, said);
    }

    /// Those of which something is still to be done.
    public List<Followed> open(ShopId shop) {
        return of(shop).stream().filter(one -> one.stage().isOpen()).toList();
    }

    private List<Followed> of(ShopId shop, Map<OrderId, List<WithdrawalView>> said) {
        LocalDate today = reading.today(reading.shop(shop));
        Map<OrderId, Books> books = payments.of(shop, said.keySet());
        return orders.find(shop, said.keySet()).stream()
                .flatMap(order -> followed(order, said, books))
                .sorted(
                        Comparator.comparing((Followed one) -> one.alarm(today))
                                .reversed()
                                .thenComparing(one -> one.said().refundBy())
                                .thenComparing(one -> one.said().id().value()))
                .toList();
    }

    private static Stream<Followed> followed(
            OrderView order, Map<OrderId, List<WithdrawalView>> said, Map<OrderId, Books> books) {
        return Followed.of(
                order,
                said.getOrDefault(order.id(), List.of()),
                books.getOrDefault(order.id(), Books.EMPTY))
                .stream();
    }

    public LocalDate today(ShopId shop) {
        return reading.today(reading.shop(shop));
    }
}
