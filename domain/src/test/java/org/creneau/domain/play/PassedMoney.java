package org.creneau.domain.play;

import java.util.EnumMap;
import java.util.Map;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Share;
import org.jspecify.annotations.Nullable;

/// What an entry adds to what came by each means, in hundredths; what is known by no means under the exchange itself.
final class PassedMoney {
    private PassedMoney() {}

    /// No payment service knows of the order that it passes to: it came by card. Back where it came from it came as it did.
    static Map<Means, Long> in(Means means, long cents, @Nullable Carried from) {
        Map<Means, Long> all = new EnumMap<>(Means.class);
        long left = cents;
        if (from != null) {
            for (Share share : from.shares()) {
                Means by = from.home() ? share.means() : passedOn(share);
                all.merge(by, share.amount().cents(), Long::sum);
                left -= share.amount().cents();
            }
        }
        all.merge(means, left, Long::sum);
        return all;
    }

    private static Means passedOn(Share share) {
        return share.means() == Means.ONLINE ? Means.CARD : share.means();
    }

    static Map<Means, Long> out(Means means, long cents, @Nullable Carried to) {
        Map<Means, Long> all = new EnumMap<>(Means.class);
        long left = cents;
        if (to != null) {
            for (Share share : to.shares()) {
                Means by = to.home() ? passedOn(share) : share.means();
                all.merge(by, -share.amount().cents(), Long::sum);
                left -= share.amount().cents();
            }
        }
        all.merge(means, -left, Long::sum);
        return all;
    }

    /// Whether both halves say the same, each of the other's order.
    static boolean isOf(PaymentTaken in, @Nullable MoneyGivenBack out) {
        Carried from = in.carried();
        if (out == null) {
            return from == null;
        }
        Carried to = out.carried();
        return from != null
                && to != null
                && from.other().equals(out.order())
                && to.other().equals(in.order())
                && from.home() == to.home()
                && from.shares().equals(to.shares());
    }
}
