package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.NOON;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

class MoneyLedgerTest {
    private static final OrderPlaced BROUGHT = Brought.placed(Money.euros(400));

    @Test
    void whoeverWithdrawsFromAllAndBringsItBackOwesNothingForTheWay() {
        assertThat(due(BROUGHT, withdrawn(2), back(2))).isZero();
    }

    @Test
    void theFeeIsDueAsLongAsSomethingIsKeptOrNothingWasWithdrawn() {
        assertThat(due(BROUGHT, back(2))).isEqualTo(400);
        assertThat(due(BROUGHT, withdrawn(2))).isEqualTo(400 + 2 * Town.NOVEL_PRICE.cents());
        assertThat(due(BROUGHT, withdrawn(1), back(2))).isEqualTo(400);
        assertThat(due(BROUGHT, withdrawn(2), back(1))).isEqualTo(400 + Town.NOVEL_PRICE.cents());
    }

    @Test
    void whatWasProvedToBeSentIsNotDueAndComesForNothingMore() {
        assertThat(due(BROUGHT, withdrawn(2), proved())).isZero();
        assertThat(due(BROUGHT, withdrawn(2), proved(), back(1))).isZero();
        assertThat(due(BROUGHT, withdrawn(1), proved())).isEqualTo(400 + Town.NOVEL_PRICE.cents());
        assertThat(due(BROUGHT, withdrawn(1), proved(), back(1)))
                .isEqualTo(400 + Town.NOVEL_PRICE.cents());
    }

    @Test
    void whatWasBroughtAndRefusedIsNotDueWhereSheWithdrew() {
        assertThat(due(BROUGHT, withdrawn(2), back(2), refused(1))).isZero();
        assertThat(due(BROUGHT, back(2), refused(1))).isEqualTo(400 + Town.NOVEL_PRICE.cents());
        assertThat(due(BROUGHT, back(2), refused(1), withdrawn(2, NOON.plusSeconds(1))))
                .isEqualTo(400 + Town.NOVEL_PRICE.cents());
        assertThat(due(BROUGHT, back(2), refused(1), withdrawn(2, NOON.minusSeconds(1)))).isZero();
        assertThat(due(BROUGHT, withdrawn(1), back(2), refused(1)))
                .isEqualTo(400 + Town.NOVEL_PRICE.cents());
        assertThat(due(BROUGHT, withdrawn(1), back(2), refused(2)))
                .isEqualTo(400 + Town.NOVEL_PRICE.cents());
    }

    @Test
    void whatItLostOfItsWorthIsDueAndNeverMoreThanItCost() {
        assertThat(due(BROUGHT, withdrawn(2), back(2), worn(300))).isEqualTo(300);
        assertThat(due(BROUGHT, withdrawn(2), back(2), worn(300), struck())).isZero();
        assertThat(due(BROUGHT, withdrawn(1), back(2), worn(9_000)))
                .isEqualTo(400 + Town.NOVEL_PRICE.cents());
        assertThat(due(BROUGHT, back(2), worn(300))).isEqualTo(400);
        assertThat(due(BROUGHT, withdrawn(2), worn(300)))
                .isEqualTo(400 + 2 * Town.NOVEL_PRICE.cents());
    }

    private static ValueDiminished worn(long cents) {
        return new ValueDiminished(
                BROUGHT.shop(),
                BROUGHT.order(),
                BROUGHT.subject(),
                new WithdrawalId("w1"),
                new MovementId("worn"),
                novels(1).getFirst(),
                Money.euros(cents),
                PersonalText.of("pages gondolées"),
                NOON);
    }

    private static DiminutionStruck struck() {
        return new DiminutionStruck(
                BROUGHT.shop(),
                BROUGHT.order(),
                BROUGHT.subject(),
                new WithdrawalId("w1"),
                new MovementId("worn"),
                NOON);
    }

    private static SendingProved proved() {
        return new SendingProved(
                BROUGHT.shop(),
                BROUGHT.order(),
                BROUGHT.subject(),
                new WithdrawalId("w1"),
                Town.SATURDAY,
                NOON);
    }

    private static GoodsInspected refused(int pieces) {
        var novel = new ReturnLine.Goods.Article(Town.NOVEL);
        return new GoodsInspected(
                BROUGHT.shop(),
                new ReturnId("r1"),
                BROUGHT.order(),
                new MovementId("look-1"),
                List.of(new Found(novel, new Quantity(pieces), Verdict.REFUSED)),
                NOON);
    }

    @Test
    void whatNeverCameIsDueAgain() {
        assertThat(due(BROUGHT, back(2), annulled(BROUGHT.order())))
                .isEqualTo(400 + 2 * Town.NOVEL_PRICE.cents());
        assertThat(due(BROUGHT, back(2), looked(), annulled(BROUGHT.order())))
                .isEqualTo(400 + 2 * Town.NOVEL_PRICE.cents());
    }

    /// What came of another order was exchanged for this one.
    @Test
    void whatNeverCameOfAnotherOrderIsNothingHere() {
        assertThat(due(BROUGHT, annulled(new OrderId("another"))))
                .isEqualTo(400 + 2 * Town.NOVEL_PRICE.cents());
    }

    private static ReturnAnnulled annulled(OrderId order) {
        return new ReturnAnnulled(
                BROUGHT.shop(), new ReturnId("r1"), order, BROUGHT.order(), novels(2), NOON);
    }

    private static GoodsInspected looked() {
        return new GoodsInspected(
                BROUGHT.shop(),
                new ReturnId("r1"),
                BROUGHT.order(),
                new MovementId("look"),
                List.of(
                        new Found(
                                new ReturnLine.Goods.Article(Town.NOVEL),
                                new Quantity(1),
                                Verdict.REFUSED)),
                NOON);
    }

    private static long due(Event... events) {
        return MoneyLedger.of(List.of(events)).due();
    }

    private static GoodsReturned back(int pieces) {
        return new GoodsReturned(
                BROUGHT.shop(),
                new ReturnId("r1"),
                new Origin.OfOrder(BROUGHT.order()),
                novels(pieces),
                Fit.FOR_SALE,
                NOON);
    }

    private static WithdrawalDeclared withdrawn(int pieces) {
        return withdrawn(pieces, NOON);
    }

    private static WithdrawalDeclared withdrawn(int pieces, Instant said) {
        return new WithdrawalDeclared(
                BROUGHT.shop(),
                BROUGHT.order(),
                BROUGHT.subject(),
                new WithdrawalId("w1"),
                novels(pieces),
                null,
                Town.SATURDAY.plusDays(14),
                Town.SATURDAY.plusDays(14),
                said);
    }

    private static List<ReturnLine> novels(int pieces) {
        return List.of(new ReturnLine(Town.NOVEL, new Quantity(pieces)));
    }
}
