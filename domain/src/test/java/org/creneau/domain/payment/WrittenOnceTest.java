package org.creneau.domain.payment;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.testing.PaidOnline;
import org.junit.jupiter.api.Test;

/// What books refuse because of what they know already, and because of the time.
class WrittenOnceTest {
    private static final Set<Doubt> ALL = Set.of(Doubt.OTHER_MEANS, Doubt.BEYOND_OPEN);

    @Test
    void whatIsWrittenOnTwoPagesCountsOnceWhateverItIs() {
        var written = LocalDate.of(2020, 12, 1);
        for (Entry entry :
                new Entry[] {
                    in(Means.CARD, 500),
                    out(Means.CARD, 500),
                    new Entry.Announced(Money.euros(500)),
                    new Entry.Received(Optional.empty(), Money.euros(500), written)
                }) {
            given(opened(), placed(), taken(FIRST, Means.CARD, 1_780))
                    .when(enter(SECOND, entry, new Seen(0, 0)))
                    .refused(PaymentRefusal.BOOKS_CHANGED);
            given(opened(), placed(), announced(FIRST, 1_780))
                    .when(enter(SECOND, entry, new Seen(0, 0)))
                    .refused(PaymentRefusal.BOOKS_CHANGED);
        }
        given(placed(), announced(FIRST, 1_780), taken(SECOND, Means.CARD, 1_780))
                .when(enter(THIRD, new Entry.Reversed(SECOND), new Seen(0, 0)))
                .refused(PaymentRefusal.BOOKS_CHANGED);
        given(placed(), announced(FIRST, 1_780), taken(SECOND, Means.CARD, 1_780))
                .when(enter(THIRD, new Entry.Reversed(SECOND), new Seen(1_780, 1_780)))
                .then(reversed(THIRD, SECOND, Means.CARD, 1_780));
    }

    @Test
    void nothingIsPaidAfterItIsToldButClocksDiffer() {
        given(placed())
                .at("11:57")
                .when(enter(FIRST, in(Means.CARD, 100)))
                .refused(PaymentRefusal.NOT_PAID_YET);
        given(placed())
                .at("11:58")
                .when(enter(FIRST, in(Means.CARD, 100)))
                .then(
                        new PaymentTaken(
                                SHOP,
                                ANNS_ORDER,
                                FIRST,
                                Means.CARD,
                                Money.euros(100),
                                null,
                                at("11:58")));
    }

    @Test
    void nothingIsPaidBeforeItIsOrdered() {
        given(placed()).when(happened(at("09:57"))).refused(PaymentRefusal.PAID_BEFORE_ORDERED);
        given(placed())
                .when(happened(at("09:58")))
                .then(
                        new PaymentTaken(
                                SHOP,
                                ANNS_ORDER,
                                FIRST,
                                Means.CARD,
                                Money.euros(100),
                                null,
                                at("09:58")));
    }

    @Test
    void norIsWhatIsOnItsWayBack() {
        given(
                        placed(),
                        PaidOnline.opened(TRY),
                        PaidOnline.captured(TRY, 1_780),
                        taken(TRY, Means.ONLINE, 1_780),
                        taken(FIRST, Means.CARD, 500),
                        givenBack(SECOND, Means.CASH, 500),
                        new RefundAsked(
                                SHOP,
                                ANNS_ORDER,
                                TRY,
                                new PaymentId("refund"),
                                Money.euros(1_780),
                                at("11:30")))
                .when(enter(THIRD, new Entry.Reversed(FIRST)))
                .refused(PaymentRefusal.MONEY_MOVED_ON);
    }

    @Test
    void whatWentBackOrOnToAnotherOrderIsNoMistake() {
        for (Means means : new Means[] {Means.CASH, Means.EXCHANGE}) {
            given(placed(), taken(FIRST, Means.CARD, 2_000), givenBack(SECOND, means, 500))
                    .when(enter(THIRD, new Entry.Reversed(FIRST)))
                    .refused(PaymentRefusal.MONEY_MOVED_ON);
        }
        given(
                        placed(),
                        taken(FIRST, Means.CARD, 2_000),
                        taken(SECOND, Means.CASH, 500),
                        givenBack(THIRD, Means.CASH, 500))
                .when(enter(FOURTH, new Entry.Reversed(FIRST)))
                .then(reversed(FOURTH, FIRST, Means.CARD, 2_000));
    }

    private static RecordPayment happened(Instant at) {
        return new RecordPayment(SHOP, ANNS_ORDER, FIRST, in(Means.CARD, 100), at);
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
