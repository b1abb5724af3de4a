package org.creneau.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.declared;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.line;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.bringing.DiminutionAbovePrice;
import org.creneau.domain.bringing.NoteDiminishedValue;
import org.creneau.domain.bringing.StrikeDiminution;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.testing.Given;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.junit.jupiter.api.Test;

/// Ann gave up two novels at 8.90 each, for which she had paid; they come back read in the bath.
class DiminishedValueTest {
    private static final PersonalText WHY = PersonalText.of("pages gondolées");
    private static final ReturnLine.Goods GOODS = new ReturnLine.Goods.Article(NOVEL);

    @Test
    void whatTheUseTookOffIsNotedOnce() {
        back(2, true).when(note("a", 1, 300)).then(noted("a", 1, 300));
        back(2, true, noted("a", 1, 300)).when(note("a", 1, 300)).thenNothing();
        back(2, true, noted("a", 1, 300), struck("a")).when(note("a", 1, 300)).thenNothing();
        for (var other : List.of(note("a", 1, 301), note("a", 2, 300))) {
            back(2, true, noted("a", 1, 300))
                    .when(other)
                    .refused(WithdrawalRefusal.DIMINUTION_REPEATED_DIFFERENTLY);
        }
        back(2, true, noted("a", 1, 300)).when(note("b", 2, 500)).then(noted("b", 2, 500));
    }

    @Test
    void nobodyAnswersForMoreThanItCost() {
        back(2, true).when(note("a", 1, 890)).then(noted("a", 1, 890));
        back(2, true).when(note("a", 1, 891)).refused(above(890));
        back(2, true).when(note("a", 2, 1_780)).then(noted("a", 2, 1_780));
        back(1, true, noted("a", 1, 600)).when(note("b", 1, 291)).refused(above(290));
        back(1, true, noted("a", 1, 890)).when(note("b", 1, 1)).refused(above(0));
        back(1, true, noted("a", 1, 890), struck("a"))
                .when(note("b", 1, 890))
                .then(noted("b", 1, 890));
    }

    @Test
    void onlyWhatSheGaveUpAndTheShopHasSeenLosesWorth() {
        given(placed(), handedOver("11:00"), declared(AnnsWithdrawals.FIRST, line(NOVEL, 2)))
                .when(note("a", 1, 300))
                .refused(WithdrawalRefusal.NOT_SEEN_YET);
        back(1, true).when(note("a", 2, 300)).refused(WithdrawalRefusal.NOT_SEEN_YET);
        given(
                        placed(),
                        handedOver("11:00"),
                        declared(AnnsWithdrawals.FIRST, line(NOVEL, 1)),
                        AnnsWithdrawals.back(2))
                .when(note("a", 2, 300))
                .refused(WithdrawalRefusal.NOT_SEEN_YET);
        back(1, true, refused()).when(note("a", 1, 300)).then(noted("a", 1, 300));
    }

    /// A defect, or a word between the two, needs none.
    @Test
    void withoutAWithdrawalNothingIsTakenOff() {
        given(placed(), handedOver("11:00"), AnnsWithdrawals.back(2))
                .when(note("a", 1, 300))
                .refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
        back(2, true)
                .when(noteIn(OTHER_SHOP, "a", Money.euros(300)))
                .refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
        given(
                        placed(),
                        declared(AnnsWithdrawals.FIRST, line(NOVEL, 2)),
                        cancelled(CancelledBy.WITHDRAWN))
                .when(note("a", 1, 300))
                .refused(OrderRefusal.ORDER_CANCELLED);
        back(2, true)
                .when(noteIn(SHOP, "a", new Money(300, "CHF")))
                .refused(PaymentRefusal.OTHER_CURRENCY);
    }

    @Test
    void onceThePriceWentBackInFullNothingIsTakenOffIt() {
        back(1, true, givenBack(SECOND, Means.CARD, 890))
                .when(note("a", 1, 300))
                .refused(WithdrawalRefusal.FULL_PRICE_WENT_BACK);
        back(1, true, givenBack(SECOND, Means.CARD, 600))
                .when(note("a", 1, 300))
                .refused(WithdrawalRefusal.FULL_PRICE_WENT_BACK);
        back(1, true, givenBack(SECOND, Means.CARD, 590))
                .when(note("a", 1, 300))
                .then(noted("a", 1, 300));
    }

    @Test
    void whoeverHasNotPaidIsAskedForIt() {
        back(2, false).when(note("a", 1, 300)).then(noted("a", 1, 300));
    }

    @Test
    void aMistakeIsTakenBackOnceWhateverWentBackMeanwhile() {
        back(1, true, noted("a", 1, 300)).when(strike("a")).then(struck("a"));
        back(1, true, noted("a", 1, 300), givenBack(SECOND, Means.CARD, 590))
                .when(strike("a"))
                .then(struck("a"));
        back(1, true, noted("a", 1, 300), struck("a")).when(strike("a")).thenNothing();
        back(1, true).when(strike("a")).refused(WithdrawalRefusal.UNKNOWN_DIMINUTION);
        back(1, true, noted("a", 1, 300))
                .when(
                        new StrikeDiminution(
                                OTHER_SHOP, ANNS_ORDER, AnnsWithdrawals.FIRST, new MovementId("a")))
                .refused(WithdrawalRefusal.UNKNOWN_DIMINUTION);
    }

    @Test
    void itCountsAsLongAsItsPriceIsNotOwed() {
        var lines = placed().lines();
        Declared worn =
                Stream.of(declared(AnnsWithdrawals.FIRST, line(NOVEL, 1)), noted("a", 1, 500))
                        .reduce(Declared.NOTHING, Declared::after, (one, _) -> one);
        assertThat(worn.diminished(Map.of(GOODS, 1L), lines)).isEqualTo(Money.euros(500));
        assertThat(worn.diminished(Map.of(), lines)).isEqualTo(Money.euros(0));
        assertThat(worn.after(struck("a")).diminished(Map.of(GOODS, 1L), lines))
                .isEqualTo(Money.euros(0));
        assertThat(worn.after(noted("b", 1, 500)).diminished(Map.of(GOODS, 2L), lines))
                .isEqualTo(Money.euros(890));
        assertThat(worn.after(kept()).diminished(Map.of(GOODS, 1L), lines))
                .isEqualTo(Money.euros(0));
    }

    /// What never came lost nothing.
    @Test
    void withTheReturnGoesWhatItLost() {
        back(1, true, noted("a", 1, 500), neverCame())
                .when(note("b", 1, 100))
                .refused(WithdrawalRefusal.NOT_SEEN_YET);
    }

    @Test
    void aReasonIsSaidAndASumAboveNought() {
        assertThatThrownBy(() -> note("a", 1, 0)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> note("a", 1, -1)).isInstanceOf(MalformedValue.class);
        for (String why : List.of("", "  ", "x".repeat(501))) {
            assertThatThrownBy(
                            () ->
                                    new NoteDiminishedValue(
                                            SHOP,
                                            ANNS_ORDER,
                                            AnnsWithdrawals.FIRST,
                                            new MovementId("a"),
                                            line(NOVEL, 1),
                                            Money.euros(1),
                                            PersonalText.of(why)))
                    .isInstanceOf(MalformedValue.class);
        }
    }

    private static Given back(int pieces, boolean paid, Event... later) {
        Stream<Event> before = Stream.of(placed(), handedOver("11:00"));
        Stream<Event> money = paid ? Stream.of(taken(FIRST, Means.CARD, 1_780)) : Stream.of();
        Stream<Event> here =
                Stream.of(
                        declared(AnnsWithdrawals.FIRST, line(NOVEL, 2)),
                        AnnsWithdrawals.back(pieces));
        return given(
                Stream.of(before, money, here, Stream.of(later))
                        .flatMap(one -> one)
                        .toArray(Event[]::new));
    }

    private static GoodsInspected refused() {
        return new GoodsInspected(
                SHOP,
                RETURN,
                ANNS_ORDER,
                new MovementId("look-1"),
                List.of(new Found(GOODS, pieces(1), Verdict.REFUSED)),
                at("11:40"));
    }

    private static ReturnAnnulled neverCame() {
        return new ReturnAnnulled(
                SHOP, RETURN, ANNS_ORDER, null, List.of(line(NOVEL, 1)), at("11:50"));
    }

    private static PiecesKept kept() {
        return new PiecesKept(
                SHOP,
                ANNS_ORDER,
                ANN,
                AnnsWithdrawals.FIRST,
                new MovementId("word"),
                List.of(line(NOVEL, 1)),
                NOON);
    }

    private static DiminutionAbovePrice above(long cents) {
        return new DiminutionAbovePrice(Money.euros(cents));
    }

    private static NoteDiminishedValue note(String id, int pieces, long cents) {
        return new NoteDiminishedValue(
                SHOP,
                ANNS_ORDER,
                AnnsWithdrawals.FIRST,
                new MovementId(id),
                line(NOVEL, pieces),
                Money.euros(cents),
                WHY);
    }

    private static NoteDiminishedValue noteIn(ShopId shop, String id, Money amount) {
        return new NoteDiminishedValue(
                shop,
                ANNS_ORDER,
                AnnsWithdrawals.FIRST,
                new MovementId(id),
                line(NOVEL, 1),
                amount,
                WHY);
    }

    private static ValueDiminished noted(String id, int pieces, long cents) {
        return new ValueDiminished(
                SHOP,
                ANNS_ORDER,
                ANN,
                AnnsWithdrawals.FIRST,
                new MovementId(id),
                line(NOVEL, pieces),
                Money.euros(cents),
                WHY,
                NOON);
    }

    private static StrikeDiminution strike(String id) {
        return new StrikeDiminution(SHOP, ANNS_ORDER, AnnsWithdrawals.FIRST, new MovementId(id));
    }

    private static DiminutionStruck struck(String id) {
        return new DiminutionStruck(
                SHOP, ANNS_ORDER, ANN, AnnsWithdrawals.FIRST, new MovementId(id), NOON);
    }
}
