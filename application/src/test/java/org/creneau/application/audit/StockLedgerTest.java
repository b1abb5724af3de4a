package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.creneau.application.audit.Promises.BeyondStock;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

/// Orders are of two novels each, whatever they are said to have put aside.
class StockLedgerTest {
    private static final ItemId NOVEL = Town.NOVEL;
    private static final MovementId MOVEMENT = new MovementId("m-1");

    @Test
    void asManyAsThereAreAreNotTooMany() {
        assertThat(read(counted(4, 9), placed("1"), placed("2"))).isEmpty();
    }

    @Test
    void onePieceMoreThanThereIsIsFound() {
        assertThat(read(counted(3, 9), placed("1"), placed("2")))
                .containsExactly(
                        new BeyondStock(
                                Happened.placed().shop(), NOVEL, new OrderId("2"), 2, 1, 3));
    }

    @Test
    void whatIsNotCountedIsNeverTooMuch() {
        assertThat(read(placed("1"), placed("2"))).isEmpty();
        assertThat(read(counted(1, 9), new CountingStopped(shop(), NOVEL, at(9)), placed("1")))
                .isEmpty();
    }

    @Test
    void whatIsGivenBackBroughtBackOrDeliveredCanBeSold() {
        assertThat(
                        read(
                                counted(2, 9),
                                placed("1"),
                                new OrderCancelled(
                                        shop(), new OrderId("1"), null, CancelledBy.SHOP, at(10)),
                                placed("2"),
                                new PiecesReceived(shop(), NOVEL, MOVEMENT, 1, at(11)),
                                new PiecesBroughtBack(shop(), NOVEL, new ReturnId("r"), 1, at(11)),
                                placed("3")))
                .isEmpty();
    }

    @Test
    void whatWasHandedOverOrIsGoneCannotBeSoldAgain() {
        assertThat(read(counted(3, 9), placed("1"), handedOver("1", 10), placed("2"))).hasSize(1);
        assertThat(
                        read(
                                counted(2, 9),
                                new PiecesWrittenOff(
                                        shop(), NOVEL, MOVEMENT, 1, GoneFor.SOLD, at(10)),
                                placed("1")))
                .hasSize(1);
    }

    @Test
    void whatWasTriedAndLeftCanBeSoldAndWhatWasBoughtCannot() {
        assertThat(read(counted(2, 9), placed("1"), tried("1", 10), placed("2"))).isEmpty();
        assertThat(
                        read(
                                counted(2, 9),
                                placed("1"),
                                new PutAsideLapsed(shop(), new OrderId("1"), at(10)),
                                placed("2")))
                .isEmpty();
        var one = new BoughtLine(0, new Quantity(1));
        assertThat(read(counted(3, 9), placed("1"), tried("1", 10, one), placed("2"))).isEmpty();
        assertThat(read(counted(2, 9), placed("1"), tried("1", 10, one), placed("2"))).hasSize(1);
    }

    @Test
    void whatSheBoughtBeforeItsDayWasOverIsGoneThoughThatIsToldLate() {
        var one = new BoughtLine(0, new Quantity(1));
        var over = new PutAsideLapsed(shop(), new OrderId("1"), at(10));
        assertThat(read(counted(3, 8), placed("1"), over, tried("1", 9, one), placed("2")))
                .isEmpty();
        assertThat(read(counted(2, 8), placed("1"), over, tried("1", 9, one), placed("2")))
                .hasSize(1);
        assertThat(read(counted(2, 8), placed("1"), over, tried("1", 9), placed("2"))).isEmpty();
    }

    @Test
    void whatWasDeliveredThoughItWasCalledOffIsGone() {
        var off = new OrderCancelled(shop(), new OrderId("1"), null, CancelledBy.SHOP, at(10));
        var there = new OrderDelivered(shop(), new OrderId("1"), at(11));
        assertThat(read(counted(4, 8), placed("1"), off, there, placed("2"))).isEmpty();
        assertThat(read(counted(3, 8), placed("1"), off, there, placed("2"))).hasSize(1);
    }

    @Test
    void aLowerCountIsAnExcessAndNobodysBrokenPromise() {
        assertThat(read(counted(2, 9), placed("1"), counted(0, 10))).isEmpty();
        assertThat(read(counted(2, 9), placed("1"), counted(3, 10), placed("2"))).hasSize(1);
    }

    @Test
    void aCountAfterAPauseLeavesEarlierOrdersOut() {
        var paused = new CountingStopped(shop(), NOVEL, at(10));
        assertThat(read(counted(2, 9), placed("1"), paused, counted(2, 11), placed("2"))).isEmpty();
        assertThat(read(counted(2, 9), placed("1"), paused, counted(1, 11), placed("2")))
                .hasSize(1);
    }

    @Test
    void aHandOverFromBeforeTheCountWasCountedAlready() {
        assertThat(
                        read(
                                counted(4, 8),
                                placed("1"),
                                counted(2, 11),
                                handedOver("1", 10),
                                placed("2")))
                .isEmpty();
    }

    private static List<BeyondStock> read(Event... events) {
        PromiseCheck check = new PromiseCheck();
        for (int at = 0; at < events.length; at++) {
            check.see(
                    new Recorded<>(
                            at + 1,
                            "e" + at,
                            events[at].at(),
                            events[at],
                            null,
                            null,
                            null,
                            "WEB"));
        }
        assertThat(check.found().kept()).isEqualTo(check.found().beyondStock().isEmpty());
        return check.found().beyondStock();
    }

    private static ShopId shop() {
        return Happened.placed().shop();
    }

    private static Instant at(int hour) {
        return Instant.parse("2020-12-05T%02d:00:00Z".formatted(hour));
    }

    private static StockCounted counted(int pieces, int hour) {
        return new StockCounted(shop(), NOVEL, pieces, at(hour));
    }

    private static OrderPlaced placed(String order) {
        return Happened.placed(new OrderId(order));
    }

    private static PutAsideSettled tried(String order, int hour, BoughtLine... bought) {
        return new PutAsideSettled(
                shop(), new OrderId(order), List.of(bought), ShownBy.CODE, at(hour));
    }

    private static OrderHandedOver handedOver(String order, int hour) {
        return new OrderHandedOver(shop(), new OrderId(order), ShownBy.CODE, at(hour));
    }
}
