package org.creneau.domain.till;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;

/// An entry in the books of an order, as the till has it. What is promised is none, nor the striking out of what had not
/// counted: nothing moved by them. What is exchanged makes two of the same amount, given back for the old and taken for the
/// new: no money moves by them together, and goods are bought back and sold all the same.
///
/// @param happened when; earlier than it was written where it was typed afterwards
public record TillRecord(Means means, Turnover turnover, Instant happened) {

    public static Optional<TillRecord> of(PaymentEvent event) {
        return switch (event) {
            case PaymentTaken in -> record(in, in.means(), Turnover::ofTaken);
            case MoneyGivenBack out -> record(out, out.means(), Turnover::ofGivenBack);
            case ChequeBanked banked -> record(banked, Means.CHEQUE, Turnover::ofTaken);
            case ChequeBounced back -> record(back, Means.CHEQUE, Turnover::ofCorrected);
            case PaymentReversed off -> record(off, off.means(), Turnover::ofCorrected);
            case ChequeAnnounced _, ChequeReceived _, ChequeHandedBack _ -> Optional.empty();
        };
    }

    private static Optional<TillRecord> record(
            PaymentEvent event, Means means, Function<Money, Turnover> moved) {
        return event.amount().cents() == 0
                ? Optional.empty()
                : Optional.of(new TillRecord(means, moved.apply(event.amount()), event.at()));
    }
}
