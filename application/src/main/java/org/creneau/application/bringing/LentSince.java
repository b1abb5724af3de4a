package org.creneau.application.bringing;

import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Standing;
import org.jspecify.annotations.Nullable;

/// What happened to what an exchange left to be given back, by the books that it took from. The next exchange by the same books
/// counts with all that they owe: what had not been given back by then is among its sums, and no more among those of this one.
///
/// @param handed what was given back after it and before the next
/// @param open what the books owe still, nothing once there is a next
record LentSince(Money handed, Money open) {
    static LentSince of(ReceivedGoods goods, Account lending) {
        List<MoneyGivenBack> since = since(goods, lending);
        Money none = lending.toGiveBack().times(0);
        Money handed =
                since.stream()
                        .takeWhile(LentSince::isHanded)
                        .map(MoneyGivenBack::amount)
                        .reduce(none, Money::plus);
        Money home = home(lending, none);
        boolean last = since.stream().allMatch(LentSince::isHanded);
        Money own = handed.cents() > home.cents() ? handed.minus(home) : none;
        return new LentSince(own, last ? lending.toGiveBack() : none);
    }

    /// All that left the books of what was taken, where no others are known; all that was handed out, where books do not say when
    /// they lent something, as once they did not.
    private static List<MoneyGivenBack> since(ReceivedGoods goods, Account lending) {
        ReceivedGoods.Taken taken = goods.taken();
        OrderId sale = taken == null ? null : taken.sale();
        List<MoneyGivenBack> left = left(lending).toList();
        if (goods.order() == null) {
            return left;
        }
        boolean isSaid = left.stream().anyMatch(one -> isTo(sale, one));
        return isSaid
                ? left.stream().dropWhile(one -> !isTo(sale, one)).skip(1).toList()
                : left.stream().filter(LentSince::isHanded).toList();
    }

    /// Without what was struck out.
    private static Stream<MoneyGivenBack> left(Account books) {
        return books.written().stream()
                .filter(MoneyGivenBack.class::isInstance)
                .map(MoneyGivenBack.class::cast)
                .filter(
                        one ->
                                books.entries()
                                        .find(one.payment())
                                        .filter(Standing.GivenBack.class::isInstance)
                                        .isPresent());
    }

    /// What came back from what was taken, and goes to her from here: it was not left over by the exchange.
    private static Money home(Account books, Money none) {
        return books.written().stream()
                .filter(PaymentTaken.class::isInstance)
                .map(PaymentTaken.class::cast)
                .filter(one -> one.carried() != null && one.carried().home())
                .map(PaymentTaken::amount)
                .reduce(none, Money::plus);
    }

    private static boolean isHanded(MoneyGivenBack one) {
        return one.means() != Means.EXCHANGE;
    }

    private static boolean isTo(@Nullable OrderId sale, MoneyGivenBack one) {
        var carried = one.carried();
        return carried != null && carried.other().equals(sale);
    }
}
