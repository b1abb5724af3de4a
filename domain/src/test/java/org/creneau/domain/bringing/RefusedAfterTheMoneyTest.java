package org.creneau.domain.bringing;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ann brought one of two novels back, each at 8.90, and somebody refuses it at noon.
class RefusedAfterTheMoneyTest {
    private static final Event PAID =
            new PaymentTaken(
                    SHOP,
                    ANNS_ORDER,
                    new PaymentId("p1"),
                    Means.CARD,
                    Money.euros(1_780),
                    null,
                    at("11:05"));

    @Test
    void whatIsStillToBeGivenBackIsRefusedWithoutAQuestion() {
        given(placed(), handedOver("11:00"), PAID, back())
                .when(refuse(ANNS_ORDER, false))
                .then(refused());
    }

    @Test
    void whatNobodyNotedAsPaidHasNotGoneBack() {
        given(placed(), handedOver("11:00"), back())
                .when(refuse(ANNS_ORDER, false))
                .then(refused());
    }

    @Test
    void onceItsMoneyHasGoneBackItIsAsked() {
        given(placed(), handedOver("11:00"), PAID, back(), givenBack(890))
                .when(refuse(ANNS_ORDER, false))
                .refused(ReturnRefusal.MONEY_HAS_GONE_BACK);
        given(placed(), handedOver("11:00"), PAID, back(), givenBack(890))
                .when(refuse(ANNS_ORDER, true))
                .then(refused());
    }

    /// Code de la consommation, L221-23 and L221-24.
    @Test
    void ofWhatSheWithdrewFromARefusalMakesNothingDue() {
        given(placed(), handedOver("11:00"), PAID, withdrawn(1), back(), givenBack(890))
                .when(refuse(ANNS_ORDER, false))
                .then(refused());
    }

    private static WithdrawalDeclared withdrawn(int novels) {
        return new WithdrawalDeclared(
                SHOP,
                ANNS_ORDER,
                ANN,
                new WithdrawalId("withdrawal-1"),
                List.of(new ReturnLine(NOVEL, pieces(novels))),
                null,
                LocalDate.of(2020, 12, 21),
                LocalDate.of(2020, 12, 19),
                at("11:20"));
    }

    @Test
    void theBooksOfAnotherOrderSayNothing() {
        given(placed(), handedOver("11:00"), PAID, back())
                .when(refuse(new OrderId("order-of-others"), true))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
        given(placed(), handedOver("11:00"), PAID, back())
                .when(refuse(null, true))
                .refused(ReturnRefusal.UNKNOWN_RETURN);
    }

    @Test
    void theSameLookAgainIsNoQuestion() {
        given(placed(), handedOver("11:00"), PAID, back(), refused(), givenBack(890))
                .when(refuse(ANNS_ORDER, false))
                .thenNothing();
    }

    private static GoodsReturned back() {
        return new GoodsReturned(
                SHOP,
                RETURN,
                new Origin.OfOrder(ANNS_ORDER),
                List.of(new ReturnLine(NOVEL, pieces(1))),
                Fit.TO_INSPECT,
                at("11:30"));
    }

    private static MoneyGivenBack givenBack(long cents) {
        return new MoneyGivenBack(
                SHOP,
                ANNS_ORDER,
                new PaymentId("p2"),
                Means.CARD,
                Money.euros(cents),
                null,
                at("11:40"));
    }

    private static InspectReturn refuse(@Nullable OrderId order, boolean regardless) {
        return new InspectReturn(
                SHOP, RETURN, new MovementId("look-1"), List.of(one()), NOON, order, regardless);
    }

    private static GoodsInspected refused() {
        return new GoodsInspected(
                SHOP, RETURN, ANNS_ORDER, new MovementId("look-1"), List.of(one()), NOON);
    }

    private static Found one() {
        return new Found(new ReturnLine.Goods.Article(NOVEL), pieces(1), Verdict.REFUSED);
    }
}
