package org.creneau.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.notBanked;
import static org.creneau.domain.testing.Paid.received;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class ChequesTest {
    private static final Set<Doubt> ALL = Set.of(Doubt.BEYOND_OPEN);

    private static final LocalDate FRIDAY = LocalDate.of(2020, 12, 4);

    @Test
    void aChequeIsDatedInTheseCenturies() {
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(3000, 1, 1), LocalDate.MAX)) {
            assertThatThrownBy(() -> new Entry.Received(Optional.empty(), Money.euros(1), day))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    @Test
    void aChequeIsAnnouncedReceivedAndBanked() {
        given(opened(), placed())
                .when(enter(FIRST, new Entry.Announced(Money.euros(1_780))))
                .then(announced(FIRST, 1_780));
        given(opened(), placed(), announced(FIRST, 1_780))
                .when(enter(SECOND, receive(Optional.of(FIRST), 1_780, FRIDAY)))
                .then(received(SECOND, FIRST, 1_780, FRIDAY));
        given(opened(), placed(), announced(FIRST, 1_780), received(SECOND, FIRST, 1_780, FRIDAY))
                .when(enter(THIRD, new Entry.Banked(FIRST)))
                .then(banked(THIRD, FIRST, 1_780));
    }

    @Test
    void aChequeCanComeUnannounced() {
        given(opened(), placed())
                .when(enter(FIRST, receive(Optional.empty(), 1_780, FRIDAY)))
                .then(received(FIRST, FIRST, 1_780, FRIDAY));
        given(opened(), placed(), received(FIRST, FIRST, 1_780, FRIDAY))
                .when(enter(SECOND, new Entry.Banked(FIRST)))
                .then(banked(SECOND, FIRST, 1_780));
    }

    @Test
    void whatReadsOnTheChequeCountsAndNotWhatWasAnnounced() {
        given(opened(), placed(), announced(FIRST, 1_780), received(SECOND, FIRST, 1_700, FRIDAY))
                .when(enter(THIRD, new Entry.Banked(FIRST)))
                .then(banked(THIRD, FIRST, 1_700));
    }

    @Test
    void theBankTakesOnlyWhatHasCome() {
        given(placed(), announced(FIRST, 1_780))
                .when(enter(SECOND, new Entry.Banked(FIRST)))
                .refused(PaymentRefusal.CHEQUE_NOT_RECEIVED);
        given(placed())
                .when(enter(SECOND, new Entry.Banked(FIRST)))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
        given(placed(), taken(FIRST, Means.CARD, 1_780))
                .when(enter(SECOND, new Entry.Banked(FIRST)))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
    }

    @Test
    void theBankTakesAChequeOnceUntilItComesBack() {
        given(placed(), received(FIRST, FIRST, 1_780, FRIDAY), banked(SECOND, FIRST, 1_780))
                .when(enter(THIRD, new Entry.Banked(FIRST)))
                .refused(PaymentRefusal.CHEQUE_ALREADY_BANKED);
        given(
                        placed(),
                        received(FIRST, FIRST, 1_780, FRIDAY),
                        banked(SECOND, FIRST, 1_780),
                        bounced(THIRD, FIRST, 1_780))
                .when(enter(FOURTH, new Entry.Banked(FIRST)))
                .then(banked(FOURTH, FIRST, 1_780));
    }

    @Test
    void whatTheBankNeverHadItCannotBringBack() {
        given(placed(), received(FIRST, FIRST, 1_780, FRIDAY))
                .when(enter(SECOND, new Entry.Bounced(FIRST)))
                .refused(PaymentRefusal.CHEQUE_NOT_BANKED);
        given(placed(), received(FIRST, FIRST, 1_780, FRIDAY), banked(SECOND, FIRST, 1_780))
                .when(enter(THIRD, new Entry.Bounced(FIRST)))
                .then(bounced(THIRD, FIRST, 1_780));
        given(
                        placed(),
                        received(FIRST, FIRST, 1_780, FRIDAY),
                        banked(SECOND, FIRST, 1_780),
                        bounced(THIRD, FIRST, 1_780))
                .when(enter(FOURTH, new Entry.Bounced(FIRST)))
                .refused(PaymentRefusal.CHEQUE_NOT_BANKED);
    }

    @Test
    void aChequeComesOnce() {
        given(opened(), placed(), announced(FIRST, 1_780), received(SECOND, FIRST, 1_780, FRIDAY))
                .when(enter(THIRD, receive(Optional.of(FIRST), 1_780, FRIDAY)))
                .refused(PaymentRefusal.CHEQUE_ALREADY_RECEIVED);
        given(opened(), placed())
                .when(enter(THIRD, receive(Optional.of(FIRST), 1_780, FRIDAY)))
                .refused(PaymentRefusal.UNKNOWN_PAYMENT);
    }

    /// Announced for what is open, with more on it, and dated ahead: both would be asked about one that comes.
    @Test
    void nothingIsAskedAboutAChequeThatCannotCome() {
        Entry ahead = receive(Optional.of(FIRST), 9_000, LocalDate.of(2020, 12, 6));
        Given here =
                given(
                        opened(),
                        placed(),
                        announced(FIRST, 1_780),
                        received(SECOND, FIRST, 1_780, FRIDAY));
        for (Entry entry : List.of(ahead, receive(Optional.of(FIRST), 9_000, FRIDAY))) {
            here.when(unasked(entry)).refused(PaymentRefusal.CHEQUE_ALREADY_RECEIVED);
            given(opened(), placed()).when(unasked(entry)).refused(PaymentRefusal.UNKNOWN_PAYMENT);
        }
        Given coming = given(opened(), placed(), announced(FIRST, 1_780));
        coming.when(unasked(ahead)).refused(new InDoubt(Doubt.DATED_AHEAD, Optional.empty()));
        coming.when(unasked(receive(Optional.of(FIRST), 9_000, FRIDAY)))
                .refused(new InDoubt(Doubt.BEYOND_OPEN, Money.euros(1_780)));
    }

    private static RecordPayment unasked(Entry entry) {
        return new RecordPayment(SHOP, ANNS_ORDER, THIRD, entry, NOON, Optional.empty(), Set.of());
    }

    @Test
    void aStepToldTwiceIsOne() {
        given(
                        opened(),
                        placed(),
                        announced(FIRST, 1_780),
                        received(SECOND, FIRST, 1_780, FRIDAY),
                        banked(THIRD, FIRST, 1_780),
                        bounced(FOURTH, FIRST, 1_780))
                .when(enter(THIRD, new Entry.Banked(FIRST)))
                .thenNothing();
        given(opened(), placed(), received(FIRST, FIRST, 1_780, FRIDAY))
                .when(enter(FIRST, receive(Optional.empty(), 1_780, FRIDAY)))
                .thenNothing();
        given(opened(), placed(), announced(FIRST, 1), received(SECOND, FIRST, 1_780, FRIDAY))
                .when(enter(SECOND, receive(Optional.of(FIRST), 1_780, FRIDAY)))
                .thenNothing();
        given(opened(), placed(), received(FIRST, FIRST, 1_780, FRIDAY))
                .when(enter(FIRST, receive(Optional.empty(), 1_780, FRIDAY.minusDays(1))))
                .refused(PaymentRefusal.PAYMENT_REPEATED_DIFFERENTLY);
    }

    @Test
    void inFranceAChequeLivesAYearAndEightDays() {
        LocalDate lastOne = LocalDate.of(2019, 11, 27);
        given(opened(), placed())
                .when(enter(FIRST, receive(Optional.empty(), 1_780, lastOne)))
                .then(received(FIRST, FIRST, 1_780, lastOne));
        given(opened(), placed())
                .when(enter(FIRST, receive(Optional.empty(), 1_780, lastOne.minusDays(1))))
                .refused(PaymentRefusal.CHEQUE_TOO_OLD);
    }

    @Test
    void theLastDayOfAChequeIsCountedAsTheTextCounts() {
        assertThat(ChequeLife.lastDay(LocalDate.of(2019, 11, 27), "FR")).contains(SATURDAY);
        assertThat(ChequeLife.lastDay(LocalDate.of(2020, 2, 29), "FR"))
                .contains(LocalDate.of(2021, 3, 8));
        assertThat(ChequeLife.lastDay(LocalDate.of(2020, 12, 28), "FR"))
                .contains(LocalDate.of(2022, 1, 5));
    }

    @Test
    void whereNoTextWasLookedUpAChequeIsAsGoodAsTheBankSays() {
        var belgian =
                new ShopOpened(
                        SHOP,
                        Town.profile(Door.INSIDE, "BE"),
                        on(LocalDate.of(2020, 11, 1), "08:00"));
        LocalDate longAgo = LocalDate.of(2015, 1, 1);
        given(belgian, placed())
                .when(enter(FIRST, receive(Optional.empty(), 1_780, longAgo)))
                .then(received(FIRST, FIRST, 1_780, longAgo));
    }

    @Test
    void thatItWasBankedCanBeAMistakeOfItsOwn() {
        var off = new Entry.Reversed(THIRD);
        given(placed(), received(FIRST, FIRST, 1_780, FRIDAY), banked(THIRD, FIRST, 1_780))
                .when(enter(FOURTH, off))
                .then(notBanked(FOURTH, THIRD, FIRST, 1_780));
        Given waiting =
                given(
                        opened(),
                        placed(),
                        received(FIRST, FIRST, 1_780, FRIDAY),
                        banked(THIRD, FIRST, 1_780),
                        notBanked(FOURTH, THIRD, FIRST, 1_780));
        waiting.when(enter(SECOND, new Entry.Bounced(FIRST)))
                .refused(PaymentRefusal.CHEQUE_NOT_BANKED);
        waiting.when(enter(SECOND, off)).refused(PaymentRefusal.ALREADY_REVERSED);
        waiting.when(enter(SECOND, new Entry.Banked(FIRST))).then(banked(SECOND, FIRST, 1_780));
        waiting.when(enter(SECOND, new Entry.Reversed(FIRST)))
                .then(reversed(SECOND, FIRST, Means.CHEQUE, 0));
    }

    @Test
    void whatTheBankTookTheSecondTimeIsBouncedAgainAndNotNew() {
        Given again =
                given(
                        placed(),
                        received(FIRST, FIRST, 1_780, FRIDAY),
                        banked(SECOND, FIRST, 1_780),
                        bounced(THIRD, FIRST, 1_780),
                        banked(FOURTH, FIRST, 1_780));
        var fifth = new PaymentId("payment-5");
        again.when(enter(fifth, new Entry.Reversed(SECOND)))
                .refused(PaymentRefusal.CHEQUE_STEP_STANDS);
        again.when(enter(fifth, new Entry.Reversed(THIRD)))
                .refused(PaymentRefusal.CHEQUE_STEP_STANDS);
        again.when(enter(fifth, new Entry.Reversed(FOURTH)))
                .then(notBanked(fifth, FOURTH, FIRST, 1_780));
        assertThat(
                        Entries.NONE
                                .with(received(FIRST, FIRST, 1_780, FRIDAY))
                                .with(banked(SECOND, FIRST, 1_780))
                                .with(bounced(THIRD, FIRST, 1_780))
                                .with(banked(FOURTH, FIRST, 1_780))
                                .with(notBanked(fifth, FOURTH, FIRST, 1_780))
                                .promised())
                .isZero();
    }

    @Test
    void whatWentBackSinceWasBankedInTruth() {
        given(
                        placed(),
                        received(FIRST, FIRST, 1_780, FRIDAY),
                        banked(SECOND, FIRST, 1_780),
                        givenBack(THIRD, Means.CHEQUE, 1))
                .when(enter(FOURTH, new Entry.Reversed(SECOND)))
                .refused(PaymentRefusal.MONEY_MOVED_ON);
    }

    @Test
    void aChequeThatWasStruckIsNotStruckAgainByItsStep() {
        given(
                        placed(),
                        received(FIRST, FIRST, 1_780, FRIDAY),
                        banked(SECOND, FIRST, 1_780),
                        reversed(THIRD, FIRST, Means.CHEQUE, 1_780))
                .when(enter(FOURTH, new Entry.Reversed(SECOND)))
                .refused(PaymentRefusal.ALREADY_REVERSED);
    }

    /// At noon of a Saturday.
    @Test
    void aDateToComeIsAskedAboutAndOneBeyondReasonIsNot() {
        LocalDate today = LocalDate.of(2020, 12, 5);
        given(opened(), placed())
                .when(enter(FIRST, receive(Optional.empty(), 1_780, today)))
                .then(received(FIRST, FIRST, 1_780, today));
        LocalDate tomorrow = today.plusDays(1);
        given(opened(), placed())
                .when(enter(FIRST, receive(Optional.empty(), 1_780, tomorrow)))
                .refused(new InDoubt(Doubt.DATED_AHEAD, Optional.empty()));
        given(opened(), placed())
                .when(meant(receive(Optional.empty(), 1_780, tomorrow)))
                .then(received(FIRST, FIRST, 1_780, tomorrow));
        LocalDate far = today.plusYears(1);
        given(opened(), placed())
                .when(meant(receive(Optional.empty(), 1_780, far)))
                .then(received(FIRST, FIRST, 1_780, far));
        given(opened(), placed())
                .when(meant(receive(Optional.empty(), 1_780, far.plusDays(1))))
                .refused(PaymentRefusal.CHEQUE_DATED_TOO_FAR);
    }

    @Test
    void aBankIsToSeeItByADayOfTheCountry() {
        LocalDate written = LocalDate.of(2020, 2, 25);
        assertThat(ChequeLife.bankBy(written, "FR")).hasValue(LocalDate.of(2021, 3, 4));
        assertThat(ChequeLife.bankBy(written, "BE")).hasValue(LocalDate.of(2020, 3, 4));
        assertThat(ChequeLife.bankBy(written, "DE")).isEmpty();
    }

    private static RecordPayment meant(Entry entry) {
        return new RecordPayment(
                SHOP, ANNS_ORDER, FIRST, entry, NOON, Optional.empty(), Set.of(Doubt.DATED_AHEAD));
    }

    @Test
    void aChequeIsStruckAsAWholeForWhatItCounted() {
        given(placed(), received(FIRST, FIRST, 1_780, FRIDAY))
                .when(enter(SECOND, new Entry.Reversed(FIRST)))
                .then(reversed(SECOND, FIRST, Means.CHEQUE, 0));
        given(placed(), received(FIRST, FIRST, 1_780, FRIDAY), banked(SECOND, FIRST, 1_780))
                .when(enter(THIRD, new Entry.Reversed(FIRST)))
                .then(reversed(THIRD, FIRST, Means.CHEQUE, 1_780));
        given(
                        placed(),
                        received(FIRST, FIRST, 1_780, FRIDAY),
                        reversed(SECOND, FIRST, Means.CHEQUE, 0))
                .when(enter(THIRD, new Entry.Banked(FIRST)))
                .refused(PaymentRefusal.ALREADY_REVERSED);
    }

    private static Entry receive(Optional<PaymentId> announced, long cents, LocalDate written) {
        return new Entry.Received(announced, Money.euros(cents), written);
    }

    private static RecordPayment enter(PaymentId payment, Entry entry) {
        return new RecordPayment(SHOP, ANNS_ORDER, payment, entry, NOON, Optional.empty(), ALL);
    }
}
