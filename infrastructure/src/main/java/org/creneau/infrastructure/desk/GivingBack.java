package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.bringing.OwedSince;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.payment.WaysBack;
import org.creneau.application.payment.WaysBack.Way;
import org.creneau.application.payment.online.Refunds;
import org.creneau.application.withdrawal.Followed;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.Attempt.Refund;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a shop owes: how much, until when, and what of it is on its way back online.
@Component("givingBack")
public final class GivingBack {
    /// Counted from the day on which the order was called off, as from any other on which somebody is told that there
    /// will be no sale (Code de la consommation, L221-24).
    private static final int DAYS_TO_REFUND = 14;

    /// The shop is told that much before the last day.
    private static final int DAYS_OF_WARNING = 3;

    /// What nobody has moved for longer is not looked for each time a page is shown.
    private static final Duration MEMORY = Duration.ofDays(400);

    private final Refunds refunds;
    private final Payments payments;
    private final ReturnRequests returns;
    private final Orders orders;
    private final Accounts accounts;
    private final ChangesOfMind changes;
    private final MoneyHome home;
    private final Reading reading;
    private final Desk desk;
    private final Faults faults;

    GivingBack(
            Refunds refunds,
            Payments payments,
            ReturnRequests returns,
            Orders orders,
            Accounts accounts,
            ChangesOfMind changes,
            MoneyHome home,
            Reading reading,
            Desk desk,
            Faults faults) {
        this.refunds = refunds;
        this.payments = payments;
        this.returns = returns;
        this.orders = orders;
        this.accounts = accounts;
        this.changes = changes;
        this.home = home;
        this.reading = reading;
        this.desk = desk;
        this.faults = faults;
    }

    /// How much somebody in the shop has to do about it.
    public enum Alarm {
        NONE,
        SOON,
        LATE,
        /// Her bank did not take it, or the service would not give it.
        FAILED
    }

    /// @param owed by the books of the order
    /// @param askable what of it can be given back online, and is not on its way
    /// @param by the last day; absent where the law says none
    /// @param since when it is owed, where there is no such day
    /// @param withdrawals from which it is owed, or some of it
    public record Open(
            OrderView order,
            Money owed,
            Money askable,
            Money underway,
            List<Refund> refunds,
            @Nullable LocalDate by,
            @Nullable Instant since,
            List<Followed> withdrawals,
            Alarm alarm) {
        public Open {
            refunds = List.copyOf(refunds);
            withdrawals = List.copyOf(withdrawals);
        }
    }

    /// Asks for what the shop owes to go back online, through the orders that it was exchanged for where it came by them.
    ///
    /// @param waits whether for goods that she does not keep, which the law lets a shop do
    /// @param seen how much somebody was told would go back, and no other sum; absent where it is whatever there is
    public Outcome ask(
            ShopId shop,
            OrderId order,
            boolean waits,
            Optional<Money> seen,
            Actor actor,
            Channel channel) {
        Prompt prompt = waits ? Prompt.SHOP : Prompt.WITHOUT_WAITING;
        List<OrderId> lenders = home.lenders(shop, order);
        return desk.send(new AskRefund(shop, order, prompt, lenders, seen), actor, channel);
    }

    /// What of it can be given back online, and is not on its way.
    public Money askable(Account account) {
        return askable(account, account.toGiveBack());
    }

    /// By which means what is to be given back had come, without what came online, for this order or for one that it was exchanged for.
    public List<Way> ways(Account account) {
        return WaysBack.of(account, through(account, account.toGiveBack()));
    }

    /// What can be given back online before goods that she does not keep are here; nothing where that changes nothing.
    public Money askableWithoutWaiting(Account account) {
        Money all = askable(account, account.withoutWaiting());
        return all.cents() > askable(account).cents() ? all : all.times(0);
    }

    private Money askable(Account account, Money owed) {
        long left = owed.cents() - account.paying().online().underway();
        long came = account.paying().online().all().mapToLong(Attempt::refundable).sum();
        long own = Math.max(0, Math.min(left, came));
        return new Money(own, owed.currency()).plus(through(account, owed));
    }

    private Money through(Account account, Money owed) {
        return home.through(account, owed).stream()
                .map(MoneyHome.Through::amount)
                .reduce(owed.times(0), Money::plus);
    }

    public Money underway(Account account) {
        return new Money(account.paying().online().underway(), account.ledger().due().currency());
    }

    /// Everything that was given back online, or was to be, in the order in which it was told last.
    public List<Refund> told(Account account) {
        return account.paying()
                .online()
                .all()
                .flatMap(attempt -> attempt.refunds().values().stream())
                .sorted(Comparator.comparing(Refund::at))
                .toList();
    }

    /// The same as people are shown it: what failed, only as long as it is still to be given back.
    public List<Refund> shown(Account account) {
        boolean due = account.toGiveBack().cents() > underway(account).cents();
        return told(account).stream().filter(one -> due || !one.back().isOff()).toList();
    }

    /// Of a shop; what failed or is late comes first.
    public List<Open> open(ShopId shop) {
        Map<OrderId, Optional<Instant>> open = mayBeOwed(shop);
        if (open.isEmpty()) {
            return List.of();
        }
        List<OrderView> views = orders.find(shop, open.keySet());
        Map<OrderId, Account> books = accounts.of(shop, views);
        return views.stream()
                .flatMap(
                        one ->
                                Optional.ofNullable(books.get(one.id())).stream()
                                        .filter(account -> account.toGiveBack().cents() > 0)
                                        .map(account -> open(one, account, off(one, open))))
                .sorted(
                        Comparator.comparing(Open::alarm)
                                .reversed()
                                .thenComparing(
                                        Open::by, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(one -> one.order().number()))
                .toList();
    }

    /// The withdrawals of which something is still to be done, without those of which only money is, as these are among what is open.
    public List<Followed> awaited(ShopId shop, List<Open> open) {
        Set<OrderId> owed = open.stream().map(one -> one.order().id()).collect(Collectors.toSet());
        return changes.open(shop).stream()
                .filter(one -> !one.stage().isOwing() || !owed.contains(one.order().id()))
                .toList();
    }

    /// What came online, and what was paid in the shop.
    private Map<OrderId, Optional<Instant>> mayBeOwed(ShopId shop) {
        Map<OrderId, Optional<Instant>> owed =
                new HashMap<>(payments.mayOwe(shop, desk.now().minus(MEMORY)));
        owed.putAll(refunds.open(shop));
        return owed;
    }

    private static Optional<Instant> off(OrderView order, Map<OrderId, Optional<Instant>> open) {
        return open.getOrDefault(order.id(), Optional.empty());
    }

    private Open open(OrderView order, Account account, Optional<Instant> off) {
        List<Followed> owing = owing(order);
        Instant since = since(order);
        LocalDate by =
                off.map(at -> lastDay(order, at)).orElseGet(() -> lastDay(order, owing, since));
        return new Open(
                order,
                account.toGiveBack(),
                askable(account),
                underway(account),
                shown(account),
                by,
                by == null ? since : null,
                owing,
                alarm(order, account, by));
    }

    private @Nullable Instant since(OrderView order) {
        ShopId shop = order.slot().shop();
        Books books = payments.of(shop, List.of(order.id())).getOrDefault(order.id(), Books.EMPTY);
        return new OwedSince(order, books, returns.received(shop, order.id())).at().orElse(null);
    }

    private LocalDate lastDay(OrderView order, Instant off) {
        return LocalDate.ofInstant(off, reading.shop(order.slot().shop()).profile().zone())
                .plusDays(DAYS_TO_REFUND);
    }

    /// Also where only some of what she does not keep is back.
    private List<Followed> owing(OrderView order) {
        return changes.of(order).stream().filter(one -> one.toGiveBack().cents() > 0).toList();
    }

    /// As she was told when she changed her mind, or by the law where goods came back for a fault.
    private @Nullable LocalDate lastDay(
            OrderView order, List<Followed> owing, @Nullable Instant since) {
        return Stream.concat(
                        owing.stream().map(one -> one.said().refundBy()),
                        faulty(order, since).stream())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Optional<LocalDate> faulty(OrderView order, @Nullable Instant since) {
        ShopId shop = order.slot().shop();
        return since == null
                ? Optional.empty()
                : faults.refundBy(shop, returns.received(shop, order.id()), since);
    }

    private Alarm alarm(OrderView order, Account account, @Nullable LocalDate by) {
        boolean failed = account.paying().online().hasFailedRefund();
        if (failed && askable(account).cents() > 0) {
            return Alarm.FAILED;
        }
        return by == null ? Alarm.NONE : near(reading.today(reading.shop(order.slot().shop())), by);
    }

    private static Alarm near(LocalDate today, LocalDate by) {
        long left = ChronoUnit.DAYS.between(today, by);
        if (left < 0) {
            return Alarm.LATE;
        }
        return left <= DAYS_OF_WARNING ? Alarm.SOON : Alarm.NONE;
    }
}
