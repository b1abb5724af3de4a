package org.creneau.application.audit;

import java.time.Instant;
import org.creneau.application.audit.TillRecount.Figure;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;

/// Which way money went.
///
/// @param figure of a closure that it goes into
/// @param cents zero where no money moved
record TillMove(Means means, String currency, Figure figure, long cents, Instant at) {
    static TillMove of(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentTaken in -> move(in, in.means(), Figure.TAKEN);
            case PaymentEvent.MoneyGivenBack out -> move(out, out.means(), Figure.GIVEN_BACK);
            case PaymentEvent.ChequeBanked in -> move(in, Means.CHEQUE, Figure.TAKEN);
            case PaymentEvent.ChequeBounced back -> move(back, Means.CHEQUE, Figure.CORRECTED);
            case PaymentEvent.PaymentReversed off -> move(off, off.means(), Figure.CORRECTED);
            case PaymentEvent.ChequeAnnounced said -> nothing(said);
            case PaymentEvent.ChequeReceived here -> nothing(here);
        };
    }

    private static TillMove move(PaymentEvent event, Means means, Figure figure) {
        return new TillMove(
                means, event.amount().currency(), figure, event.amount().cents(), event.at());
    }

    private static TillMove nothing(PaymentEvent event) {
        return new TillMove(Means.CHEQUE, event.amount().currency(), Figure.TAKEN, 0, event.at());
    }
}
