package org.creneau.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Told;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Account.State;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.withdrawal.Followed.Alarm;
import org.creneau.application.withdrawal.Followed.Stage;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowedTest {
    private static final ReturnLine.Goods NOVEL = new ReturnLine.Goods.Article(Town.NOVEL);
    private static final LocalDate REFUND_BY = LocalDate.of(2020, 12, 19);
    private static final Money NOTHING = Money.euros(0);
    private static final Money PRICE = Money.euros(1_780);
    private static final PaymentEvent PAID = taken(FIRST, Means.CARD, 1_780);
    private static final PaymentEvent GIVEN_BACK = givenBack(SECOND, Means.CARD, 1_780);

    @Test
    void theGoodsAreAwaitedThenTheMoneyThenNothing() {
        assertThat(only(0, PAID).stage()).isEqualTo(Stage.GOODS_AWAITED);
        assertThat(only(1, PAID).stage()).isEqualTo(Stage.GOODS_AWAITED);
        assertThat(only(1, PAID).awaited()).containsExactly(novels(1));
        assertThat(only(2, PAID).stage()).isEqualTo(Stage.TO_GIVE_BACK);
        assertThat(only(2, PAID, GIVEN_BACK).stage()).isEqualTo(Stage.DONE);
        assertThat(Stage.DONE.isOpen()).isFalse();
    }

    @Test
    void whatCameBackCountsForWhatWasSaidFirst() {
        List<Followed> both =
                Followed.of(
                        order(), List.of(said("first", 1), said("second", 1)), books(1, 2, PAID));
        assertThat(both)
                .extracting(Followed::stage)
                .containsExactly(Stage.TO_GIVE_BACK, Stage.GOODS_AWAITED);
    }

    @Test
    void whatWasPaidTooMuchIsNoPartOfWhatTheWithdrawalGivesBack() {
        PaymentEvent tooMuch = taken(FIRST, Means.CARD, 2_900);
        assertThat(only(2, tooMuch).toGiveBack()).isEqualTo(PRICE);
        Followed half =
                Followed.of(order(), List.of(said("only", 1)), books(1, 1, PAID)).getFirst();
        assertThat(half.toGiveBack()).isEqualTo(Money.euros(890));
    }

    @Test
    void whereNothingIsPaidNothingIsToBeGivenBackAndWhatIsAwaitedNeedNotBePaid() {
        assertThat(only(0).paid()).isFalse();
        assertThat(only(0).worthOfAwaited()).isEqualTo(PRICE);
        assertThat(only(1).worthOfAwaited()).isEqualTo(Money.euros(890));
        assertThat(only(2).worthOfAwaited()).isEqualTo(NOTHING);
        assertThat(only(2).stage()).isEqualTo(Stage.DONE);
        assertThat(only(0, PAID).paid()).isTrue();
    }

    @Test
    void theShopIsWarnedBeforeTheLastDayAndToldAfterIt() {
        Followed back = only(2, PAID);
        assertThat(back.alarm(REFUND_BY.minusDays(4))).isEqualTo(Alarm.NONE);
        assertThat(back.alarm(REFUND_BY.minusDays(3))).isEqualTo(Alarm.SOON);
        assertThat(back.alarm(REFUND_BY)).isEqualTo(Alarm.SOON);
        assertThat(back.alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.LATE);
    }

    @Test
    void whoeverAwaitsTheGoodsIsNotLate() {
        LocalDate after = REFUND_BY.plusDays(1);
        assertThat(only(0, PAID).alarm(after)).isEqualTo(Alarm.NONE);
        assertThat(only(2, PAID, GIVEN_BACK).alarm(after)).isEqualTo(Alarm.NONE);
    }

    @Test
    void whatSheBroughtAndTheShopRefusedKeepsTheLastDay() {
        Followed refused = refused(0, 1, PAID);
        assertThat(refused.stage()).isEqualTo(Stage.GOODS_REFUSED);
        assertThat(refused.stage().isOpen()).isTrue();
        assertThat(refused.awaited()).containsExactly(novels(2));
        assertThat(refused.refused()).containsExactly(novels(1));
        assertThat(refused.alarm(REFUND_BY.minusDays(4))).isEqualTo(Alarm.NONE);
        assertThat(refused.alarm(REFUND_BY.minusDays(3))).isEqualTo(Alarm.SOON);
        assertThat(refused.alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.LATE);
    }

    @Test
    void whatWasRefusedAndNeverPaidIsNotLate() {
        assertThat(refused(0, 2).alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.NONE);
    }

    @Test
    void whatWasRefusedFirstAndTakenThenIsRefusedNoMore() {
        Followed taken = refused(2, 2, PAID);
        assertThat(taken.refused()).isEmpty();
        assertThat(taken.stage()).isEqualTo(Stage.TO_GIVE_BACK);
    }

    @Test
    void whatWasRefusedAfterTheMoneyHadGoneBackOwesNothingMore() {
        Followed again = refused(0, 2, PAID, GIVEN_BACK);
        assertThat(again.stage()).isEqualTo(Stage.REFUSED_SETTLED);
        assertThat(again.toGiveBack()).isEqualTo(NOTHING);
        assertThat(again.stage().isOpen()).isTrue();
        assertThat(again.alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.NONE);
        assertThat(Account.of(order(), books(0, 2, 2, PAID, GIVEN_BACK)).state())
                .isEqualTo(State.PAID_BACK);
    }

    @Test
    void whatWasRefusedIsOwedAllTheSameAndOnce() {
        assertThat(refused(0, 2, PAID).toGiveBack()).isEqualTo(PRICE);
        assertThat(refused(1, 1, PAID).toGiveBack()).isEqualTo(PRICE);
        Account account = Account.of(order(), books(0, 1, 2, PAID));
        assertThat(account.toGiveBack()).isEqualTo(Money.euros(890));
        assertThat(account.withoutWaiting()).isEqualTo(PRICE);
    }

    @Test
    void whatWentBackForAnotherReasonEndsNoDuty() {
        Followed kind = refused(0, 2, PAID, givenBack(SECOND, Means.CARD, 200));
        assertThat(kind.stage()).isEqualTo(Stage.GOODS_REFUSED);
        assertThat(kind.toGiveBack()).isEqualTo(Money.euros(1_580));
        assertThat(kind.alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.LATE);
        PaymentEvent half = givenBack(SECOND, Means.CARD, 890);
        Books one = books(0, 1, 1, PAID, half);
        assertThat(Followed.of(order(), List.of(said("only", 1)), one).getFirst().stage())
                .isEqualTo(Stage.REFUSED_SETTLED);
    }

    @Test
    void withTheProofThatTheyWereSentTheShopWaitsNoLonger() {
        Followed sent = sent(0, PAID);
        assertThat(sent.stage()).isEqualTo(Stage.GOODS_SENT);
        assertThat(sent.toGiveBack()).isEqualTo(PRICE);
        assertThat(sent.worthOfAwaited()).isEqualTo(NOTHING);
        assertThat(sent.alarm(REFUND_BY.minusDays(3))).isEqualTo(Alarm.SOON);
        assertThat(sent.alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.LATE);
        assertThat(sent(0).stage()).isEqualTo(Stage.SENT_SETTLED);
        assertThat(sent(0).alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.NONE);
    }

    @Test
    void withTheProofTheBooksOweThePriceOnce() {
        assertThat(Account.of(order(), provedBooks(0, PAID)).state()).isEqualTo(State.TO_GIVE_BACK);
        assertThat(Account.of(order(), provedBooks(0, PAID)).toGiveBack()).isEqualTo(PRICE);
        assertThat(Account.of(order(), provedBooks(0, PAID)).withoutWaiting()).isEqualTo(PRICE);
        assertThat(Account.of(order(), provedBooks(1, PAID)).toGiveBack()).isEqualTo(PRICE);
        assertThat(Account.of(order(), provedBooks(2, PAID, GIVEN_BACK)).state())
                .isEqualTo(State.PAID_BACK);
        assertThat(Account.of(order(), provedBooks(0)).toPay()).isEqualTo(NOTHING);
    }

    @Test
    void onceTheMoneyIsBackOnlyTheGoodsAreAwaited() {
        Followed settled = sent(0, PAID, GIVEN_BACK);
        assertThat(settled.stage()).isEqualTo(Stage.SENT_SETTLED);
        assertThat(settled.stage().isOpen()).isTrue();
        assertThat(settled.alarm(REFUND_BY.plusDays(1))).isEqualTo(Alarm.NONE);
        assertThat(sent(2, PAID, GIVEN_BACK).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void whatComesIsFirstWhatWasShownToBeSent() {
        var later = with(said("second", 1), REFUND_BY, List.of());
        var books = new Books(List.of(PAID), one(1), Map.of(), one(2), one(1));
        List<Followed> both = Followed.of(order(), List.of(said("first", 1), later), books);
        assertThat(both)
                .extracting(Followed::stage)
                .containsExactly(Stage.GOODS_AWAITED, Stage.TO_GIVE_BACK);
        assertThat(both)
                .extracting(Followed::toGiveBack)
                .containsExactly(NOTHING, Money.euros(890));
    }

    private static Followed sent(long back, PaymentEvent... entries) {
        var said = with(said("only", 2), REFUND_BY, List.of());
        return Followed.of(order(), List.of(said), provedBooks(back, entries)).getFirst();
    }

    private static Books provedBooks(long back, PaymentEvent... entries) {
        return new Books(List.of(entries), one(back), Map.of(), one(2), one(2));
    }

    private static Map<ReturnLine.Goods, Long> one(long pieces) {
        return Map.of(NOVEL, pieces);
    }

    @Test
    void whatSheKeepsAllTheSameIsNotAwaited() {
        Followed half = only(with(said("only", 2), null, List.of(novels(1))), PAID);
        assertThat(half.awaited()).containsExactly(novels(1));
        assertThat(half.stage()).isEqualTo(Stage.GOODS_AWAITED);
        Followed all = only(with(said("only", 2), null, List.of(novels(2))), PAID);
        assertThat(all.stage()).isEqualTo(Stage.KEPT);
        assertThat(all.stage().isOpen()).isFalse();
        assertThat(all.worthOfAwaited()).isEqualTo(NOTHING);
    }

    private static Followed only(WithdrawalView said, PaymentEvent... entries) {
        return Followed.of(order(), List.of(said), books(0, 2, entries)).getFirst();
    }

    private static WithdrawalView with(
            WithdrawalView said, @Nullable LocalDate sent, List<ReturnLine> kept) {
        return new WithdrawalView(
                said.id(),
                said.order(),
                said.lines(),
                said.lastDay(),
                said.refundBy(),
                said.said(),
                said.through(),
                said.by(),
                said.letter(),
                kept,
                sent,
                List.of());
    }

    @Test
    void onePieceIsRefusedOfOneDeclarationOnly() {
        List<Followed> both =
                Followed.of(
                        order(),
                        List.of(said("first", 1), said("second", 1)),
                        books(0, 1, 2, PAID));
        assertThat(both)
                .extracting(Followed::stage)
                .containsExactly(Stage.GOODS_REFUSED, Stage.GOODS_AWAITED);
    }

    private static Followed refused(long back, long refused, PaymentEvent... entries) {
        return Followed.of(order(), List.of(said("only", 2)), books(back, refused, 2, entries))
                .getFirst();
    }

    private static Followed only(long back, PaymentEvent... entries) {
        return Followed.of(order(), List.of(said("only", 2)), books(back, 2, entries)).getFirst();
    }

    private static Books books(long back, long givenUp, PaymentEvent... entries) {
        return books(back, 0, givenUp, entries);
    }

    private static Books books(long back, long refused, long givenUp, PaymentEvent... entries) {
        return new Books(
                List.of(entries),
                Map.of(NOVEL, back),
                Map.of(NOVEL, refused),
                Map.of(NOVEL, givenUp),
                Map.of());
    }

    static WithdrawalView said(String id, int pieces) {
        return new WithdrawalView(
                new WithdrawalId(id),
                Town.ANNS_ORDER,
                List.of(novels(pieces)),
                LocalDate.of(2020, 12, 21),
                REFUND_BY,
                Town.NOON,
                "WEB",
                null,
                WithdrawalView.Letter.NONE);
    }

    static ReturnLine novels(int pieces) {
        return new ReturnLine(new ItemId(Town.NOVEL.value()), new Quantity(pieces));
    }

    static OrderView order() {
        var placed = Happened.placed();
        return new OrderView(
                placed.order(),
                placed.number(),
                placed.slot(),
                placed.slot().start(),
                placed.subject(),
                placed.contact(),
                placed.code(),
                placed.lines(),
                PayAt.COUNTER,
                new Terms.Obligation(),
                Status.HANDED_OVER,
                null,
                null,
                "WEB",
                null,
                Instant.EPOCH,
                1,
                Told.NOTHING,
                null,
                LineChanges.NONE,
                null);
    }
}
