package org.creneau.application.bringing;

import java.util.Objects;
import java.util.Optional;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Money;

/// What an exchange over the counter came to, and what of it has still to be paid or given back by the books.
///
/// @param worth what the old had cost; what the shop said it counts for, where its purchase is not found
/// @param price of what was taken
/// @param counted what of the worth paid for that: what was not paid for the old does not
/// @param toGiveBack what of it is to be given back, since the new costs less; nothing where a later exchange by the same books has
///     it in its own sums
/// @param givenBack what of that was
/// @param toPay what is to be paid besides, since the new costs more
/// @param paid what of that was
/// @param promised by cheques for the old that no bank has, beyond what is still to be paid of it: it counted for nothing, and is
///     to be handed back
public record SwapSums(
        Money worth,
        Money price,
        Money counted,
        Money toGiveBack,
        Money givenBack,
        Money toPay,
        Money paid,
        Money promised) {

    /// @param worth as of the lines of its order; absent where its purchase is not found
    /// @param old the books of that order
    /// @param fresh the books of what was taken; absent where it has none, as it once had
    public static SwapSums of(
            ReceivedGoods goods,
            Optional<Money> worth,
            Optional<Account> old,
            Optional<Account> fresh) {
        ReceivedGoods.Taken taken = Objects.requireNonNull(goods.taken());
        Money counted = least(taken.credit(), taken.price());
        Optional<Account> lending = goods.order() == null ? fresh : old;
        Money beyond = beyond(taken, lending);
        Money more = taken.price().minus(counted);
        Optional<LentSince> since = lending.map(books -> LentSince.of(goods, books));
        Money givenBack = handed(goods, beyond, since.map(LentSince::handed));
        Money toGiveBack = left(goods, beyond.minus(givenBack), since.map(LentSince::open));
        Money toPay = left(goods, more, fresh.map(Account::toPay));
        return new SwapSums(
                worth.orElseGet(taken::credit),
                taken.price(),
                counted,
                toGiveBack,
                givenBack,
                toPay,
                left(goods, more.minus(toPay), fresh.map(books -> books.passed().paid())),
                promised(goods, old).orElse(counted.times(0)));
    }

    private static Optional<Money> promised(ReceivedGoods goods, Optional<Account> old) {
        return old.filter(_ -> !goods.annulled()).map(SwapSums::beyondDue);
    }

    private static Money beyondDue(Account books) {
        Money promised = books.ledger().promised();
        return promised.minus(least(promised, books.toPay()));
    }

    /// Where nobody said it then, what is owed now.
    private static Money beyond(ReceivedGoods.Taken taken, Optional<Account> lending) {
        Money said = taken.beyond();
        if (said != null) {
            return said;
        }
        Money less = taken.credit().minus(least(taken.credit(), taken.price()));
        return less.cents() > 0
                ? less
                : lending.map(Account::toGiveBack)
                        .filter(owed -> owed.currency().equals(less.currency()))
                        .orElse(less);
    }

    /// What books say, as far as it can be of this exchange; what came to nothing is neither owed nor paid.
    private static Money left(ReceivedGoods goods, Money most, Optional<Money> books) {
        return goods.annulled()
                ? most.times(0)
                : books.filter(sum -> sum.currency().equals(most.currency()))
                        .map(sum -> least(sum, most))
                        .orElse(most);
    }

    private static Money handed(ReceivedGoods goods, Money most, Optional<Money> books) {
        return books.filter(_ -> !goods.annulled())
                .filter(sum -> sum.currency().equals(most.currency()))
                .map(sum -> least(sum, most))
                .orElse(most.times(0));
    }

    private static Money least(Money one, Money other) {
        return one.cents() < other.cents() ? one : other;
    }
}
