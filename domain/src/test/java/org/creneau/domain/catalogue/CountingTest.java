package org.creneau.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.withdrawn;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Instant;
import org.creneau.domain.catalogue.StockEvent.CountingStopped;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

class CountingTest {
    private static final MovementId MOVEMENT = new MovementId("m-1");

    @Test
    void anArticleIsCountedFromTheFirstCountOn() {
        shop().when(new CountStock(SHOP, NOVEL, 4)).then(new StockCounted(SHOP, NOVEL, 4, NOON));
        shop().when(new CountStock(SHOP, NOVEL, 0)).then(new StockCounted(SHOP, NOVEL, 0, NOON));
    }

    @Test
    void aCountThatFindsWhatWasKnownIsACountOfItsOwnHour() {
        shop(counted(4))
                .when(new CountStock(SHOP, NOVEL, 4))
                .then(new StockCounted(SHOP, NOVEL, 4, NOON));
    }

    @Test
    void aRecountSaysHowManyThereReallyAre() {
        shop(counted(4), received(3))
                .when(new CountStock(SHOP, NOVEL, 6))
                .then(new StockCounted(SHOP, NOVEL, 6, NOON));
    }

    @Test
    void whatIsWithdrawnCanStillBeCounted() {
        shop(withdrawn(NOVEL))
                .when(new CountStock(SHOP, NOVEL, 2))
                .then(new StockCounted(SHOP, NOVEL, 2, NOON));
    }

    @Test
    void whatTheShopNeverSoldIsNotCounted() {
        shop().when(new CountStock(SHOP, ATLAS, 2)).refused(CatalogueRefusal.UNKNOWN_ITEM);
        shop().when(new CountStock(OTHER_SHOP, NOVEL, 2)).refused(CatalogueRefusal.UNKNOWN_ITEM);
    }

    @Test
    void thereAreNeverFewerThanNone() {
        assertThatThrownBy(() -> new CountStock(SHOP, NOVEL, -1))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new CountStock(SHOP, NOVEL, 1_000_001))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void countingStopsOnce() {
        var stopped = new CountingStopped(SHOP, NOVEL, NOON);
        shop(counted(4)).when(new StopCounting(SHOP, NOVEL)).then(stopped);
        shop(counted(4), stopped).when(new StopCounting(SHOP, NOVEL)).thenNothing();
        shop().when(new StopCounting(SHOP, NOVEL)).thenNothing();
    }

    @Test
    void aDeliveryIsWrittenDownOnce() {
        shop(counted(4))
                .when(receive(3, at("11:30")))
                .then(new PiecesReceived(SHOP, NOVEL, MOVEMENT, 3, at("11:30")));
        shop(counted(4), received(3)).when(receive(3, NOON)).thenNothing();
    }

    @Test
    void aDeliveryUnderTheIdOfAnotherIsRefused() {
        shop(counted(4), received(3))
                .when(receive(2, NOON))
                .refused(CatalogueRefusal.MOVEMENT_REPEATED_DIFFERENTLY);
        shop(counted(4), received(3))
                .when(writeOff(3, GoneFor.SOLD))
                .refused(CatalogueRefusal.MOVEMENT_REPEATED_DIFFERENTLY);
    }

    @Test
    void aDeliveryOnTopOfAnUnknownNumberSaysNothing() {
        shop().when(receive(3, NOON)).refused(CatalogueRefusal.STOCK_NOT_COUNTED);
    }

    @Test
    void whatIsGoneIsWrittenOffHoweverManyWereCounted() {
        shop(counted(1))
                .when(writeOff(3, GoneFor.LOST))
                .then(new PiecesWrittenOff(SHOP, NOVEL, MOVEMENT, 3, GoneFor.LOST, NOON));
    }

    @Test
    void aLossIsWrittenDownOnce() {
        var lost = new PiecesWrittenOff(SHOP, NOVEL, MOVEMENT, 3, GoneFor.LOST, at("10:00"));
        shop(counted(4), lost).when(writeOff(3, GoneFor.LOST)).thenNothing();
        shop(counted(4), lost)
                .when(writeOff(3, GoneFor.SOLD))
                .refused(CatalogueRefusal.MOVEMENT_REPEATED_DIFFERENTLY);
        shop(counted(4), lost)
                .when(writeOff(2, GoneFor.LOST))
                .refused(CatalogueRefusal.MOVEMENT_REPEATED_DIFFERENTLY);
    }

    @Test
    void nothingMovesAfterItIsTold() {
        shop(counted(4))
                .when(receive(3, at("12:30")))
                .then(new PiecesReceived(SHOP, NOVEL, MOVEMENT, 3, NOON));
    }

    private static Given shop(Event... events) {
        Event[] all = new Event[events.length + 2];
        all[0] = opened();
        all[1] = novelListed();
        System.arraycopy(events, 0, all, 2, events.length);
        return given(all);
    }

    private static StockCounted counted(int pieces) {
        return new StockCounted(SHOP, NOVEL, pieces, at("09:00"));
    }

    private static PiecesReceived received(int pieces) {
        return new PiecesReceived(SHOP, NOVEL, MOVEMENT, pieces, at("10:00"));
    }

    private static ReceivePieces receive(int pieces, Instant happened) {
        return new ReceivePieces(SHOP, NOVEL, MOVEMENT, pieces(pieces), happened);
    }

    private static WriteOffPieces writeOff(int pieces, GoneFor why) {
        return new WriteOffPieces(SHOP, NOVEL, MOVEMENT, pieces(pieces), why, NOON);
    }
}
