package org.creneau.infrastructure.web;

import java.util.List;
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
import org.creneau.domain.payment.TillTicket;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// What an entry in the books of an order says, in plain words.
final class PaymentWords {
    private final Say say;

    PaymentWords(Say say) {
        this.say = say;
    }

    List<Object> figures(PaymentEvent event) {
        String amount = say.money(event.amount());
        return switch (event) {
            case PaymentTaken in -> List.of(amount, means(in.means()), ticket(in.ticket()));
            case ChequeAnnounced _ -> List.of(amount);
            case ChequeReceived here -> List.of(amount, say.shortDay(here.written()));
            case ChequeBanked _ -> List.of(amount);
            case ChequeBounced _, ChequeHandedBack _ -> List.of(amount);
            case MoneyGivenBack out -> List.of(amount, means(out.means()), ticket(out.ticket()));
            case PaymentReversed off -> List.of(positive(off), means(off.means()));
        };
    }

    /// Which way it went the words say.
    private String positive(PaymentReversed off) {
        return say.money(off.amount().cents() < 0 ? off.amount().times(-1) : off.amount());
    }

    private String means(Means means) {
        return say.text("means." + means);
    }

    private String ticket(@Nullable TillTicket ticket) {
        return ticket == null ? "" : say.text("payment.ticket.after", ticket.number());
    }
}
