package org.creneau.domain.payment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class PayingTest {
    private static final Set<Doubt> ALL = Set.of(Doubt.OTHER_MEANS, Doubt.BEYOND_OPEN);

    @Test
    void whatTheTillTookIsWrittenDown() {
        given(placed())
                .when(enter(FIRST, in(Means.CARD, 1_780)))
                .then(taken(FIRST, Means.CARD, 1_780));
    }

    /// The other half stands in the books of another order.
    @Test
    void halfOfAnExchangeIsNotStruckOut() {
        var off = new Entry.Reversed(FIRST);
        given(placed(), taken(FIRST, Means.EXCHANGE, 1_780))
                .when(enter(SECOND, off))
                .refused(PaymentRefusal.PART_OF_EXCHANGE);
    }

    @Test
    void theTicketOfTheTillGoesWithIt() {
        var ticket = new TillTicket("0412");
        var entry = new Entry.Taken(Means.CARD, Money.euros(1_780), Optional.of(ticket));
        given(placed())
                .when(enter(FIRST, entry))
                .then(
                        new PaymentTaken(
                                SHOP,
                                ANNS_ORDER,
                                FIRST,
                                Means.CARD,
                                Money.euros(1_780),
                                ticket,
                                NOON));
    }

    @Test
    void moneyThatCameIsAFactBeyondWhatIsDueAndOnAnOrderThatWasCalledOff() {
        given(placed())
                .when(enter(FIRST, in(Means.TRANSFER, 99_999)))
                .then(taken(FIRST, Means.TRANSFER, 99_999));
        given(placed(), cancelled(CancelledBy.SHOP))
                .when(enter(FIRST, in(Means.VOUCHER, 500)))
                .then(taken(FIRST, Means.VOUCHER, 500));
    }

    @Test
    void anUnknownOrAnotherShopsOrderHasNoBooks() {
        given().when(enter(FIRST, in(Means.CARD, 100))).refused(OrderRefusal.UNKNOWN_ORDER);
        given(placed())
                .when(new RecordPayment(OTHER_SHOP, ANNS_ORDER, FIRST, in(Means.CARD, 100), NOON))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void aPaymentWrittenDownTwiceIsOne() {
        given(placed(), taken(FIRST, Means.CARD, 1_780))
                .when(
                        new RecordPayment(
                                SHOP, ANNS_ORDER, FIRST, in(Means.CARD, 1_780), at("11:58")))
                .thenNothing();
    }

    @Test
    void theRestIsTheRestOnlyOfTheBooksItWasReadFrom() {
        var rest = in(Means.CASH, 1_780);
        var tap = enter(SECOND, rest, new Seen(0, 0));
        var noted = taken(FIRST, Means.CARD, 1_780);
        given(placed()).when(tap).then(taken(SECOND, Means.CASH, 1_780));
        given(placed(), noted).when(tap).refused(PaymentRefusal.BOOKS_CHANGED);
        given(placed(), taken(SECOND, Means.CASH, 1_780)).when(tap).thenNothing();
        given(placed(), noted, reversed(THIRD, FIRST, Means.CARD, 1_780))
                .when(tap)
                .then(taken(SECOND, Means.CASH, 1_780));
    }

    @Test
    void theSameIdWithOtherContentsIsRefused() {
        var before = taken(FIRST, Means.CARD, 1_780);
        for (Entry other :
                new Entry[] {
                    in(Means.CARD, 1_781),
                    in(Means.TRANSFER, 1_780),
                    out(Means.CARD, 1_780),
                    new Entry.Announced(Money.euros(1_780)),
                    new Entry.Reversed(FIRST)
                }) {
            given(placed(), before)
                    .when(enter(FIRST, other))
                    .refused(PaymentRefusal.PAYMENT_REPEATED_DIFFERENTLY);
        }
        given(placed(), placed(BOBS_ORDER), before)
                .when(new RecordPayment(SHOP, BOBS_ORDER, FIRST, in(Means.CARD, 1_780), NOON))
                .refused(PaymentRefusal.PAYMENT_REPEATED_DIFFERENTLY);
    }

    @Test
    void anotherMoneyIsNotTaken() {
        var francs = new Entry.Taken(Means.CARD, new Money(1_780, "CHF"), Optional.empty());
        given(placed()).when(enter(FIRST, francs)).refused(PaymentRefusal.OTHER_CURRENCY);
        given(placed())
                .when(enter(FIRST, new Entry.Announced(new Money(1_780, "CHF"))))
                .refused(PaymentRefusal.OTHER_CURRENCY);
    }

    @Test
    void anAmountIsMoreThanNothing() {
        for (long cents : new long[] {0, -1, Entry.MOST + 1}) {
            assertThatThrownBy(() -> in(Means.CARD, cents)).isInstanceOf(MalformedValue.class);
            assertThatThrownBy(() -> out(Means.CARD, cents)).isInstanceOf(MalformedValue.class);
            assertThatThrownBy(() -> new Entry.Announced(Money.euros(cents)))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    @Test
    void aChequeIsNoMeansOfTheTill() {
        assertThatThrownBy(() -> in(Means.CHEQUE, 100)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> in(Means.ONLINE, 100)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> out(Means.ONLINE, 100)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void aTicketIsANumberAndNoStory() {
        assertThatThrownBy(() -> new TillTicket("payé par Mme Exemple"))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new TillTicket("")).isInstanceOf(MalformedValue.class);
    }

    @Test
    void inFranceAThousandEurosOfAnOrderCanBePaidInCashTogether() {
        given(opened(), placed(), taken(FIRST, Means.CASH, 60_000))
                .when(enter(SECOND, in(Means.CASH, 40_000)))
                .then(taken(SECOND, Means.CASH, 40_000));
        given(opened(), placed(), taken(FIRST, Means.CASH, 60_000))
                .when(enter(SECOND, in(Means.CASH, 40_001)))
                .refused(new CashAboveCap(Money.euros(100_000), Money.euros(60_000)));
    }

    @Test
    void otherMeansDoNotCountAsCash() {
        given(opened(), placed(), taken(FIRST, Means.CARD, 90_000))
                .when(enter(SECOND, in(Means.CASH, 100_000)))
                .then(taken(SECOND, Means.CASH, 100_000));
        given(opened(), placed())
                .when(enter(FIRST, in(Means.CARD, 100_001)))
                .then(taken(FIRST, Means.CARD, 100_001));
    }

    @Test
    void cashThatWasAMistakeWasNeverPaid() {
        given(
                        opened(),
                        placed(),
                        taken(FIRST, Means.CASH, 100_000),
                        reversed(SECOND, FIRST, Means.CASH, 100_000))
                .when(enter(THIRD, in(Means.CASH, 100_000)))
                .then(taken(THIRD, Means.CASH, 100_000));
    }

    @Test
    void cashThatWasGivenBackHasChangedHandsAllTheSame() {
        given(
                        opened(),
                        placed(),
                        taken(FIRST, Means.CASH, 100_000),
                        givenBack(SECOND, Means.CASH, 100_000))
                .when(enter(THIRD, in(Means.CASH, 1)))
                .refused(new CashAboveCap(Money.euros(100_000), Money.euros(100_000)));
    }

    @Test
    void inBelgiumItIsThreeThousand() {
        var belgian =
                new ShopOpened(
                        SHOP,
                        Town.profile(Door.INSIDE, "BE"),
                        on(LocalDate.of(2020, 11, 1), "08:00"));
        given(belgian, placed())
                .when(enter(FIRST, in(Means.CASH, 300_000)))
                .then(taken(FIRST, Means.CASH, 300_000));
        given(belgian, placed())
                .when(enter(FIRST, in(Means.CASH, 300_001)))
                .refused(new CashAboveCap(Money.euros(300_000), Money.euros(0)));
    }

    @Test
    void noMoreIsGivenBackThanWasReceived() {
        given(placed(), taken(FIRST, Means.CARD, 2_000))
                .when(enter(SECOND, out(Means.CARD, 2_000)))
                .then(givenBack(SECOND, Means.CARD, 2_000));
        given(placed(), taken(FIRST, Means.CARD, 2_000))
                .when(enter(SECOND, out(Means.CASH, 2_001)))
                .refused(PaymentRefusal.GIVEN_BACK_BEYOND_RECEIVED);
        given(placed(), taken(FIRST, Means.CARD, 2_000), givenBack(SECOND, Means.CARD, 1_500))
                .when(enter(THIRD, out(Means.CARD, 501)))
                .refused(PaymentRefusal.GIVEN_BACK_BEYOND_RECEIVED);
    }

    @Test
    void whatWasAMistakeCannotBeGivenBack() {
        given(placed(), taken(FIRST, Means.CARD, 2_000), reversed(SECOND, FIRST, Means.CARD, 2_000))
                .when(enter(THIRD, out(Means.CARD, 1)))
                .refused(PaymentRefusal.GIVEN_BACK_BEYOND_RECEIVED);
    }

    @Test
    void aMistakeIsCounteredByAnotherEntry() {
        given(placed(), taken(FIRST, Means.CARD, 2_000))
                .when(enter(SECOND, new Entry.Reversed(FIRST)))
                .then(reversed(SECOND, FIRST, Means.CARD, 2_000));
        given(placed(), taken(FIRST, Means.CARD, 2_000), givenBack(SECOND, Means.CASH, 500))
                .when(enter(THIRD, new Entry.Reversed(SECOND)))
                .then(reversed(THIRD, SECOND, Means.CASH, -500));
    }

    @Test
    void aMistakeIsCounteredOnce() {
        given(placed(), taken(FIRST, Means.CARD, 2_000), reversed(SECOND, FIRST, Means.CARD, 2_000))
                .when(enter(THIRD, new Entry.Reversed(FIRST)))
                .refused(PaymentRefusal.ALREADY_REVERSED);
        given(placed())
                .when(enter(FIRST, new Entry.Reversed(SECOND)))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
        given(placed(), placed(BOBS_ORDER), taken(FIRST, Means.CARD, 2_000))
                .when(new RecordPayment(SHOP, BOBS_ORDER, SECOND, new Entry.Reversed(FIRST), NOON))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
    }

    private static Entry in(Means means, long cents) {
        return new Entry.Taken(means, Money.euros(cents), Optional.empty());
    }

    private static Entry out(Means means, long cents) {
        return new Entry.GivenBack(means, Money.euros(cents), Optional.empty());
    }

    private static RecordPayment enter(PaymentId payment, Entry entry, Seen seen) {
        return new RecordPayment(SHOP, ANNS_ORDER, payment, entry, NOON, Optional.of(seen), ALL);
    }

    private static RecordPayment enter(PaymentId payment, Entry entry) {
        return new RecordPayment(SHOP, ANNS_ORDER, payment, entry, NOON, Optional.empty(), ALL);
    }
}
