package org.creneau.domain.payment;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.agreed;
import static org.creneau.domain.testing.Paid.banked;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.received;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// By which means money goes back.
class GivingMoneyBackTest {
    @Test
    void whatGoesBackTheWayItCameIsNotAsked() {
        off(taken(FIRST, Means.CARD, 2_000))
                .when(back(Means.CARD, 2_000))
                .then(givenBack(FOURTH, Means.CARD, 2_000));
        off(taken(FIRST, Means.CARD, 1_250), taken(SECOND, Means.CASH, 750))
                .when(back(Means.CASH, 750))
                .then(givenBack(FOURTH, Means.CASH, 750));
    }

    @Test
    void anotherMeansIsAskedFirstAndWhatSheAgreedToStaysWritten() {
        off(taken(FIRST, Means.CARD, 2_000))
                .when(back(Means.CASH, 1))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Money.euros(0)));
        off(taken(FIRST, Means.CARD, 2_000))
                .when(meant(Means.CASH, 1))
                .then(agreed(FOURTH, Means.CASH, 1));
    }

    @Test
    void nobodyAgreedToWhatNobodyHadToBeAsked() {
        off(taken(FIRST, Means.CARD, 2_000))
                .when(meant(Means.CARD, 2_000))
                .then(givenBack(FOURTH, Means.CARD, 2_000));
    }

    @Test
    void noMoreByAMeansThanCameByItAndIsStillThere() {
        off(taken(FIRST, Means.CARD, 1_250), taken(SECOND, Means.CASH, 750))
                .when(back(Means.CASH, 751))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Money.euros(750)));
        off(
                        taken(FIRST, Means.CARD, 1_250),
                        taken(SECOND, Means.CASH, 750),
                        givenBack(THIRD, Means.CASH, 500))
                .when(back(Means.CASH, 251))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Money.euros(250)));
        off(
                        taken(FIRST, Means.CASH, 750),
                        reversed(SECOND, FIRST, Means.CASH, 750),
                        taken(THIRD, Means.CARD, 750))
                .when(back(Means.CASH, 1))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Money.euros(0)));
    }

    @Test
    void whatWasPaidByChequeTheShopMayGiveBackByOneOfItsOwn() {
        var written = LocalDate.of(2020, 12, 1);
        off(received(FIRST, FIRST, 2_000, written), banked(SECOND, FIRST, 2_000))
                .when(back(Means.CHEQUE, 2_000))
                .then(givenBack(FOURTH, Means.CHEQUE, 2_000));
    }

    /// Other books know how it was paid. What went on cannot go back as well.
    @Test
    void whatWasExchangedMayGoBackByAnyMeansOnce() {
        off(taken(FIRST, Means.EXCHANGE, 2_000))
                .when(back(Means.CASH, 2_000))
                .then(givenBack(FOURTH, Means.CASH, 2_000));
        off(
                        taken(FIRST, Means.EXCHANGE, 2_000),
                        givenBack(SECOND, Means.CASH, 2_000),
                        taken(THIRD, Means.CARD, 500))
                .when(back(Means.TRANSFER, 500))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Money.euros(0)));
    }

    @Test
    void theLawCapsCashThatGoesBackToo() {
        var much = taken(FIRST, Means.TRANSFER, 200_000);
        off(opened(), much)
                .when(meant(Means.CASH, 100_000))
                .then(agreed(FOURTH, Means.CASH, 100_000));
        off(opened(), much)
                .when(meant(Means.CASH, 100_001))
                .refused(new CashBackAboveCap(Money.euros(100_000), Money.euros(0)));
        off(opened(), much, agreed(SECOND, Means.CASH, 60_000))
                .when(meant(Means.CASH, 40_001))
                .refused(new CashBackAboveCap(Money.euros(100_000), Money.euros(60_000)));
        off(opened(), much)
                .when(meant(Means.CARD, 100_001))
                .then(agreed(FOURTH, Means.CARD, 100_001));
    }

    private static Given off(Event... events) {
        Event[] all = new Event[events.length + 2];
        all[0] = placed();
        all[1] = cancelled(CancelledBy.SHOP);
        System.arraycopy(events, 0, all, 2, events.length);
        return given(all);
    }

    private static RecordPayment back(Means means, long cents) {
        return back(means, cents, Set.of());
    }

    private static RecordPayment meant(Means means, long cents) {
        return back(means, cents, Set.of(Doubt.OTHER_MEANS));
    }

    private static RecordPayment back(Means means, long cents, Set<Doubt> agreed) {
        var entry = new Entry.GivenBack(means, Money.euros(cents), Optional.empty());
        return new RecordPayment(SHOP, ANNS_ORDER, FOURTH, entry, NOON, Optional.empty(), agreed);
    }
}
