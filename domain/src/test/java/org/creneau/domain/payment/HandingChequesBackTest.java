package org.creneau.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.banked;
import static org.creneau.domain.testing.Paid.bounced;
import static org.creneau.domain.testing.Paid.handedBack;
import static org.creneau.domain.testing.Paid.notBanked;
import static org.creneau.domain.testing.Paid.received;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.undone;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

class HandingChequesBackTest {
    private static final LocalDate FRIDAY = LocalDate.of(2020, 12, 4);
    private static final PaymentId FIFTH = new PaymentId("payment-5");
    private static final PaymentEvent.ChequeReceived HERE = received(FIRST, FIRST, 1_780, FRIDAY);

    @Test
    void aChequeThatIsHereGoesBackToWhoeverGaveIt() {
        given(placed(), HERE)
                .when(enter(SECOND, new Entry.HandedBack(FIRST)))
                .then(handedBack(SECOND, FIRST, 1_780));
        given(placed(), HERE, banked(SECOND, FIRST, 1_780), bounced(THIRD, FIRST, 1_780))
                .when(enter(FOURTH, new Entry.HandedBack(FIRST)))
                .then(handedBack(FOURTH, FIRST, 1_780));
    }

    @Test
    void whatIsNotHereCannotBeHandedBack() {
        given(placed(), announced(FIRST, 1_780))
                .when(enter(SECOND, new Entry.HandedBack(FIRST)))
                .refused(PaymentRefusal.CHEQUE_NOT_RECEIVED);
        given(placed(), HERE, banked(SECOND, FIRST, 1_780))
                .when(enter(THIRD, new Entry.HandedBack(FIRST)))
                .refused(PaymentRefusal.CHEQUE_ALREADY_BANKED);
        given(placed())
                .when(enter(SECOND, new Entry.HandedBack(FIRST)))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
        given(placed(), HERE, reversed(SECOND, FIRST, Means.CHEQUE, 0))
                .when(enter(THIRD, new Entry.HandedBack(FIRST)))
                .refused(PaymentRefusal.ALREADY_REVERSED);
    }

    @Test
    void whatWasHandedBackIsNeitherBankedNorHandedBackAgain() {
        Given gone = given(opened(), placed(), HERE, handedBack(SECOND, FIRST, 1_780));
        gone.when(enter(THIRD, new Entry.Banked(FIRST))).refused(PaymentRefusal.CHEQUE_HANDED_BACK);
        gone.when(enter(THIRD, new Entry.HandedBack(FIRST)))
                .refused(PaymentRefusal.CHEQUE_HANDED_BACK);
        gone.when(enter(THIRD, new Entry.Bounced(FIRST))).refused(PaymentRefusal.CHEQUE_NOT_BANKED);
        gone.when(enter(SECOND, new Entry.HandedBack(FIRST))).thenNothing();
    }

    @Test
    void nobodyCountsOnItAnyMore() {
        Entries here = Entries.NONE.with(HERE);
        assertThat(here.promised()).isEqualTo(1_780);
        assertThat(here.with(handedBack(SECOND, FIRST, 1_780)).promised()).isZero();
    }

    @Test
    void thatItWasHandedBackCanBeAMistake() {
        given(placed(), HERE, handedBack(SECOND, FIRST, 1_780))
                .when(enter(THIRD, new Entry.Reversed(SECOND)))
                .then(undone(THIRD, SECOND, FIRST));
        Entries again =
                Entries.NONE
                        .with(HERE)
                        .with(handedBack(SECOND, FIRST, 1_780))
                        .with(undone(THIRD, SECOND, FIRST));
        assertThat(again.promised()).isEqualTo(1_780);
        given(placed(), HERE, handedBack(SECOND, FIRST, 1_780), undone(THIRD, SECOND, FIRST))
                .when(enter(FOURTH, new Entry.Banked(FIRST)))
                .then(banked(FOURTH, FIRST, 1_780));
    }

    @Test
    void thatAnAnnouncedChequeCameCanBeAMistakeAndItIsAnnouncedAgain() {
        var other = received(SECOND, FIRST, 1_700, FRIDAY);
        given(placed(), announced(FIRST, 1_780), other)
                .when(enter(THIRD, new Entry.Reversed(SECOND)))
                .then(undone(THIRD, SECOND, FIRST));
        given(opened(), placed(), announced(FIRST, 1_780), other, undone(THIRD, SECOND, FIRST))
                .when(enter(FOURTH, receive(1_780)))
                .then(received(FOURTH, FIRST, 1_780, FRIDAY));
        assertThat(
                        Entries.NONE
                                .with(announced(FIRST, 1_780))
                                .with(other)
                                .with(undone(THIRD, SECOND, FIRST))
                                .promised())
                .isEqualTo(1_780);
    }

    @Test
    void onlyTheLastStepIsStruckOutAndThenTheOneBeforeIt() {
        Given banked =
                given(
                        placed(),
                        announced(FIRST, 1_780),
                        received(SECOND, FIRST, 1_780, FRIDAY),
                        banked(THIRD, FIRST, 1_780));
        banked.when(enter(FIFTH, new Entry.Reversed(SECOND)))
                .refused(PaymentRefusal.CHEQUE_STEP_STANDS);
        given(
                        placed(),
                        announced(FIRST, 1_780),
                        received(SECOND, FIRST, 1_780, FRIDAY),
                        banked(THIRD, FIRST, 1_780),
                        notBanked(FOURTH, THIRD, FIRST, 1_780))
                .when(enter(FIFTH, new Entry.Reversed(SECOND)))
                .then(undone(FIFTH, SECOND, FIRST));
    }

    /// "Taken by the bank", and "it was a mistake" on a page of before.
    @Test
    void anOldPageStrikesOutNothingAndBanksNothing() {
        Seen drawn = Seen.of(Entries.NONE.with(HERE));
        Given since = given(placed(), HERE, banked(SECOND, FIRST, 1_780));
        since.when(seen(THIRD, new Entry.Reversed(FIRST), drawn))
                .refused(PaymentRefusal.BOOKS_CHANGED);
        given(placed(), HERE)
                .when(seen(THIRD, new Entry.Reversed(FIRST), drawn))
                .then(reversed(THIRD, FIRST, Means.CHEQUE, 0));
    }

    @Test
    void aStepThatChangesNoSumMakesAPageOldAllTheSame() {
        Seen drawn = Seen.of(Entries.NONE.with(announced(FIRST, 1_780)));
        given(placed(), announced(FIRST, 1_780), received(SECOND, FIRST, 1_780, FRIDAY))
                .when(seen(THIRD, new Entry.Reversed(FIRST), drawn))
                .refused(PaymentRefusal.BOOKS_CHANGED);
    }

    private static Entry receive(long cents) {
        return new Entry.Received(Optional.of(FIRST), Money.euros(cents), FRIDAY);
    }

    private static RecordPayment enter(PaymentId payment, Entry entry) {
        return command(payment, entry, Optional.empty());
    }

    private static RecordPayment seen(PaymentId payment, Entry entry, Seen drawn) {
        return command(payment, entry, Optional.of(drawn));
    }

    private static RecordPayment command(PaymentId payment, Entry entry, Optional<Seen> drawn) {
        return new RecordPayment(
                SHOP, ANNS_ORDER, payment, entry, NOON, drawn, Set.of(Doubt.BEYOND_OPEN));
    }
}
