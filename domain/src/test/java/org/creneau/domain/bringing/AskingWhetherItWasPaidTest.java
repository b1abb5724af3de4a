package org.creneau.domain.bringing;

import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.back;
import static org.creneau.domain.bringing.Swaps.bought;
import static org.creneau.domain.bringing.Swaps.hers;
import static org.creneau.domain.bringing.Swaps.in;
import static org.creneau.domain.bringing.Swaps.out;
import static org.creneau.domain.bringing.Swaps.paid;
import static org.creneau.domain.bringing.Swaps.sale;
import static org.creneau.domain.bringing.Swaps.swap;
import static org.creneau.domain.bringing.Swaps.taken;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.authorised;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentUnsaid;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.junit.jupiter.api.Test;

/// Ann has two novels at 8,90 € and exchanges one of them for an atlas at 39,50 €. She is asked whether she paid for them
/// only where nothing says so.
class AskingWhetherItWasPaidTest {
    private static final SaidPaid UNASKED = new SaidPaid.Unasked();
    private static final PaymentId CHEQUE = new PaymentId("cheque");

    @Test
    void whatCameAndWentBackIsNotAskedForAgain() {
        Event[] books = bought(paid(1_780), givenBack(1_780));
        given(books).when(swap(1, 1, UNASKED)).then(exchanged(0));
        given(books).when(swap(1, 1, said(Means.CARD))).then(exchanged(0));
        given(bought(paid(1_000), givenBack(1_000)))
                .when(swap(1, 1, UNASKED))
                .refused(new PaymentUnsaid(Money.euros(780)));
    }

    @Test
    void whatWasStruckOutNeverCame() {
        given(bought(paid(1_780), struck(1_780)))
                .when(swap(1, 1, UNASKED))
                .refused(new PaymentUnsaid(Money.euros(1_780)));
    }

    @Test
    void norWhatIsOnItsWayBack() {
        Event[] books =
                bought(
                        PaidOnline.opened(TRY),
                        captured(TRY, 1_780),
                        paid("online", Means.ONLINE, 1_780, "11:01"),
                        new RefundAsked(
                                SHOP,
                                ANNS_ORDER,
                                TRY,
                                new PaymentId("refund"),
                                Money.euros(1_780),
                                at("11:30")));
        given(books).when(swap(1, 1, UNASKED)).then(exchanged(0));
        given(books).when(swap(1, 1, said(Means.CARD))).then(exchanged(0));
    }

    @Test
    void aChequeInTheDrawerIsPromisedAndCountsOnceItIsBanked() {
        given(bought(cheque(1_780))).when(swap(1, 1, UNASKED)).then(exchanged(0));
        given(bought(cheque(1_780))).when(swap(1, 1, said(Means.CASH))).then(exchanged(0));
        given(bought(cheque(1_780), banked(1_780)))
                .when(swap(1, 1, UNASKED))
                .then(exchanged(Means.CHEQUE, 890));
        given(bought(cheque(1_000)))
                .when(swap(1, 1, UNASKED))
                .refused(new PaymentUnsaid(Money.euros(780)));
        given(bought(cheque(1_780), banked(1_780), bounced(1_780)))
                .when(swap(1, 1, UNASKED))
                .refused(new PaymentUnsaid(Money.euros(1_780)));
    }

    @Test
    void whatHerBankKeepsForTheShopIsPromised() {
        Event[] books = bought(PaidOnline.opened(TRY), authorised(TRY));
        given(books).when(swap(1, 1, UNASKED)).then(exchanged(0));
        given(books).when(swap(1, 1, said(Means.CARD))).then(exchanged(0));
    }

    @Test
    void theWayToHerWasPaidWithTheGoodsAndDoesNotCountForTheNew() {
        Event[] brought = {
            opened(),
            atlasListed(),
            Brought.placed(),
            new OrderDelivered(SHOP, ANNS_ORDER, at("10:59"))
        };
        given(brought).when(swap(1, 1, UNASKED)).refused(new PaymentUnsaid(Money.euros(2_180)));
        given(brought)
                .when(swap(1, 1, new SaidPaid.AtTill(Means.CARD, new PaymentId("noted"), NOON)))
                .then(after(paid("noted", Means.CARD, 2_180, "12:00"), 890));
        given(Stream.concat(Stream.of(brought), Stream.of(paid(2_180))).toArray(Event[]::new))
                .when(swap(1, 1, UNASKED))
                .then(exchanged(890));
    }

    /// It would be a record of today for money that no till of today took.
    @Test
    void whatOurTillDidNotNoteItDidNotTake() {
        var ours = new TillChosen(SHOP, Till.CRENEAU, at("09:00"));
        given(bought(ours, paid(1_000)))
                .when(swap(1, 1, said(Means.CARD)))
                .refused(new PaymentNotNoted(Money.euros(780)));
        given(bought(ours))
                .when(swap(1, 1, UNASKED))
                .refused(new PaymentNotNoted(Money.euros(1_780)));
        given(bought(ours, paid(1_000))).when(swap(1, 1)).then(exchanged(110));
        given(bought(ours, paid(1_780))).when(swap(1, 1, UNASKED)).then(exchanged(890));
        given(bought(ours, new TillChosen(SHOP, Till.SHOPS_OWN, at("11:30"))))
                .when(swap(1, 1, UNASKED))
                .refused(new PaymentUnsaid(Money.euros(1_780)));
    }

    private static SaidPaid said(Means means) {
        return new SaidPaid.AtTill(means, new PaymentId("noted"), at("11:00"));
    }

    private static Event[] after(Event first, long credit) {
        return Stream.concat(Stream.of(first), Stream.of(exchanged(credit))).toArray(Event[]::new);
    }

    private static Event[] exchanged(long credit) {
        return exchanged(Means.CARD, credit);
    }

    private static Event[] exchanged(Means had, long credit) {
        Stream<Event> always =
                Stream.of(back(HER_ORDER), sale(1), hers(), taken(ANNS_ORDER, 1, credit));
        Stream<Event> moved =
                credit == 0
                        ? Stream.of()
                        : Stream.of(out(share(had, credit)), in(share(had, credit)));
        return Stream.concat(always, moved).toArray(Event[]::new);
    }

    private static MoneyGivenBack givenBack(long cents) {
        return new MoneyGivenBack(
                SHOP,
                ANNS_ORDER,
                new PaymentId("given-back"),
                Means.CARD,
                Money.euros(cents),
                null,
                at("11:20"));
    }

    private static PaymentReversed struck(long cents) {
        return new PaymentReversed(
                SHOP,
                ANNS_ORDER,
                new PaymentId("struck"),
                new PaymentId("first"),
                Means.CARD,
                Money.euros(cents),
                at("11:20"));
    }

    private static ChequeReceived cheque(long cents) {
        return new ChequeReceived(
                SHOP,
                ANNS_ORDER,
                CHEQUE,
                CHEQUE,
                Money.euros(cents),
                LocalDate.parse("2026-01-05"),
                at("11:10"));
    }

    private static ChequeBanked banked(long cents) {
        return new ChequeBanked(
                SHOP, ANNS_ORDER, new PaymentId("banked"), CHEQUE, Money.euros(cents), at("11:20"));
    }

    private static ChequeBounced bounced(long cents) {
        return new ChequeBounced(
                SHOP,
                ANNS_ORDER,
                new PaymentId("bounced"),
                CHEQUE,
                Money.euros(cents),
                at("11:40"));
    }
}
