package org.creneau.domain.payment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/// What other books lent those of an order, and how much of it went back to them.
///
/// @param all in the order in which they were written
public record Passes(PMap<PaymentId, Pass> all) {
    private static final Set<Class<? extends Event>> TYPES =
            Set.of(PaymentTaken.class, MoneyGivenBack.class, PaymentReversed.class);

    public static final Passes NONE = new Passes(OrderedPMap.empty());

    /// @param sign below zero where it went back
    public record Pass(Carried carried, int sign) {
        long by(OrderId lender, Means means) {
            return carried.other().equals(lender)
                    ? carried.there().stream()
                            .filter(share -> share.means() == means)
                            .mapToLong(share -> sign * share.amount().cents())
                            .sum()
                    : 0;
        }
    }

    public static Fold<Passes> of(OrderId order) {
        return Fold.of(PaymentEvent.class, Boundary.of(order.tag(), TYPES), NONE, Passes::with);
    }

    /// @param written in the books of one order, oldest first
    public static Passes of(List<PaymentEvent> written) {
        Passes passes = NONE;
        for (PaymentEvent event : written) {
            passes = passes.with(event);
        }
        return passes;
    }

    private Passes with(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in -> with(in.payment(), in.carried(), 1);
            case MoneyGivenBack out -> with(out.payment(), out.carried(), -1);
            case PaymentReversed off -> new Passes(all.minus(off.mistake()));
            default -> this;
        };
    }

    /// What comes in is lent where it does not come home, and what goes is back where it does.
    private Passes with(PaymentId entry, @Nullable Carried carried, int sign) {
        return carried != null && carried.home() == sign < 0
                ? new Passes(all.plus(entry, new Pass(carried, sign)))
                : this;
    }

    /// Whose books lent something, the latest first.
    public List<OrderId> lenders() {
        Set<OrderId> lenders = new LinkedHashSet<>();
        all.values().forEach(pass -> lenders.add(pass.carried().other()));
        return List.copyOf(lenders).reversed();
    }

    /// What of it they lent and do not have back, in hundredths.
    ///
    /// @param means as the lender counts it
    public long lent(OrderId lender, Means means) {
        return Math.max(0, all.values().stream().mapToLong(pass -> pass.by(lender, means)).sum());
    }
}
