package org.creneau.infrastructure.stripe;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.payment.online.Stage;
import org.jspecify.annotations.Nullable;

/// What a session of Checkout, its payment intent and its refunds say together.
final class StripeSnapshots {
    /// In what is written beside refunds: our id.
    static final String REFUND = "creneau_refund";

    private static final String OPEN = "open";
    private static final String TO_CAPTURE = "requires_capture";
    private static final String SUCCEEDED = "succeeded";
    private static final String CANCELED = "canceled";

    private StripeSnapshots() {}

    static Snapshot of(Session session, List<Refund> refunds) {
        @Nullable PaymentIntent intent = session.getPaymentIntentObject();
        Money nothing = money(0, session.getCurrency());
        Stage stage = stage(session, intent);
        boolean hasMoney = intent != null && (stage == Stage.AUTHORISED || stage == Stage.CAPTURED);
        return new Snapshot(
                new PaymentId(session.getClientReferenceId()),
                new ServiceReference(session.getId()),
                stage,
                hasMoney ? money(intent.getAmount(), intent.getCurrency()) : nothing,
                stage == Stage.CAPTURED && intent != null
                        ? money(intent.getAmountReceived(), intent.getCurrency())
                        : nothing,
                stage == Stage.AUTHORISED && intent != null
                        ? captureBefore(intent)
                        : Optional.empty(),
                refunds.stream().map(StripeSnapshots::refund).toList());
    }

    /// A card that was refused leaves the session open: another can be tried on its page.
    static Stage stage(Session session, @Nullable PaymentIntent intent) {
        String status = intent == null ? "" : intent.getStatus();
        return switch (status) {
            case TO_CAPTURE -> Stage.AUTHORISED;
            case SUCCEEDED -> Stage.CAPTURED;
            case CANCELED -> Stage.ENDED;
            default -> "expired".equals(session.getStatus()) ? Stage.ENDED : Stage.OPEN;
        };
    }

    static boolean isOpen(Session session) {
        return OPEN.equals(session.getStatus());
    }

    private static Optional<Instant> captureBefore(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLatestChargeObject())
                .map(Charge::getPaymentMethodDetails)
                .map(Charge.PaymentMethodDetails::getCard)
                .map(Charge.PaymentMethodDetails.Card::getCaptureBefore)
                .map(Instant::ofEpochSecond);
    }

    private static Snapshot.Refund refund(Refund refund) {
        return new Snapshot.Refund(
                ours(refund),
                new ServiceReference(refund.getId()),
                money(refund.getAmount(), refund.getCurrency()),
                fate(refund));
    }

    /// Absent where the shop gave money back on the pages of Stripe.
    static Optional<PaymentId> ours(Refund refund) {
        return Optional.ofNullable(refund.getMetadata())
                .map(beside -> beside.get(REFUND))
                .map(PaymentId::new);
    }

    static Fate fate(Refund refund) {
        return switch (String.valueOf(refund.getStatus())) {
            case SUCCEEDED -> Fate.MADE;
            case "failed", CANCELED -> Fate.FAILED;
            default -> Fate.UNDERWAY;
        };
    }

    static Money money(long cents, String currency) {
        return new Money(cents, currency.toUpperCase(Locale.ROOT));
    }
}
