package org.creneau.domain.catalogue;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;

/// What happened to the pieces of an article that are counted. Of an article that is not, nothing is
/// said here at all.
///
/// What an order does to the stock is said beside the order's own events and carries the article's tag:
/// so the next order of that article stands on it, and orders of other articles do not.
public sealed interface StockEvent extends CatalogueEvent {

    /// What a count, and everything between two counts, is told by.
    Set<Class<? extends Event>> SAID =
            Set.of(
                    StockCounted.class,
                    CountingStopped.class,
                    PiecesReceived.class,
                    PiecesWrittenOff.class,
                    PiecesPromised.class,
                    PiecesGivenBack.class,
                    PiecesHandedOver.class,
                    PiecesCameBack.class,
                    PiecesBroughtBack.class);

    /// The tag by which one movement is found: their ids are unique within a shop only.
    static Tag tag(ShopId shop, MovementId movement) {
        return new Tag("movement", shop + "/" + movement);
    }

    private static Set<Tag> with(CatalogueEvent event, Tag more) {
        return Set.of(event.shop().tag(), CatalogueEvent.tag(event.shop(), event.item()), more);
    }

    /// Somebody looked. From the first count on, an article is counted.
    ///
    /// @param pieces in the shop, those put aside for orders among them
    record StockCounted(ShopId shop, ItemId item, int pieces, Instant at) implements StockEvent {}

    /// As many as anybody likes can be ordered from now on.
    record CountingStopped(ShopId shop, ItemId item, Instant at) implements StockEvent {}

    record PiecesReceived(ShopId shop, ItemId item, MovementId movement, int pieces, Instant at)
            implements StockEvent {
        @Override
        public Set<Tag> tags() {
            return with(this, tag(shop, movement));
        }
    }

    record PiecesWrittenOff(
            ShopId shop, ItemId item, MovementId movement, int pieces, GoneFor why, Instant at)
            implements StockEvent {
        @Override
        public Set<Tag> tags() {
            return with(this, tag(shop, movement));
        }
    }

    /// An order was placed: these pieces are still in the shop, and no longer for anybody else.
    record PiecesPromised(ShopId shop, ItemId item, OrderId order, int pieces, Instant at)
            implements StockEvent {
        @Override
        public Set<Tag> tags() {
            return with(this, order.tag());
        }
    }

    /// The order no longer wants them: they are for anybody again.
    record PiecesGivenBack(ShopId shop, ItemId item, OrderId order, int pieces, Instant at)
            implements StockEvent {
        @Override
        public Set<Tag> tags() {
            return with(this, order.tag());
        }
    }

    /// They left the shop with the order they were promised to.
    record PiecesHandedOver(ShopId shop, ItemId item, OrderId order, int pieces, Instant at)
            implements StockEvent {
        @Override
        public Set<Tag> tags() {
            return with(this, order.tag());
        }
    }

    /// They left the shop with the order, could not be delivered, and are in the shop again, still
    /// promised to it.
    record PiecesCameBack(ShopId shop, ItemId item, OrderId order, int pieces, Instant at)
            implements StockEvent {
        @Override
        public Set<Tag> tags() {
            return with(this, order.tag());
        }
    }

    /// They came back over the counter and can be sold again.
    record PiecesBroughtBack(ShopId shop, ItemId item, ReturnId goods, int pieces, Instant at)
            implements StockEvent {
        @Override
        public Set<Tag> tags() {
            return with(this, goods.tag());
        }
    }
}
