package org.creneau.infrastructure.stripe;

import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.domain.kernel.Money;

/// What is asked of Checkout for one payment.
final class StripeSessions {
    /// In what is written beside sessions and intents: our id.
    static final String PAYMENT = "creneau_payment";

    private static final String CAPTURE = "creneau_capture";

    /// Stripe closes no page sooner than half an hour after it was opened, so it always stays open for so much longer.
    static final Duration LONGER = Duration.ofMinutes(30);

    /// Nor later than a day after; without an instant that is when it closes.
    private static final Duration LATEST = Duration.ofHours(24);

    /// She pays the sum that stands in the order, not one in her own currency.
    private static final SessionCreateParams.AdaptivePricing IN_OUR_CURRENCY =
            SessionCreateParams.AdaptivePricing.builder().setEnabled(false).build();

    private StripeSessions() {}

    /// Stripe counts in the smallest unit of a currency, money here in hundredths.
    static boolean isOfHundredths(Money amount) {
        return Currency.getInstance(amount.currency()).getDefaultFractionDigits() == 2;
    }

    static SessionCreateParams wanted(Ask ask, Instant now) {
        SessionCreateParams.Builder session =
                SessionCreateParams.builder()
                        .setMode(SessionCreateParams.Mode.PAYMENT)
                        .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
                        .setClientReferenceId(ask.payment().value())
                        .putMetadata(PAYMENT, ask.payment().value())
                        .putMetadata(CAPTURE, ask.capture().name())
                        .setAdaptivePricing(IN_OUR_CURRENCY)
                        .addLineItem(line(ask))
                        .setPaymentIntentData(intent(ask))
                        .setSuccessUrl(ask.back().toString())
                        .setCancelUrl(ask.back().toString());
        Instant closes = ask.until().plus(LONGER);
        if (closes.isBefore(now.plus(LATEST))) {
            session.setExpiresAt(closes.getEpochSecond());
        }
        return session.build();
    }

    private static LineItem line(Ask ask) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(
                        LineItem.PriceData.builder()
                                .setCurrency(ask.amount().currency().toLowerCase(Locale.ROOT))
                                .setUnitAmount(ask.amount().cents())
                                .setProductData(
                                        LineItem.PriceData.ProductData.builder()
                                                .setName(ask.shown())
                                                .build())
                                .build())
                .build();
    }

    private static PaymentIntentData intent(Ask ask) {
        return PaymentIntentData.builder()
                .setCaptureMethod(
                        switch (ask.capture()) {
                            case AT_ONCE -> PaymentIntentData.CaptureMethod.AUTOMATIC;
                            case LATER -> PaymentIntentData.CaptureMethod.MANUAL;
                        })
                .putMetadata(PAYMENT, ask.payment().value())
                .build();
    }

    /// Whether it is what is asked for again, be it from another host or for longer.
    static boolean isSame(Session session, Ask ask) {
        return ask.payment().value().equals(session.getClientReferenceId())
                && session.getMetadata() != null
                && ask.capture().name().equals(session.getMetadata().get(CAPTURE))
                && StripeSnapshots.money(session.getAmountTotal(), session.getCurrency())
                        .equals(ask.amount());
    }

    /// The shop may take payments of its own on the same account.
    static boolean isOurs(Session session) {
        return session.getMetadata() != null && session.getMetadata().containsKey(PAYMENT);
    }
}
