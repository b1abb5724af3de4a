package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Share;

/// What passes from books to books at noon, all of it by means that somebody knows.
public final class PassedOn {
    private PassedOn() {}

    public static Share share(Means means, long cents) {
        return new Share(means, Money.euros(cents));
    }

    public static MoneyGivenBack out(OrderId from, PaymentId id, OrderId to, Share... shares) {
        return new MoneyGivenBack(
                SHOP,
                from,
                id,
                Means.EXCHANGE,
                sum(shares),
                null,
                false,
                new Carried(to, List.of(shares)),
                NOON);
    }

    public static PaymentTaken in(OrderId to, PaymentId id, OrderId from, Share... shares) {
        return new PaymentTaken(
                SHOP,
                to,
                id,
                Means.EXCHANGE,
                sum(shares),
                null,
                new Carried(from, List.of(shares)),
                NOON);
    }

    /// Back into the books that had lent it.
    public static MoneyGivenBack homeOut(OrderId from, String id, OrderId to, Share share) {
        return new MoneyGivenBack(
                SHOP,
                from,
                new PaymentId(id),
                Means.EXCHANGE,
                share.amount(),
                null,
                false,
                new Carried(to, List.of(share), true),
                NOON);
    }

    public static PaymentTaken homeIn(OrderId to, String id, OrderId from, Share share) {
        return new PaymentTaken(
                SHOP,
                to,
                new PaymentId(id),
                Means.EXCHANGE,
                share.amount(),
                null,
                new Carried(from, List.of(share), true),
                NOON);
    }

    private static Money sum(Share... shares) {
        return Stream.of(shares).map(Share::amount).reduce(Money.euros(0), Money::plus);
    }
}
