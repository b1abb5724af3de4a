package org.creneau.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.banked;
import static org.creneau.domain.testing.Paid.bounced;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.handedBack;
import static org.creneau.domain.testing.Paid.notBanked;
import static org.creneau.domain.testing.Paid.received;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.SATURDAY;

import java.util.List;
import java.util.Optional;
import org.creneau.application.payment.Account.State;
import org.creneau.application.payment.WaysBack.Way;
import org.creneau.application.payment.online.Late;
import org.creneau.application.payment.online.Paying;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.payment.online.Part;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Money PRICE = Money.euros(1_780);
    private static final Money NOTHING = Money.euros(0);

    @Test
    void anAccountIsSaidInOneWord() {
        assertThat(of().state()).isEqualTo(State.TO_PAY);
        assertThat(of(taken(FIRST, Means.CARD, 1_000)).state()).isEqualTo(State.TO_PAY);
        assertThat(of(taken(FIRST, Means.CARD, 1_780)).state()).isEqualTo(State.PAID);
        assertThat(of(taken(FIRST, Means.CARD, 2_000)).state()).isEqualTo(State.TO_GIVE_BACK);
        assertThat(account(Money.euros(0)).state()).isEqualTo(State.NOTHING_DUE);
    }

    @Test
    void aChequeIsNeverCalledPaidBeforeItIsBanked() {
        assertThat(of(announced(FIRST, 1_780)).state()).isEqualTo(State.CHEQUE_ANNOUNCED);
        assertThat(of(received(FIRST, FIRST, 1_780, SATURDAY)).state())
                .isEqualTo(State.CHEQUE_RECEIVED);
        assertThat(
                        of(received(FIRST, FIRST, 1_780, SATURDAY), banked(SECOND, FIRST, 1_780))
                                .state())
                .isEqualTo(State.PAID);
    }

    @Test
    void aChequeThatDoesNotCoverWhatIsOpenIsNotAllThatIsToBeSaid() {
        assertThat(of(announced(FIRST, 1_000)).state()).isEqualTo(State.TO_PAY);
        assertThat(of(announced(FIRST, 1_000), taken(SECOND, Means.CASH, 780)).state())
                .isEqualTo(State.CHEQUE_ANNOUNCED);
    }

    @Test
    void aChequeThatComesToMoreThanIsStillToBePaidIsSaidToBeTooMuch() {
        PaymentEvent here = received(FIRST, FIRST, 1_780, SATURDAY);
        assertThat(beyond(of(here))).isEqualTo(NOTHING);
        assertThat(beyond(of(here, taken(SECOND, Means.CASH, 780)))).isEqualTo(Money.euros(780));
        assertThat(beyond(of(here, taken(SECOND, Means.CASH, 1_780)))).isEqualTo(NOTHING);
        assertThat(beyond(of(here, taken(SECOND, Means.CASH, 780), banked(THIRD, FIRST, 1_780))))
                .isEqualTo(NOTHING);
    }

    @Test
    void whatIsAnnouncedIsNotProposedAgainAndSeveralTooMuchAreSaidTogether() {
        PaymentEvent half = announced(FIRST, 1_000);
        assertThat(of(half).notPromised()).isEqualTo(Money.euros(780));
        assertThat(of(half).promisedBeyond()).isEqualTo(NOTHING);
        PaymentEvent whole = received(SECOND, SECOND, 1_780, SATURDAY);
        assertThat(of(half, whole).notPromised()).isEqualTo(NOTHING);
        assertThat(of(half, whole).promisedBeyond()).isEqualTo(Money.euros(1_000));
        assertThat(of(half, whole).state()).isEqualTo(State.CHEQUE_RECEIVED);
        assertThat(of(whole).promisedBeyond()).isEqualTo(NOTHING);
    }

    @Test
    void thatAChequeWasBankedCanBeStruckOutAlone() {
        PaymentEvent here = received(FIRST, FIRST, 1_780, SATURDAY);
        PaymentEvent banked = banked(SECOND, FIRST, 1_780);
        assertThat(of(here, banked).counts(banked)).isTrue();
        PaymentEvent off = notBanked(THIRD, SECOND, FIRST, 1_780);
        assertThat(of(here, banked, off).counts(banked)).isFalse();
        assertThat(of(here, banked, off).state()).isEqualTo(State.CHEQUE_RECEIVED);
        PaymentEvent refused = bounced(THIRD, FIRST, 1_780);
        assertThat(of(here, banked, refused).counts(banked)).isFalse();
        assertThat(of(here, banked, refused).counts(refused)).isTrue();
        PaymentEvent taken = notBanked(FOURTH, THIRD, FIRST, -1_780);
        assertThat(of(here, banked, refused, taken).state()).isEqualTo(State.PAID);
    }

    @Test
    void onlyTheLastThingThatIsSaidOfAChequeCanBeAMistake() {
        PaymentEvent soon = announced(FIRST, 1_780);
        PaymentEvent here = received(SECOND, FIRST, 1_780, SATURDAY);
        PaymentEvent gone = handedBack(THIRD, FIRST, 1_780);
        assertThat(of(soon).counts(soon)).isTrue();
        assertThat(of(soon, here).counts(soon)).isFalse();
        assertThat(of(soon, here).counts(here)).isTrue();
        assertThat(of(soon, here, gone).counts(here)).isFalse();
        assertThat(of(soon, here, gone).counts(gone)).isTrue();
        PaymentEvent back = bounced(FOURTH, FIRST, 1_780);
        PaymentEvent banked = banked(THIRD, FIRST, 1_780);
        assertThat(of(soon, here, banked, back).counts(back)).isTrue();
        assertThat(of(soon, here, banked, back).counts(banked)).isFalse();
    }

    @Test
    void aChequeThatIsHandedBackIsToBePaidOtherwise() {
        PaymentEvent here = received(FIRST, FIRST, 1_780, SATURDAY);
        Account account = of(here, handedBack(SECOND, FIRST, 1_780));
        assertThat(account.state()).isEqualTo(State.TO_PAY);
        assertThat(account.toPay()).isEqualTo(PRICE);
        assertThat(account.cheques()).noneMatch(account::isUnwanted);
        Account paid = of(here, taken(SECOND, Means.CASH, 1_780), handedBack(THIRD, FIRST, 1_780));
        assertThat(paid.state()).isEqualTo(State.PAID);
    }

    private static Money beyond(Account account) {
        return account.beyond(account.cheques().getFirst());
    }

    @Test
    void aChequeThatBouncedIsSaidUntilItIsPaidOtherwise() {
        PaymentEvent here = received(FIRST, FIRST, 1_780, SATURDAY);
        PaymentEvent banked = banked(SECOND, FIRST, 1_780);
        PaymentEvent back = bounced(THIRD, FIRST, 1_780);
        assertThat(of(here, banked, back).state()).isEqualTo(State.CHEQUE_BOUNCED);
        assertThat(of(here, banked, back).toPay()).isEqualTo(PRICE);
        assertThat(of(here, banked, back, taken(FOURTH, Means.CARD, 1_780)).state())
                .isEqualTo(State.PAID);
        Account paid = of(here, banked, back, taken(FOURTH, Means.CARD, 1_780));
        assertThat(paid.cheques()).allMatch(paid::isUnwanted);
    }

    @Test
    void whatIsLeftForThingsPutAsideIsADepositUntilThatIsSettled() {
        PaymentEvent left = taken(FIRST, Means.CASH, 2_000);
        assertThat(aside().state()).isEqualTo(State.NOTHING_DUE);
        assertThat(aside(left).state()).isEqualTo(State.DEPOSIT);
        assertThat(aside(left).deposit()).isEqualTo(Money.euros(2_000));
        assertThat(aside(left).toGiveBack()).isEqualTo(NOTHING);
        assertThat(account(NOTHING, left).state()).isEqualTo(State.TO_GIVE_BACK);
        assertThat(of(left).toGiveBack()).isEqualTo(Money.euros(220));
        assertThat(of(left).deposit()).isEqualTo(NOTHING);
    }

    @Test
    void whatIsPaidBackIsNotCalledPaid() {
        PaymentEvent in = taken(FIRST, Means.CARD, 1_780);
        PaymentEvent out = givenBack(SECOND, Means.CARD, 1_780);
        assertThat(account(NOTHING, in).state()).isEqualTo(State.TO_GIVE_BACK);
        assertThat(account(NOTHING, in, out).state()).isEqualTo(State.PAID_BACK);
        assertThat(aside(in, out).state()).isEqualTo(State.NOTHING_DUE);
        PaymentEvent half = givenBack(SECOND, Means.CARD, 780);
        assertThat(account(Money.euros(1_000), in, half).state()).isEqualTo(State.PAID);
    }

    @Test
    void aChequeInTheDrawerGoesBackOnceNothingIsDue() {
        PaymentEvent here = received(FIRST, FIRST, 1_780, SATURDAY);
        PaymentEvent cash = taken(SECOND, Means.CASH, 1_780);
        for (Account settled : List.of(account(NOTHING, here), of(here, cash))) {
            assertThat(settled.state()).isEqualTo(State.CHEQUE_TO_RETURN);
            assertThat(settled.state().isOpen()).isTrue();
            assertThat(settled.cheques()).allMatch(settled::isUnwanted);
            assertThat(settled.isChequeAwaited()).isFalse();
        }
        PaymentEvent struck = reversed(THIRD, FIRST, Means.CHEQUE, 0);
        assertThat(of(here, cash, struck).state()).isEqualTo(State.PAID);
        assertThat(of(here).cheques()).noneMatch(of(here)::isUnwanted);
        assertThat(aside(here).isChequeAwaited()).isTrue();
    }

    @Test
    void whatIsToBeGivenBackGoesTheWayItCameLast() {
        PaymentEvent card = taken(FIRST, Means.CARD, 1_000);
        PaymentEvent cash = taken(SECOND, Means.CASH, 1_000);
        assertThat(WaysBack.of(of(card, cash)))
                .containsExactly(new Way(Means.CASH, Money.euros(220)));
        assertThat(WaysBack.of(account(NOTHING, card, cash)))
                .containsExactly(
                        new Way(Means.CASH, Money.euros(1_000)),
                        new Way(Means.CARD, Money.euros(1_000)));
        PaymentEvent part = givenBack(THIRD, Means.CASH, 400);
        assertThat(WaysBack.of(account(NOTHING, card, cash, part)))
                .containsExactly(
                        new Way(Means.CASH, Money.euros(600)),
                        new Way(Means.CARD, Money.euros(1_000)));
        assertThat(WaysBack.of(of(card))).isEmpty();
        assertThat(WaysBack.of(account(NOTHING, taken(FIRST, Means.ONLINE, 1_780)))).isEmpty();
    }

    @Test
    void whatPassedThroughAnExchangeGoesBackTheWayItHadCome() {
        var old = new OrderId("old");
        PaymentEvent in =
                PassedOn.in(
                        ANNS_ORDER,
                        FIRST,
                        old,
                        PassedOn.share(Means.CASH, 400),
                        PassedOn.share(Means.ONLINE, 490));
        PaymentEvent voucher = taken(SECOND, Means.VOUCHER, 890);
        assertThat(WaysBack.of(account(NOTHING, in, voucher)))
                .containsExactly(
                        new Way(Means.VOUCHER, Money.euros(890)),
                        new Way(Means.CASH, Money.euros(400)),
                        new Way(Means.CARD, Money.euros(490)));
        assertThat(WaysBack.of(account(NOTHING, taken(FIRST, Means.EXCHANGE, 890))))
                .containsExactly(new Way(Means.EXCHANGE, Money.euros(890)));
        assertThat(WaysBack.of(account(NOTHING, in, voucher), Money.euros(300)))
                .contains(new Way(Means.CARD, Money.euros(190)));
        assertThat(WaysBack.of(account(NOTHING, in, voucher), Money.euros(490)))
                .extracting(Way::means)
                .doesNotContain(Means.CARD);
        PaymentEvent out = PassedOn.out(ANNS_ORDER, THIRD, old, PassedOn.share(Means.VOUCHER, 890));
        assertThat(WaysBack.of(account(NOTHING, in, voucher, out)))
                .containsExactly(
                        new Way(Means.CASH, Money.euros(400)),
                        new Way(Means.CARD, Money.euros(490)));
    }

    @Test
    void whatWentBackBeforeTheGoodsCameIsNotToBePaidAgain() {
        PaymentEvent in = taken(FIRST, Means.CARD, 1_780);
        PaymentEvent out = givenBack(SECOND, Means.CARD, 890);
        Account before = awaiting(Money.euros(890), in);
        assertThat(before.withoutWaiting()).isEqualTo(Money.euros(890));
        assertThat(before.state()).isEqualTo(State.PAID);
        Account after = awaiting(Money.euros(890), in, out);
        assertThat(after.state()).isEqualTo(State.GOODS_AWAITED);
        assertThat(after.toPay()).isEqualTo(NOTHING);
        assertThat(after.figure()).isEqualTo(Money.euros(890));
        assertThat(after.withoutWaiting()).isEqualTo(NOTHING);
        assertThat(awaiting(Money.euros(890)).toPay()).isEqualTo(PRICE);
    }

    @Test
    void aPartThatIsAskedForFirstIsAskedForUntilItCame() {
        assertThat(asking(500).toPayOnline()).isEqualTo(Money.euros(500));
        assertThat(asking(500).later()).isEqualTo(Money.euros(1_280));
        Account half = asking(500, taken(FIRST, Means.CASH, 200));
        assertThat(half.toPayOnline()).isEqualTo(Money.euros(300));
        assertThat(half.later()).isEqualTo(Money.euros(1_280));
        Account came = asking(500, taken(FIRST, Means.ONLINE, 500));
        assertThat(came.toPayOnline()).isEqualTo(Money.euros(1_280));
        assertThat(came.later()).isEqualTo(NOTHING);
        assertThat(came.state()).isEqualTo(State.TO_PAY);
        assertThat(asking(1_780).later()).isEqualTo(NOTHING);
    }

    @Test
    void aPartCountsFromWhenItWasAskedForAndIsNeverLessThanAServiceTakes() {
        PaymentEvent cash = taken(FIRST, Means.CASH, 600);
        Account asked = asking(200, 600, cash);
        assertThat(asked.toPayOnline()).isEqualTo(Money.euros(200));
        assertThat(asked.later()).isEqualTo(Money.euros(980));
        Account second = asking(500, 500, taken(FIRST, Means.ONLINE, 500));
        assertThat(second.toPayOnline()).isEqualTo(Money.euros(500));
        Account nearly = asking(500, taken(FIRST, Means.CASH, 480));
        assertThat(nearly.toPayOnline()).isEqualTo(Money.euros(1_300));
        assertThat(nearly.later()).isEqualTo(NOTHING);
        Account gone = asking(200, 600, cash, givenBack(SECOND, Means.CASH, 600));
        assertThat(gone.toPayOnline()).isEqualTo(Money.euros(200));
    }

    private static Account asking(long part, PaymentEvent... events) {
        return asking(part, 0, events);
    }

    private static Account asking(long part, long kept, PaymentEvent... events) {
        Entries entries = of(events).entries();
        var paying =
                new Paying(
                        Optional.empty(),
                        false,
                        Online.NONE,
                        Late.NONE,
                        Optional.of(new Part(Money.euros(part), Money.euros(kept))));
        Ledger ledger = Ledger.of(PRICE, entries);
        return new Account(ledger, NOTHING, entries, List.of(events), false, paying);
    }

    private static Account awaiting(Money awaited, PaymentEvent... events) {
        Entries entries = of(events).entries();
        Ledger ledger = Ledger.of(PRICE, entries);
        return new Account(ledger, awaited, entries, List.of(events), false, Paying.NONE);
    }

    @Test
    void whatWasStruckOutCanNotBeStruckOutAgain() {
        PaymentEvent mistake = taken(FIRST, Means.CARD, 1_780);
        assertThat(of(mistake).counts(mistake)).isTrue();
        PaymentEvent off = reversed(SECOND, FIRST, Means.CARD, 1_780);
        assertThat(of(mistake, off).counts(mistake)).isFalse();
        assertThat(of(mistake, off).counts(off)).isFalse();
    }

    private static Account of(PaymentEvent... events) {
        return account(PRICE, events);
    }

    private static Account account(Money due, PaymentEvent... events) {
        return account(due, false, events);
    }

    private static Account aside(PaymentEvent... events) {
        return account(NOTHING, true, events);
    }

    private static Account account(Money due, boolean aside, PaymentEvent... events) {
        Entries entries = Entries.NONE;
        for (PaymentEvent event : events) {
            entries = entries.with(event);
        }
        return new Account(Ledger.of(due, entries), entries, List.of(events), aside);
    }
}
