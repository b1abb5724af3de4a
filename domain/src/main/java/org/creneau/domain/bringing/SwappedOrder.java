package org.creneau.domain.bringing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.payment.online.Owed;

/// One of the two orders of an exchange that is taken back.
///
/// @param left its books since
/// @param gone what left the shelf with it
/// @param announced what is said to come back of it, or to come with it
public record SwappedOrder(
        OrderId id, Owed owed, LeftSince left, List<PiecesHandedOver> gone, Announced announced) {
    public SwappedOrder {
        gone = List.copyOf(gone);
    }

    private record Goods(List<PiecesHandedOver> gone, Announced announced) {}

    private record Rest(LeftSince left, Goods goods) {}

    static Fold<SwappedOrder> of(OrderId id) {
        return Owed.of(id)
                .and(
                        LeftSince.of(id).and(gone(id).and(Announced.of(id), Goods::new), Rest::new),
                        (owed, rest) ->
                                new SwappedOrder(
                                        id,
                                        owed,
                                        rest.left(),
                                        rest.goods().gone(),
                                        rest.goods().announced()));
    }

    private static Fold<List<PiecesHandedOver>> gone(OrderId id) {
        return Fold.of(
                PiecesHandedOver.class,
                Boundary.of(id.tag(), Set.of(PiecesHandedOver.class)),
                List.of(),
                (known, more) -> Stream.concat(known.stream(), Stream.of(more)).toList());
    }

    /// As people know it.
    String number() {
        return owed.order().placed().map(OrderPlaced::number).orElse("");
    }

    /// What the shop has for it, in hundredths, of which nothing is on its way back.
    long kept() {
        return owed.entries().kept() - owed.online().underway();
    }
}
