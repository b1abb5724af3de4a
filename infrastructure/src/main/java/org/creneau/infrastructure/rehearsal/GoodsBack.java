package org.creneau.infrastructure.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;

/// Invoices that take something back.
///
/// Where it is the whole of an order that still lies in the shop, the order is called off. Otherwise
/// the pieces are brought back: on the orders of the same customer that have them, the latest first,
/// and what no order has, from somewhere unknown.
final class GoodsBack {
    private final Desk desk;
    private final SimulatedClock clock;
    private final Timetable timetable;
    private final Figures figures;
    private final Door door;
    private final Purchases purchases;
    private final Till till;

    GoodsBack(Scene scene, Door door, Purchases purchases) {
        this.desk = scene.desk();
        this.clock = scene.clock();
        this.timetable = scene.timetable();
        this.figures = scene.figures();
        this.door = door;
        this.purchases = purchases;
        this.till = new Till(scene);
    }

    void take(Invoice invoice) {
        Map<ItemId, Integer> pieces = new LinkedHashMap<>();
        invoice.lines()
                .forEach(line -> pieces.merge(Scene.item(line), line.pieces(), Integer::sum));
        Optional<Parcel> whole =
                purchases.of(invoice).stream()
                        .filter(parcel -> parcel.where == Parcel.Where.BOOKED)
                        .filter(parcel -> parcel.left.equals(pieces))
                        .findFirst();
        whole.ifPresentOrElse(this::cancel, () -> bringBack(invoice, pieces));
    }

    /// It is the shop that writes the invoice back, and no deadline binds it.
    private void cancel(Parcel parcel) {
        var command = new CancelOrder(Scene.SHOP, parcel.order, CancelledBy.SHOP);
        if (desk.byStaff(command) instanceof Outcome.Accepted) {
            figures.cancelled++;
            parcel.where = Parcel.Where.CANCELLED;
            timetable.placeGivenBack(parcel.slot.start());
            door.leave(parcel);
        }
    }

    private void bringBack(Invoice invoice, Map<ItemId, Integer> pieces) {
        figures.returned++;
        int part = 0;
        for (Parcel parcel : purchases.of(invoice)) {
            Map<ItemId, Integer> fitting = fitting(pieces, parcel);
            if (!fitting.isEmpty() && onOrder(id(invoice, ++part), parcel, fitting)) {
                fitting.forEach((item, number) -> less(pieces, item, number));
            }
        }
        if (!pieces.isEmpty()) {
            ofUnknownOrigin(id(invoice, ++part), pieces);
        }
    }

    private static Map<ItemId, Integer> fitting(Map<ItemId, Integer> pieces, Parcel parcel) {
        Map<ItemId, Integer> fitting = new LinkedHashMap<>();
        if (parcel.where != Parcel.Where.CANCELLED) {
            pieces.forEach(
                    (item, number) -> {
                        int both = Math.min(number, parcel.left.getOrDefault(item, 0));
                        if (both > 0) {
                            fitting.put(item, both);
                        }
                    });
        }
        return fitting;
    }

    private boolean onOrder(ReturnId id, Parcel parcel, Map<ItemId, Integer> pieces) {
        boolean taken = send(id, new Origin.OfOrder(parcel.order), pieces);
        if (taken) {
            figures.returnsOnOrder++;
            till.givesBack(parcel, id, pieces);
            pieces.forEach((item, number) -> less(parcel.left, item, number));
        }
        return taken;
    }

    private void ofUnknownOrigin(ReturnId id, Map<ItemId, Integer> pieces) {
        if (send(id, new Origin.Unknown(), pieces)) {
            figures.returnsOfUnknownOrigin++;
        }
    }

    private boolean send(ReturnId id, Origin origin, Map<ItemId, Integer> pieces) {
        List<ReturnLine> lines = new ArrayList<>();
        pieces.forEach(
                (item, number) ->
                        Scene.quantities(number)
                                .map(some -> new ReturnLine(item, some))
                                .forEach(lines::add));
        var command = new RecordReturn(Scene.SHOP, id, origin, lines, clock.instant());
        return desk.byStaff(command) instanceof Outcome.Accepted;
    }

    private static void less(Map<ItemId, Integer> pieces, ItemId item, int number) {
        pieces.computeIfPresent(item, (_, had) -> had > number ? had - number : null);
    }

    private static ReturnId id(Invoice invoice, int part) {
        return new ReturnId("R" + Scene.plain(invoice.key()) + "-" + part);
    }
}
