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
    /// @param at when that was told last
    public record Refund(Money amount, Back back, Instant at) {
        boolean isOff() {
            return back.isOff();
        }
    }

    /// How far money has come on its way back to her.
    public enum Back {
        UNDERWAY,
        MADE,
        /// Her bank did not take it.
        FAILED,
        /// The service would not do it, and has not.
        REFUSED;

        /// Whether nothing of it came to her: it is owed as before.
        public boolean isOff() {
            return switch (this) {
                case UNDERWAY, MADE -> false;
                case FAILED, REFUSED -> true;
            };
        }
    }

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

    Attempt with(OnlineEvent.OfRefund told, Back back) {
        return new Attempt(
                opened,
                stage,
                captured,
                lapses,
                refunds.plus(told.refund(), new Refund(told.amount(), back, told.at())));
    }

    /// Whether she can still pay by it.
    public boolean isOpenAt(Instant now) {
        return stage == Stage.OPEN && now.isBefore(opened.until());
    }

    /// What is not on its way back, nor has been sent back, in hundredths.
    public long refundable() {
        return captured
                - refunds.values().stream()
                        .filter(refund -> !refund.isOff())
                        .mapToLong(refund -> refund.amount().cents())
                        .sum();
    }

    /// What is on its way back, in hundredths.
    public long underway() {
        return refunds.values().stream()
                .filter(refund -> refund.back() == Back.UNDERWAY)
                .mapToLong(refund -> refund.amount().cents())
                .sum();
    }

    /// Whether something that was asked back did not come to her.
    public boolean hasFailed() {
        return refunds.values().stream().anyMatch(Refund::isOff);
    }
}
