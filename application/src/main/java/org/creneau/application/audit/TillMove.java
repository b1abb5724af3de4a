package org.creneau.application.audit;

import java.time.Instant;
import org.creneau.application.audit.TillRecount.Figure;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;

/// Which way money went.
///
/// @param figure of a closure that it goes into
/// @param cents zero where nothing moved
/// @param about the entry, or what it takes back; of a cheque always the cheque
record TillMove(
        Means means, String currency, Figure figure, long cents, PaymentId about, Instant at) {
    static TillMove of(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentTaken in -> move(in, in.means(), Figure.TAKEN, in.payment());
            case PaymentEvent.MoneyGivenBack out ->
                    move(out, out.means(), Figure.GIVEN_BACK, out.payment());
            case PaymentEvent.ChequeBanked in -> move(in, Means.CHEQUE, Figure.TAKEN, in.cheque());
            case PaymentEvent.ChequeBounced back ->
                    move(back, Means.CHEQUE, Figure.CORRECTED, back.cheque());
            case PaymentEvent.PaymentReversed off ->
                    move(off, off.means(), Figure.CORRECTED, off.about());
            case PaymentEvent.ChequeAnnounced said -> nothing(said);
            case PaymentEvent.ChequeReceived here -> nothing(here);
            case PaymentEvent.ChequeHandedBack hers -> nothing(hers);
        };
    }

    private static TillMove move(PaymentEvent event, Means means, Figure figure, PaymentId about) {
        return new TillMove(
                means,
                event.amount().currency(),
                figure,
                event.amount().cents(),
                about,
                event.at());
    }

    private static TillMove nothing(PaymentEvent event) {
        return new TillMove(
                Means.CHEQUE,
                event.amount().currency(),
                Figure.TAKEN,
                0,
                event.payment(),
                event.at());
    }

    boolean takesBack() {
        return figure == Figure.CORRECTED;
    }
}
