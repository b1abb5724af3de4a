package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.banked;
import static org.creneau.domain.testing.Paid.bounced;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.handedBack;
import static org.creneau.domain.testing.Paid.received;
import static org.creneau.domain.testing.Paid.reversed;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.Paid.undone;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creneau.application.audit.MoneyLedger.Sums;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.Means;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Brought;
import org.junit.jupiter.api.Test;

class RecountedAccountsTest {
    private static final Event CAME_BACK =
            new GoodsReturned(
                    SHOP,
                    RETURN,
                    new Origin.OfOrder(ANNS_ORDER),
                    List.of(new ReturnLine(NOVEL, pieces(1))),
                    Fit.FOR_SALE,
                    NOON);

    @Test
    void theLogAloneSaysWhatIsOpen() {
        assertThat(MoneyLedger.of(List.of(placed())).open()).isEqualTo(1_780);
        assertThat(
                        MoneyLedger.of(
                                List.of(
                                        placed(),
                                        taken(FIRST, Means.CARD, 1_780),
                                        handedOver("11:00"),
                                        CAME_BACK,
                                        givenBack(SECOND, Means.CARD, 500))))
                .isEqualTo(new Sums(890, 1_780, 0, 500))
                .extracting(Sums::open)
                .isEqualTo(-390L);
        assertThat(
                        MoneyLedger.of(
                                List.of(
                                        placed(),
                                        taken(FIRST, Means.CARD, 500),
                                        cancelled(CancelledBy.SHOP))))
                .isEqualTo(new Sums(0, 500, 0, 0));
    }

    @Test
    void whatIsBroughtOwesItsFeeToo() {
        var there = new OrderDelivered(SHOP, ANNS_ORDER, NOON);
        assertThat(MoneyLedger.of(List.of(Brought.placed())).due()).isEqualTo(2_180);
        assertThat(MoneyLedger.of(List.of(Brought.placed(), there, CAME_BACK)).due())
                .isEqualTo(1_290);
    }

    @Test
    void whatWasDeliveredThoughItWasCalledOffIsOwed() {
        assertThat(
                        MoneyLedger.of(
                                        List.of(
                                                Brought.placed(),
                                                cancelled(CancelledBy.SHOP),
                                                new OrderDelivered(SHOP, ANNS_ORDER, NOON)))
                                .due())
                .isEqualTo(2_180);
    }

    @Test
    void aChequeIsWhereItsMoneyIs() {
        assertThat(MoneyLedger.of(List.of(placed(), announced(FIRST, 1_780))))
                .isEqualTo(new Sums(1_780, 0, 1_780, 0));
        List<Event> banked =
                List.of(
                        placed(),
                        announced(FIRST, 1_700),
                        received(SECOND, FIRST, 1_780, SATURDAY),
                        banked(THIRD, FIRST, 1_780));
        assertThat(MoneyLedger.of(banked)).isEqualTo(new Sums(1_780, 1_780, 0, 0));
        assertThat(
                        MoneyLedger.of(
                                List.of(
                                        placed(),
                                        received(FIRST, FIRST, 1_780, SATURDAY),
                                        banked(SECOND, FIRST, 1_780),
                                        bounced(THIRD, FIRST, 1_780),
                                        reversed(FOURTH, FIRST, Means.CHEQUE, 0))))
                .isEqualTo(new Sums(1_780, 0, 0, 0));
    }

    @Test
    void aChequeThatIsHandedBackCountsForNothingUntilThatWasAMistake() {
        List<Event> gone =
                List.of(
                        placed(),
                        announced(FIRST, 1_700),
                        received(SECOND, FIRST, 1_780, SATURDAY),
                        handedBack(THIRD, FIRST, 1_780));
        assertThat(MoneyLedger.of(gone)).isEqualTo(new Sums(1_780, 0, 0, 0));
        List<Event> back = new ArrayList<>(gone);
        back.add(undone(FOURTH, THIRD, FIRST));
        assertThat(MoneyLedger.of(back)).isEqualTo(new Sums(1_780, 0, 1_780, 0));
        back.add(undone(new PaymentId("payment-5"), SECOND, FIRST));
        assertThat(MoneyLedger.of(back)).isEqualTo(new Sums(1_780, 0, 1_700, 0));
    }

    @Test
    void anAccountThatIsShownAsTheLogTellsItIsTheSame() {
        var found = recount(new Ledger(euros(1_780), euros(1_000), euros(0), euros(0)));
        assertThat(found).isEqualTo(new RecountedAccounts(1, List.of()));
    }

    @Test
    void oneCentTooMuchIsFound() {
        for (Ledger wrong :
                List.of(
                        new Ledger(euros(1_781), euros(1_000), euros(0), euros(0)),
                        new Ledger(euros(1_780), euros(1_001), euros(0), euros(0)),
                        new Ledger(euros(1_780), euros(1_000), euros(1), euros(0)),
                        new Ledger(euros(1_780), euros(1_000), euros(0), euros(1)))) {
            assertThat(recount(wrong).different())
                    .containsExactly(
                            new RecountedAccounts.Different(
                                    ANNS_ORDER, wrong, new Sums(1_780, 1_000, 0, 0)));
        }
    }

    private static RecountedAccounts recount(Ledger shown) {
        List<Event> log = List.of(placed(), taken(FIRST, Means.CARD, 1_000));
        return RecountedAccounts.of(
                Map.of(ANNS_ORDER, new Account(shown, Entries.NONE, List.of(), false)),
                _ -> log.stream().map(RecountedAccountsTest::entry).toList());
    }

    private static Histories.Entry entry(Event event) {
        var recorded = new Recorded<>(1, "1", event.at(), event, null, null, null, null);
        return new Histories.Entry(recorded, "", 1, List.of(), "", "");
    }

    private static Money euros(long cents) {
        return Money.euros(cents);
    }
}
