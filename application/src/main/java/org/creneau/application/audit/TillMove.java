package org.creneau.application.audit;

import java.time.Instant;
import java.util.Optional;
import org.creneau.application.audit.TillRecount.Figure;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;

/// Which way money went.
///
/// @param figure of a closure that it goes into
/// @param cents zero where nothing moved
/// @param about the entry, or what it takes back; of a cheque that was banked the cheque
/// @param counts what counts from then on, and may be taken back
record TillMove(
        Means means,
        String currency,
        Figure figure,
        long cents,
        PaymentId about,
        Optional<PaymentId> counts,
        Instant at) {
    static TillMove of(PaymentEvent event) {
        return switch (event) {
            case PaymentEvent.PaymentTaken in -> move(in, in.means(), Figure.TAKEN, in.payment());
            case PaymentEvent.MoneyGivenBack out ->
                    move(out, out.means(), Figure.GIVEN_BACK, out.payment());
            case PaymentEvent.ChequeBanked in -> move(in, Means.CHEQUE, Figure.TAKEN, in.cheque());
            case PaymentEvent.ChequeBounced back -> takenBack(back, back.cheque(), back.payment());
            case PaymentEvent.PaymentReversed off
                    when off.cheque() != null && off.amount().cents() < 0 ->
                    takenBack(off, off.mistake(), off.cheque());
            case PaymentEvent.PaymentReversed off ->
                    move(off, off.means(), Figure.CORRECTED, off.about());
            case PaymentEvent.ChequeAnnounced said -> nothing(said);
            case PaymentEvent.ChequeReceived here -> nothing(here);
            case PaymentEvent.ChequeHandedBack hers -> nothing(hers);
        };
    }

    private static TillMove takenBack(PaymentEvent event, PaymentId about, PaymentId counts) {
        return move(event, Means.CHEQUE, Figure.CORRECTED, about, Optional.of(counts));
    }

    private static TillMove move(PaymentEvent event, Means means, Figure figure, PaymentId about) {
        boolean isNew = figure != Figure.CORRECTED;
        return move(event, means, figure, about, Optional.of(about).filter(_ -> isNew));
    }

    private static TillMove move(
            PaymentEvent event,
            Means means,
            Figure figure,
            PaymentId about,
            Optional<PaymentId> counts) {
        return new TillMove(
                means,
                event.amount().currency(),
                figure,
                event.amount().cents(),
                about,
                counts,
                event.at());
    }

    private static TillMove nothing(PaymentEvent event) {
        return new TillMove(
                Means.CHEQUE,
                event.amount().currency(),
                Figure.TAKEN,
                0,
                event.payment(),
                Optional.empty(),
                event.at());
    }

    boolean takesBack() {
        return figure == Figure.CORRECTED;
    }
}
