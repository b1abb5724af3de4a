package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.SeveralLines.COUNTED;
import static org.creneau.domain.testing.SeveralLines.HAT;
import static org.creneau.domain.testing.SeveralLines.MISSING;
import static org.creneau.domain.testing.SeveralLines.PROMISED;
import static org.creneau.domain.testing.SeveralLines.answered;
import static org.creneau.domain.testing.SeveralLines.asked;
import static org.creneau.domain.testing.SeveralLines.hat;
import static org.creneau.domain.testing.SeveralLines.novels;
import static org.creneau.domain.testing.SeveralLines.several;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.util.Optional;
import org.creneau.domain.catalogue.CatalogueRefusal;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.OutOfStock;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnswerMissing;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.ReportMissing;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.TellMissing;
import org.junit.jupiter.api.Test;

/// Two novels, a hat in words, and three atlases of which the shop keeps count.
class MissingArticlesTest {
    private static final Instead NOVELS = new Instead(3, novels(2), 0);
    private static final Wanted HATS =
            new Wanted.InWords(HAT, Supply.IN_SHOP, new Quantity(1), Money.euros(4_900), BOOKS);

    @Test
    void whatIsMissingIsAskedAboutAndTheOrderStaysAsItIs() {
        given(several()).when(report(0, 1)).then(asked(0, 1, 0, null));
        given(several()).when(report(1, 1)).then(asked(1, 1, 0, null));
        given(several(), ready()).when(report(0, 2)).then(asked(0, 2, 0, null));
    }

    @Test
    void countedPiecesThatAreNotThereAreForNobody() {
        given(atlasListed(), COUNTED, several(), PROMISED)
                .when(report(2, 2))
                .then(
                        asked(2, 2, 2, null),
                        new PiecesGivenBack(SHOP, ATLAS, ANNS_ORDER, 2, NOON),
                        new PiecesWrittenOff(SHOP, ATLAS, MISSING, 2, GoneFor.LOST, NOON));
    }

    @Test
    void whatIsProposedInsteadMayCostAnythingAndIsInWordsOrOfTheCatalogue() {
        given(several())
                .when(report(1, 1, HATS))
                .then(asked(1, 1, 0, new Instead(3, hat(4_900), 0)));
        given(novelListed(), several())
                .when(report(2, 3, new Wanted.Article(NOVEL, new Quantity(2))))
                .then(asked(2, 3, 0, NOVELS));
    }

    @Test
    void whatIsProposedIsKeptForHerWhereItIsCounted() {
        var counted = new StockCounted(SHOP, NOVEL, 2, at("09:00"));
        given(novelListed(), counted, several())
                .when(report(1, 1, new Wanted.Article(NOVEL, new Quantity(2))))
                .then(
                        asked(1, 1, 0, new Instead(3, novels(2), 2)),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
        given(novelListed(), counted, several())
                .when(report(1, 1, new Wanted.Article(NOVEL, new Quantity(3))))
                .refused(new OutOfStock(NOVEL, "Un roman", 2));
    }

    @Test
    void nothingIsProposedThatTheShopDoesNotSellOrThatCannotBeAddedUp() {
        given(several())
                .when(report(1, 1, new Wanted.Article(NOVEL, new Quantity(1))))
                .refused(CatalogueRefusal.UNKNOWN_ITEM);
        var dollars = new Money(4_900, "USD");
        given(several())
                .when(
                        report(
                                1,
                                1,
                                new Wanted.InWords(
                                        HAT, Supply.IN_SHOP, new Quantity(1), dollars, BOOKS)))
                .refused(OrderRefusal.MIXED_CURRENCIES);
    }

    @Test
    void noMoreIsMissingThanWasOrderedAndIsNotMissingAlready() {
        given(several()).when(report(0, 3)).refused(ShortageRefusal.MORE_THAN_ORDERED);
        given(several()).when(report(7, 1)).refused(ShortageRefusal.MORE_THAN_ORDERED);
        var again = new MovementId("missing-again");
        given(several(), asked(0, 1, 0, null))
                .when(new ReportMissing(SHOP, ANNS_ORDER, again, 0, pieces(2), Optional.empty()))
                .refused(ShortageRefusal.MORE_THAN_ORDERED);
        assertThatThrownBy(() -> report(-1, 1)).isInstanceOf(MalformedValue.class);
        var long51 = new MovementId("m".repeat(51));
        assertThatThrownBy(
                        () ->
                                new ReportMissing(
                                        SHOP, ANNS_ORDER, long51, 0, pieces(1), Optional.empty()))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void toldTwiceItIsMissingOnce() {
        given(several(), asked(0, 1, 0, null)).when(report(0, 1)).thenNothing();
        given(several(), asked(0, 1, 0, null), handedOver("11:30"))
                .when(report(0, 1))
                .thenNothing();
        given(several(), asked(0, 1, 0, null))
                .when(report(0, 2))
                .refused(ShortageRefusal.MISSING_REPEATED_DIFFERENTLY);
        given(several(), asked(0, 1, 0, null))
                .when(report(0, 1, HATS))
                .refused(ShortageRefusal.MISSING_REPEATED_DIFFERENTLY);
    }

    @Test
    void nothingIsMissingOfAnOrderThatIsOverOrSomebodyElses() {
        given().when(report(0, 1)).refused(OrderRefusal.UNKNOWN_ORDER);
        given(several(), handedOver("11:00"))
                .when(report(0, 1))
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
        given(several(), cancelled(CancelledBy.SHOP))
                .when(report(0, 1))
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(several())
                .when(
                        new ReportMissing(
                                OTHER_SHOP, ANNS_ORDER, MISSING, 0, pieces(1), Optional.empty()))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void sheDoesWithoutItOrTakesSomethingElse() {
        given(several(), asked(0, 1, 0, null))
                .when(answer(Answer.WITHOUT))
                .then(answered(Answer.WITHOUT, AnsweredBy.SHOPPER, NOON));
        given(several(), asked(2, 3, 3, NOVELS))
                .when(answer(Answer.REPLACE))
                .then(answered(Answer.REPLACE, AnsweredBy.SHOPPER, NOON));
        given(several(), asked(2, 3, 3, NOVELS))
                .when(
                        new AnswerMissing(
                                SHOP, ANNS_ORDER, MISSING, Answer.REPLACE, AnsweredBy.BY_PHONE))
                .then(answered(Answer.REPLACE, AnsweredBy.BY_PHONE, NOON));
        given(several(), asked(0, 1, 0, null))
                .when(answer(Answer.REPLACE))
                .refused(ShortageRefusal.NOTHING_PROPOSED);
    }

    @Test
    void whatSheDoesNotTakeInsteadIsForAnybodyAgain() {
        given(
                        several(),
                        asked(1, 1, 0, new Instead(3, novels(2), 2)),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("11:00")))
                .when(answer(Answer.WITHOUT))
                .then(
                        answered(Answer.WITHOUT, AnsweredBy.SHOPPER, NOON),
                        new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
    }

    @Test
    void noDeadlineBindsHerWhereTheShopCouldNotKeepItsWord() {
        given(opened(), places(2), several(), asked(0, 1, 0, null))
                .at("14:59")
                .when(answer(Answer.CALL_OFF))
                .then(
                        answered(Answer.CALL_OFF, AnsweredBy.SHOPPER, at("14:59")),
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, at("14:59")),
                        givenBack(ANNS_ORDER, "14:59"));
    }

    @Test
    void withoutTheLastThingNothingIsLeft() {
        given(placed(), asked(0, 2, 0, null))
                .when(answer(Answer.WITHOUT))
                .then(
                        answered(Answer.CALL_OFF, AnsweredBy.SHOPPER, NOON),
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, NOON),
                        givenBack(ANNS_ORDER, "12:00"));
        given(
                        placed(),
                        asked(0, 2, 0, null),
                        answered(Answer.CALL_OFF, AnsweredBy.SHOPPER, at("11:20")),
                        cancelled(CancelledBy.SHOPPER))
                .when(answer(Answer.WITHOUT))
                .thenNothing();
    }

    @Test
    void whatIsFoundAfterAllIsHersAgain() {
        given(several(), asked(2, 2, 2, null))
                .when(found())
                .then(
                        answered(Answer.FOUND, AnsweredBy.SHOP, NOON),
                        new PiecesReceived(
                                SHOP, ATLAS, new MovementId(MISSING + "-found"), 2, NOON),
                        new PiecesPromised(SHOP, ATLAS, ANNS_ORDER, 2, NOON));
        given(several(), asked(0, 1, 0, null))
                .when(found())
                .then(answered(Answer.FOUND, AnsweredBy.SHOP, NOON));
        assertThatThrownBy(
                        () ->
                                new AnswerMissing(
                                        SHOP,
                                        ANNS_ORDER,
                                        MISSING,
                                        Answer.FOUND,
                                        AnsweredBy.SHOPPER))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () ->
                                new AnswerMissing(
                                        SHOP, ANNS_ORDER, MISSING, Answer.WITHOUT, AnsweredBy.SHOP))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(
                        () ->
                                new AnswerMissing(
                                        SHOP,
                                        ANNS_ORDER,
                                        MISSING,
                                        Answer.WITHOUT,
                                        AnsweredBy.NOBODY))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void itIsAnsweredOnce() {
        var without = answered(Answer.WITHOUT, AnsweredBy.SHOPPER, at("11:20"));
        given(several(), asked(0, 1, 0, null), without).when(answer(Answer.WITHOUT)).thenNothing();
        given(several(), asked(0, 1, 0, null), without)
                .when(answer(Answer.CALL_OFF))
                .refused(ShortageRefusal.ALREADY_ANSWERED);
        given(several(), asked(0, 1, 0, null), without, handedOver("11:30"))
                .when(answer(Answer.WITHOUT))
                .thenNothing();
        given(several()).when(answer(Answer.WITHOUT)).refused(ShortageRefusal.UNKNOWN_MISSING);
        given().when(answer(Answer.WITHOUT)).refused(OrderRefusal.UNKNOWN_ORDER);
        given(several(), asked(0, 1, 0, null), cancelled(CancelledBy.SHOP))
                .when(answer(Answer.WITHOUT))
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(several(), asked(0, 1, 0, null), handedOver("11:30"))
                .when(answer(Answer.WITHOUT))
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
    }

    @Test
    void whatBecameOfTheLetterIsToldOnce() {
        var told = new TellMissing(SHOP, ANNS_ORDER, MISSING, Optional.of(NotSent.NO_SERVER));
        var left = new MissingTold(SHOP, ANNS_ORDER, MISSING, null, at("11:10"));
        given(several(), asked(0, 1, 0, null))
                .when(told)
                .then(new MissingTold(SHOP, ANNS_ORDER, MISSING, NotSent.NO_SERVER, NOON));
        given(several(), asked(0, 1, 0, null), left).when(told).thenNothing();
        given(several()).when(told).refused(ShortageRefusal.UNKNOWN_MISSING);
        given(several(), asked(0, 1, 0, null))
                .when(new TellMissing(OTHER_SHOP, ANNS_ORDER, MISSING, Optional.empty()))
                .refused(ShortageRefusal.UNKNOWN_MISSING);
    }

    private static Quantity pieces(int pieces) {
        return new Quantity(pieces);
    }

    private static ReportMissing report(int line, int pieces) {
        return new ReportMissing(SHOP, ANNS_ORDER, MISSING, line, pieces(pieces), Optional.empty());
    }

    private static ReportMissing report(int line, int pieces, Wanted instead) {
        return new ReportMissing(
                SHOP, ANNS_ORDER, MISSING, line, pieces(pieces), Optional.of(instead));
    }

    private static AnswerMissing answer(Answer answer) {
        return new AnswerMissing(SHOP, ANNS_ORDER, MISSING, answer, AnsweredBy.SHOPPER);
    }

    private static AnswerMissing found() {
        return new AnswerMissing(SHOP, ANNS_ORDER, MISSING, Answer.FOUND, AnsweredBy.SHOP);
    }
}
