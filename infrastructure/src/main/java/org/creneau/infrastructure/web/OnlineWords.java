package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.LateMoneyEvent;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.domain.payment.online.LinkEvent;
import org.creneau.domain.payment.online.LinkEvent.PaymentLinkGiven;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.domain.payment.online.OnlineEvent;
import org.creneau.domain.payment.online.OnlineEvent.PaymentAuthorised;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.payment.online.OnlineEvent.PaymentDeclined;
import org.creneau.domain.payment.online.OnlineEvent.PaymentEnded;
import org.creneau.domain.payment.online.OnlineEvent.PaymentOpened;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineEvent.RefundRefused;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;

/// What happened to payments online, in plain words.
final class OnlineWords {
    private final Say say;

    OnlineWords(Say say) {
        this.say = say;
    }

    List<Object> figures(AwaitingEvent event, ZoneId zone) {
        return switch (event) {
            case PaymentAwaited waits -> List.of(say.dayAndTime(waits.until(), zone));
            case PaymentAwaitedAgain waits -> List.of(say.dayAndTime(waits.until(), zone));
            case PaymentAwaitedByLink waits -> List.of(say.dayAndTime(waits.until(), zone));
            case PaymentAwaitedSooner waits -> List.of(say.dayAndTime(waits.until(), zone));
            case AwaitingEvent.PaymentAwaitedNoMore _ -> List.of();
        };
    }

    List<Object> figures(OnlineEvent event, ZoneId zone) {
        return switch (event) {
            case PaymentOpened opened ->
                    List.of(say.money(opened.amount()), say.dayAndTime(opened.until(), zone));
            case PaymentAuthorised kept -> List.of(say.money(kept.amount()), until(kept, zone));
            case PaymentCaptured in -> List.of(say.money(in.amount()));
            case PaymentDeclined _, PaymentEnded _ -> List.of();
            case RefundAsked back -> List.of(say.money(back.amount()));
            case RefundMade back -> List.of(say.money(back.amount()));
            case RefundFailed back -> List.of(say.money(back.amount()));
            case RefundRefused back -> List.of(say.money(back.amount()));
        };
    }

    List<Object> figures(LinkEvent event) {
        return switch (event) {
            case PaymentLinkGiven _ -> List.of();
            case LinkEvent.DepositAsked asked -> List.of(say.money(asked.amount()));
        };
    }

    List<Object> figures(LateMoneyEvent event) {
        return switch (event) {
            case LateMoneyLetGo gone -> List.of(say.text("late.why." + gone.why()));
        };
    }

    private String until(PaymentAuthorised kept, ZoneId zone) {
        Instant until = kept.until();
        return until == null
                ? ""
                : say.text("payment.authorised.until", say.dayAndTime(until, zone));
    }

    /// The till has nothing to do with it; a letter is told as one.
    static String kind(Event event) {
        return switch (event) {
            case PaymentTaken in when in.means() == Means.ONLINE -> ".online";
            case MoneyGivenBack out when out.means() == Means.ONLINE -> ".online";
            case PaymentLinkGiven given when given.way() == LinkWay.EMAIL -> ".email";
            case LinkEvent.DepositAsked all when all.part().isEmpty() -> ".whole";
            case PaymentReversed off when off.means() == Means.ONLINE -> ".online";
            case PaymentReversed off when off.again().isPresent() -> ".bounced";
            case PaymentReversed off when off.cheque() != null ->
                    off.amount().cents() == 0 ? ".step" : ".banked";
            case PaymentReversed off when off.amount().cents() == 0 -> ".cheque";
            case PaymentReversed off when off.means() == Means.EXCHANGE -> ".exchange";
            case PaymentReversed off when off.amount().cents() < 0 -> ".back";
            case PaymentTaken in when in.means() == Means.EXCHANGE -> passing(in.carried());
            case MoneyGivenBack out when out.means() == Means.EXCHANGE -> passing(out.carried());
            case MoneyGivenBack out when out.agreed() -> ".agreed";
            case OrderTakenBackUp again when again.keepsItsWindow() -> ".same";
            default -> "";
        };
    }

    private static String passing(@Nullable Carried carried) {
        return carried != null && carried.home() ? ".home" : ".exchange";
    }

    String chosen(OnlinePayment online) {
        return switch (online) {
            case OnlinePayment.NotOffered _ -> say.text("online.not-offered");
            case OnlinePayment.Offered(var taking, var minutes) ->
                    say.text("online.offered." + taking, minutes);
        };
    }
}
