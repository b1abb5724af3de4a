package org.creneau.domain.payment.online;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.testing.Given;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// A shop may wait for what somebody does not keep before it gives back what that cost, and need not.
class WithoutWaitingTest {
    private static final AskRefund WAITING = new AskRefund(SHOP, ANNS_ORDER, Prompt.SHOP);
    private static final AskRefund AT_ONCE =
            new AskRefund(SHOP, ANNS_ORDER, Prompt.WITHOUT_WAITING);
    private static final ReturnId BACK = new ReturnId("back-1");
    private static final WithdrawalId DECLARED = new WithdrawalId("withdrawal-1");

    @Test
    void whatSheDoesNotKeepIsGivenBackBeforeItCameWhereTheShopSaysSo() {
        paid(declared(1)).when(WAITING).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        paid(declared(1)).when(AT_ONCE).then(asked(890));
        paid(declared(2)).when(AT_ONCE).then(asked(1_780));
    }

    @Test
    void withoutAWithdrawalNothingIsOwedBefore() {
        paid().when(AT_ONCE).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    @Test
    void nothingGoesBackTwiceOnceItHasCome() {
        paid(declared(1), asked(890)).when(AT_ONCE).thenNothing();
        paid(declared(1), asked(890), returned(1)).when(WAITING).thenNothing();
        paid(declared(1), asked(890), returned(1)).when(AT_ONCE).thenNothing();
        paid(declared(1), givenBack(FIRST, Means.CASH, 890), returned(1))
                .when(AT_ONCE)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    /// Code de la consommation, L221-23 and L221-24: it had what it may wait for.
    @Test
    void whatWasBroughtAndRefusedIsOwedAllTheSame() {
        paid(declared(1), returned(1), refused()).when(WAITING).then(asked(890));
        paid(declared(1), returned(1), refused()).when(AT_ONCE).then(asked(890));
        paid(returned(1), refused()).when(WAITING).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        paid(declared(1), returned(1), refused(), kept("word-1", 1))
                .when(AT_ONCE)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    /// It was hers when the shop did not take it: the shop may wait for it once she withdraws.
    @Test
    void whatWasRefusedBeforeSheWithdrewIsAwaited() {
        paid(returned(1), refused(), declared(1))
                .when(WAITING)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        paid(returned(1), refused(), declared(1)).when(AT_ONCE).then(asked(890));
        paid(returned(1), refused(), declared(1), again()).when(WAITING).then(asked(890));
        paid(returned(1), refused(), declared(1), again(), refusedAgain())
                .when(WAITING)
                .then(asked(890));
        paid(declared(1), returned(1), refused(), declaredAgain()).when(WAITING).then(asked(890));
    }

    /// What she gave up is what is here already.
    @Test
    void aRefusalOfAnotherPieceIsNoneOfWhatSheGaveUp() {
        paid(declared(1), returned(2), refused(), declaredAgain()).when(WAITING).then(asked(890));
        paid(declared(1), returned(2), refused(), declaredAgain()).when(AT_ONCE).then(asked(1_780));
    }

    @Test
    void whatWasProvedToBeSentIsOwedOnce() {
        paid(declared(1), proved()).when(WAITING).then(asked(890));
        paid(declared(2), proved(), returned(1)).when(WAITING).then(asked(1_780));
        paid(declared(1), proved(), asked(890), returned(1)).when(WAITING).thenNothing();
        paid(declared(1), proved(), givenBack(FIRST, Means.CASH, 890), returned(1))
                .when(WAITING)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        paid(declared(1), proved(), kept("word-1", 1))
                .when(WAITING)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    @Test
    void aPieceThatCameTwiceIsCountedOnce() {
        paid(declared(2), returned(1), refused(), again()).when(WAITING).then(asked(890));
        paid(declared(2), returned(1), refused(), again()).when(AT_ONCE).then(asked(1_780));
    }

    @Test
    void whatWasRefusedThenKeptAndGivenUpAgainIsAwaited() {
        paid(declared(1), returned(1), refused(), kept("word-1", 1), declaredAgain())
                .when(WAITING)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        paid(declared(1), returned(1), refused(), kept("word-1", 1), declaredAgain())
                .when(AT_ONCE)
                .then(asked(890));
    }

    private static SendingProved proved() {
        return new SendingProved(SHOP, ANNS_ORDER, ANN, DECLARED, LocalDate.of(2020, 12, 5), NOON);
    }

    private static PiecesKept kept(String agreement, int pieces) {
        return new PiecesKept(
                SHOP,
                ANNS_ORDER,
                ANN,
                DECLARED,
                new MovementId(agreement),
                List.of(novels(pieces)),
                NOON);
    }

    private static WithdrawalDeclared declaredAgain() {
        return declared(new WithdrawalId("withdrawal-2"), 1);
    }

    private static GoodsReturned again() {
        return returned(new ReturnId("back-2"), 1);
    }

    private static WithdrawalDeclared declared(int pieces) {
        return declared(DECLARED, pieces);
    }

    private static WithdrawalDeclared declared(WithdrawalId id, int pieces) {
        return new WithdrawalDeclared(
                SHOP,
                ANNS_ORDER,
                ANN,
                id,
                List.of(novels(pieces)),
                null,
                LocalDate.of(2020, 12, 21),
                LocalDate.of(2020, 12, 19),
                NOON);
    }

    private static GoodsReturned returned(int pieces) {
        return returned(BACK, pieces);
    }

    private static GoodsReturned returned(ReturnId id, int pieces) {
        return new GoodsReturned(
                SHOP,
                id,
                new Origin.OfOrder(ANNS_ORDER),
                List.of(novels(pieces)),
                Fit.TO_INSPECT,
                NOON);
    }

    private static GoodsInspected refused() {
        return refused(BACK, "look-1");
    }

    private static GoodsInspected refusedAgain() {
        return refused(new ReturnId("back-2"), "look-2");
    }

    private static GoodsInspected refused(ReturnId id, String look) {
        var goods = new ReturnLine.Goods.Article(NOVEL);
        return new GoodsInspected(
                SHOP,
                id,
                ANNS_ORDER,
                new MovementId(look),
                List.of(new Found(goods, new Quantity(1), Verdict.REFUSED)),
                NOON);
    }

    private static ReturnLine novels(int pieces) {
        return new ReturnLine(new ReturnLine.Goods.Article(NOVEL), new Quantity(pieces));
    }

    private static RefundAsked asked(long cents) {
        var refund = new PaymentId("r.0.try-1");
        return new RefundAsked(SHOP, ANNS_ORDER, TRY, refund, Money.euros(cents), NOON);
    }

    private static Given paid(Event... events) {
        var all =
                new ArrayList<Event>(
                        List.of(
                                placed(),
                                opened(TRY),
                                captured(TRY, 1_780),
                                taken(TRY, Means.ONLINE, 1_780),
                                handedOver("10:30")));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }
}
