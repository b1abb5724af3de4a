package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// One attempt to pay, as far as it has come.
///
/// @param captured in hundredths
/// @param lapses when her bank lets go of what it keeps; absent where it keeps nothing, or nobody said
/// @param refunds by our ids
public record Attempt(
        PaymentOpened opened,
        Stage stage,
        long captured,
        Optional<Instant> lapses,
        PMap<PaymentId, Refund> refunds) {

    /// @param amount asked for
    public record Refund(Money amount, Snapshot.Fate fate) {}

    static Attempt of(PaymentOpened opened) {
        return new Attempt(opened, Stage.OPEN, 0, Optional.empty(), HashTreePMap.empty());
    }

    Attempt in(Stage next) {
        return new Attempt(opened, next, captured, lapses, refunds);
    }

    Attempt kept(Optional<Instant> until) {
        return new Attempt(opened, Stage.AUTHORISED, captured, until, refunds);
    }

    Attempt captured(long cents) {
        return new Attempt(opened, Stage.CAPTURED, cents, Optional.empty(), refunds);
    }

    Attempt with(PaymentId refund, Money amount, Snapshot.Fate fate) {
        return new Attempt(
                opened, stage, captured, lapses, refunds.plus(refund, new Refund(amount, fate)));
    }

    /// Whether she can still pay by it.
    public boolean isOpenAt(Instant now) {
        return stage == Stage.OPEN && now.isBefore(opened.until());
    }

    /// What is not on its way back, nor has been sent back, in hundredths.
    public long refundable() {
        return captured
                - refunds.values().stream()
                        .filter(refund -> refund.fate() != Snapshot.Fate.FAILED)
                        .mapToLong(refund -> refund.amount().cents())
                        .sum();
    }
}
