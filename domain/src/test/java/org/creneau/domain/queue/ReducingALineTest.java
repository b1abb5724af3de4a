package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.atlasListed;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.givenBack;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.SeveralLines.COUNTED;
import static org.creneau.domain.testing.SeveralLines.MISSING;
import static org.creneau.domain.testing.SeveralLines.PROMISED;
import static org.creneau.domain.testing.SeveralLines.answered;
import static org.creneau.domain.testing.SeveralLines.asked;
import static org.creneau.domain.testing.SeveralLines.novels;
import static org.creneau.domain.testing.SeveralLines.reduced;
import static org.creneau.domain.testing.SeveralLines.several;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Due;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.ReduceLine;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.SettlePutAside;
import org.creneau.domain.order.ShortageRefusal;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.testing.Brought;
import org.junit.jupiter.api.Test;

/// Two novels, a hat in words, and three atlases of which the shop keeps count.
class ReducingALineTest {
    private static final Terms ASIDE = new Terms.PutAside(at("22:00"));
    private static final HandOver HAND_OVER =
            new HandOver(SHOP, ANNS_ORDER, new Shown.Name(), NOON);
    private static final OrderHandedOver HANDED_OVER =
            new OrderHandedOver(SHOP, ANNS_ORDER, ShownBy.NAME, NOON);

    @Test
    void aShopperLeavesFewerPiecesOfALine() {
        var fewer = reduced(0, 2, 1, AskedBy.SHOPPER);
        given(opened(), places(2), several()).when(reduce(0, 1, AskedBy.SHOPPER)).then(fewer);
        given(opened(), places(2), several(), fewer)
                .when(reduce(0, 1, AskedBy.SHOPPER))
                .thenNothing();
        given(opened(), places(2), several(), fewer)
                .when(reduce(0, 0, AskedBy.SHOPPER))
                .then(reduced(0, 1, 0, AskedBy.SHOPPER));
        given(several(), reduced(0, 2, 0, AskedBy.SHOP))
                .when(reduce(0, 0, AskedBy.SHOP))
                .thenNothing();
    }

    @Test
    void aLineNeverGetsLonger() {
        given(several())
                .when(reduce(0, 3, AskedBy.SHOP))
                .refused(ShortageRefusal.MORE_THAN_ORDERED);
        given(several())
                .when(reduce(7, 0, AskedBy.SHOP))
                .refused(ShortageRefusal.MORE_THAN_ORDERED);
        given(several(), reduced(0, 2, 0, AskedBy.SHOP))
                .when(reduce(0, 1, AskedBy.SHOP))
                .refused(ShortageRefusal.MORE_THAN_ORDERED);
        assertThatThrownBy(() -> reduce(0, -1, AskedBy.SHOP)).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> reduce(-1, 0, AskedBy.SHOP)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void theDeadlineBindsTheShopperAndNotTheShop() {
        given(opened(), places(2), several())
                .at("14:30")
                .when(reduce(0, 1, AskedBy.SHOPPER))
                .refused(OrderRefusal.TOO_LATE_TO_CHANGE);
        given(opened(), places(2), several())
                .when(reduce(0, 1, AskedBy.SHOP))
                .then(reduced(0, 2, 1, AskedBy.SHOP));
    }

    @Test
    void whatIsAskedAboutIsAnsweredFirst() {
        given(several(), asked(0, 1, 0, null))
                .when(reduce(0, 0, AskedBy.SHOP))
                .refused(ShortageRefusal.ANSWER_FIRST);
        given(several(), asked(0, 1, 0, null))
                .when(reduce(2, 1, AskedBy.SHOP))
                .then(reduced(2, 3, 1, AskedBy.SHOP));
    }

    @Test
    void whereOnlyWhatIsMissingWouldStayItIsAnsweredFirst() {
        given(several(), asked(2, 3, 0, null), reduced(0, 2, 0, AskedBy.SHOP))
                .when(reduce(1, 0, AskedBy.SHOP))
                .refused(ShortageRefusal.ANSWER_FIRST);
    }

    @Test
    void aShopperTakesNothingOffWhatIsBroughtButCallsItOff() {
        given(opened(), Brought.placed())
                .when(reduce(0, 1, AskedBy.SHOPPER))
                .refused(ShortageRefusal.DELIVERY_NOT_REDUCED);
        given(opened(), Brought.placed())
                .when(reduce(0, 1, AskedBy.SHOP))
                .then(reduced(0, 2, 1, AskedBy.SHOP));
        given(opened(), Brought.placed())
                .when(reduce(0, 0, AskedBy.SHOPPER))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, NOON),
                        new PlaceGivenBack(Brought.AT_FOUR, ANNS_ORDER, NOON));
    }

    @Test
    void piecesThatNobodyWantsAreForAnybodyAgain() {
        given(atlasListed(), COUNTED, several(), PROMISED)
                .when(reduce(2, 1, AskedBy.SHOP))
                .then(
                        reduced(2, 3, 1, AskedBy.SHOP),
                        new PiecesGivenBack(SHOP, ATLAS, ANNS_ORDER, 2, NOON));
    }

    @Test
    void anOrderOfWhichNothingWouldBeLeftIsCalledOff() {
        given(opened(), places(2), placed())
                .when(reduce(0, 0, AskedBy.SHOPPER))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOPPER, NOON),
                        givenBack(ANNS_ORDER, "12:00"));
        given(several(), reduced(0, 2, 0, AskedBy.SHOP), reduced(2, 3, 0, AskedBy.SHOP))
                .when(reduce(1, 0, AskedBy.SHOP))
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.SHOP, NOON),
                        givenBack(ANNS_ORDER, "12:00"));
    }

    @Test
    void whatIsReadyCanStillBeReducedAndWhatIsOverCannot() {
        given(several(), ready())
                .when(reduce(0, 1, AskedBy.SHOP))
                .then(reduced(0, 2, 1, AskedBy.SHOP));
        given(several(), handedOver("11:00"))
                .when(reduce(0, 1, AskedBy.SHOP))
                .refused(OrderRefusal.ALREADY_HANDED_OVER);
        given(several(), cancelled(CancelledBy.SHOP))
                .when(reduce(0, 1, AskedBy.SHOP))
                .refused(OrderRefusal.ORDER_CANCELLED);
        given().when(reduce(0, 1, AskedBy.SHOP)).refused(OrderRefusal.UNKNOWN_ORDER);
        given(several())
                .when(new ReduceLine(OTHER_SHOP, ANNS_ORDER, 0, 1, AskedBy.SHOP))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whatSheOwesIsWhatIsLeft() {
        assertThat(due(several())).isEqualTo(Money.euros(18_130));
        assertThat(due(several(), reduced(0, 2, 1, AskedBy.SHOP))).isEqualTo(Money.euros(17_240));
        assertThat(due(several(), asked(2, 3, 0, null))).isEqualTo(Money.euros(18_130));
        assertThat(due(several(), asked(2, 3, 0, null), said(Answer.WITHOUT)))
                .isEqualTo(Money.euros(6_280));
        assertThat(
                        due(
                                several(),
                                asked(2, 3, 0, new Instead(3, novels(1), 0)),
                                said(Answer.REPLACE),
                                reduced(0, 2, 0, AskedBy.SHOP)))
                .isEqualTo(Money.euros(5_390));
        assertThat(due(several(), asked(2, 3, 0, null), said(Answer.FOUND)))
                .isEqualTo(Money.euros(18_130));
    }

    @Test
    void whatIsMissingIsNotHandedOverAndNobodyIsSentAway() {
        given(several(), PROMISED, asked(0, 1, 0, null))
                .when(HAND_OVER)
                .then(
                        answered(Answer.WITHOUT, AnsweredBy.AT_COUNTER, NOON),
                        HANDED_OVER,
                        new PiecesHandedOver(SHOP, ATLAS, ANNS_ORDER, 3, NOON));
    }

    @Test
    void whereNothingWouldBeLeftToHandOverItWasFound() {
        given(
                        placed(),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("10:00")),
                        asked(0, 2, 2, null),
                        new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 2, at("11:00")))
                .when(HAND_OVER)
                .then(
                        answered(Answer.FOUND, AnsweredBy.SHOP, NOON),
                        new PiecesReceived(
                                SHOP, NOVEL, new MovementId(MISSING + "-found"), 2, NOON),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, NOON),
                        HANDED_OVER,
                        new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, NOON));
    }

    @Test
    void whatIsTriedIsWhatIsLeftAndWhatSheBoughtWasThere() {
        given(several(ASIDE), reduced(0, 2, 1, AskedBy.SHOP))
                .when(settle(new BoughtLine(0, new Quantity(2))))
                .refused(OrderRefusal.MORE_THAN_PUT_ASIDE);
        given(several(ASIDE), reduced(0, 2, 0, AskedBy.SHOP))
                .when(settle(new BoughtLine(1, new Quantity(1))))
                .then(settled(new BoughtLine(1, new Quantity(1))));
        given(several(ASIDE), asked(0, 1, 0, null))
                .when(settle(new BoughtLine(0, new Quantity(1))))
                .then(
                        answered(Answer.WITHOUT, AnsweredBy.AT_COUNTER, NOON),
                        settled(new BoughtLine(0, new Quantity(1))));
        given(several(ASIDE), asked(0, 1, 0, null))
                .when(settle(new BoughtLine(0, new Quantity(2))))
                .then(
                        answered(Answer.FOUND, AnsweredBy.SHOP, NOON),
                        settled(new BoughtLine(0, new Quantity(2))));
        given(several(ASIDE), asked(0, 1, 0, null))
                .when(settle())
                .then(answered(Answer.CALL_OFF, AnsweredBy.AT_COUNTER, NOON), settled());
    }

    @Test
    void whatWasGivenUpBeforeIsNotTakenAgainWhenTheRestIsBought() {
        given(
                        several(ASIDE),
                        PROMISED,
                        reduced(2, 3, 1, AskedBy.SHOP),
                        new PiecesGivenBack(SHOP, ATLAS, ANNS_ORDER, 2, at("11:00")))
                .when(settle(new BoughtLine(2, new Quantity(1))))
                .then(
                        settled(new BoughtLine(2, new Quantity(1))),
                        new PiecesHandedOver(SHOP, ATLAS, ANNS_ORDER, 1, NOON));
    }

    @Test
    void whatWasTakenOffIsNotBroughtBack() {
        given(several(), reduced(0, 2, 1, AskedBy.SHOP), handedOver("11:00"))
                .when(back(2))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void anOrderMovesWithTheArticlesThatItHasNow() {
        var to = slotAt("16:00");
        given(opened(), places(2), several())
                .when(new RescheduleOrder(ANNS_ORDER, to, AskedBy.SHOP, List.of(NOVEL)))
                .refused(ShortageRefusal.ORDER_CHANGED);
        given(opened(), places(2), several(), reduced(2, 3, 0, AskedBy.SHOP))
                .when(new RescheduleOrder(ANNS_ORDER, to, AskedBy.SHOP, List.of()))
                .refused(ShortageRefusal.ORDER_CHANGED);
    }

    private static Money due(Event... events) {
        Fold<OrderState> order = Lines.standing(OrderState.of(ANNS_ORDER), ANNS_ORDER);
        return Due.of(Stream.of(events).reduce(order, Fold::evolve, (_, last) -> last).state())
                .orElseThrow();
    }

    private static Event said(Answer answer) {
        AnsweredBy by = answer == Answer.FOUND ? AnsweredBy.SHOP : AnsweredBy.SHOPPER;
        return answered(answer, by, NOON);
    }

    private static ReduceLine reduce(int line, int to, AskedBy by) {
        return new ReduceLine(SHOP, ANNS_ORDER, line, to, by);
    }

    private static SettlePutAside settle(BoughtLine... bought) {
        return new SettlePutAside(SHOP, ANNS_ORDER, List.of(bought), new Shown.Name(), NOON);
    }

    private static PutAsideSettled settled(BoughtLine... bought) {
        return new PutAsideSettled(SHOP, ANNS_ORDER, List.of(bought), ShownBy.NAME, NOON);
    }

    private static RecordReturn back(int novels) {
        return new RecordReturn(
                SHOP,
                new ReturnId("back"),
                new Origin.OfOrder(ANNS_ORDER),
                List.of(new ReturnLine(NOVEL, new Quantity(novels))),
                Fit.FOR_NOTHING,
                NOON);
    }
}
