package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.ChequeLife;
import org.creneau.domain.payment.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The cheques that lie in a shop: what to do with each, and until when.
@Component("cheques")
public final class Cheques {
    /// The shop is told that much before the last day.
    private static final int DAYS_OF_WARNING = 15;

    private final Payments payments;
    private final Orders orders;
    private final Accounts accounts;
    private final Reading reading;

    Cheques(Payments payments, Orders orders, Accounts accounts, Reading reading) {
        this.payments = payments;
        this.orders = orders;
        this.accounts = accounts;
        this.reading = reading;
    }

    /// What is to be done with a cheque.
    public enum Task {
        TO_BANK,
        /// The bank brought it back, and it is still to be paid.
        TO_BANK_AGAIN,
        /// Nothing is due any more.
        TO_RETURN
    }

    /// How near its last day is.
    public enum Alarm {
        NONE,
        SOON,
        LATE
    }

    /// @param bankBy the last day on which a bank has to take it; absent where no text was looked up
    /// @param seen the books of its order
    public record Held(
            OrderView order,
            PaymentId cheque,
            Money amount,
            LocalDate written,
            @Nullable LocalDate bankBy,
            Task task,
            Alarm alarm,
            Seen seen) {}

    /// What is nearest to its last day comes first.
    public List<Held> of(ShopId shop) {
        Set<OrderId> ids = payments.withChequesHere(shop);
        return ids.isEmpty() ? List.of() : of(reading.shop(shop), orders.find(shop, ids));
    }

    private List<Held> of(ShopView shop, List<OrderView> views) {
        Map<OrderId, Account> books = accounts.of(shop.id(), views);
        return views.stream()
                .flatMap(order -> held(shop, order, books.get(order.id())))
                .sorted(
                        Comparator.comparing(
                                        Held::bankBy,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(one -> one.order().number())
                                .thenComparing(one -> one.cheque().value()))
                .toList();
    }

    private Stream<Held> held(ShopView shop, OrderView order, @Nullable Account account) {
        return account == null
                ? Stream.empty()
                : account.cheques().stream().flatMap(one -> held(shop, order, account, one));
    }

    private Stream<Held> held(
            ShopView shop, OrderView order, Account account, Account.Cheque cheque) {
        Stream<Task> task =
                switch (cheque.standing().step()) {
                    case ANNOUNCED, BANKED, HANDED_BACK -> Stream.empty();
                    case RECEIVED -> Stream.of(orReturned(account, cheque, Task.TO_BANK));
                    case BOUNCED -> Stream.of(orReturned(account, cheque, Task.TO_BANK_AGAIN));
                };
        return task.flatMap(
                one ->
                        cheque.standing().written().stream()
                                .map(written -> held(shop, order, account, cheque, written, one)));
    }

    private static Task orReturned(Account account, Account.Cheque cheque, Task wanted) {
        return account.isUnwanted(cheque) ? Task.TO_RETURN : wanted;
    }

    private Held held(
            ShopView shop,
            OrderView order,
            Account account,
            Account.Cheque cheque,
            LocalDate written,
            Task task) {
        LocalDate by = ChequeLife.bankBy(written, shop.profile().country()).orElse(null);
        return new Held(
                order,
                cheque.id(),
                cheque.standing().amount(),
                written,
                by,
                task,
                task == Task.TO_RETURN ? Alarm.NONE : near(reading.today(shop), by),
                account.seen());
    }

    private static Alarm near(LocalDate today, @Nullable LocalDate by) {
        if (by == null || today.plusDays(DAYS_OF_WARNING).isBefore(by)) {
            return Alarm.NONE;
        }
        return today.isAfter(by) ? Alarm.LATE : Alarm.SOON;
    }
}
