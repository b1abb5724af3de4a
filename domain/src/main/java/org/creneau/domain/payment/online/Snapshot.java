package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;

/// Everything a payment service says of one payment at one instant: sums, never steps. Whoever hears of it
/// twice, late or in the wrong order learns nothing wrong from it.
///
/// @param payment the id that it was opened under here
/// @param reference what the service calls it
/// @param authorised what her bank keeps, or kept before it was captured
/// @param captured what the shop received, refunds not taken off
/// @param until when the authorisation lapses; absent where there is none, or nobody knows
/// @param refunds each once, in whatever order
public record Snapshot(
        PaymentId payment,
        ServiceReference reference,
        Stage stage,
        Money authorised,
        Money captured,
        Optional<Instant> until,
        List<Refund> refunds) {
    public Snapshot {
        refunds = List.copyOf(refunds);
    }

    /// @param refund the id that it was asked under here; absent where the shop made it on the pages of
    ///     the service
    public record Refund(
            Optional<PaymentId> refund, ServiceReference reference, Money amount, Fate fate) {}

    /// What became of a refund.
    public enum Fate {
        UNDERWAY,
        MADE,
        /// Her bank did not take it: the account was closed, say. The shop still has the money.
        FAILED
    }
}
