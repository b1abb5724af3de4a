package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.springframework.stereotype.Component;

/// Everything that happened to an order, from the hold that it began with, or to an article.
@Component
public final class Timeline {
    private final Histories histories;

    Timeline(Histories histories) {
        this.histories = histories;
    }

    /// Oldest first, as recorded. Empty for an order of another shop.
    public List<Entry> of(ShopId shop, OrderId order) {
        List<Entry> own = histories.of(order.tag());
        TreeMap<Long, Entry> all = new TreeMap<>();
        Stream.concat(own.stream(), holds(own).flatMap(this::of))
                .filter(entry -> entry.recorded().event().shop().equals(shop))
                .forEach(entry -> all.put(entry.recorded().position(), entry));
        return List.copyOf(all.values());
    }

    /// Of a hold, and of the waiting that it came of where there was one.
    private Stream<Entry> of(HoldId hold) {
        return Stream.concat(
                histories.of(hold.tag()).stream(),
                histories.of(new WaitId(hold.value()).tag()).stream());
    }

    /// Of somebody who waits, with the place that was offered to her. Empty for one of another shop.
    public List<Entry> of(ShopId shop, WaitId wait) {
        TreeMap<Long, Entry> all = new TreeMap<>();
        of(HoldId.of(wait))
                .filter(entry -> entry.recorded().event().shop().equals(shop))
                .forEach(entry -> all.put(entry.recorded().position(), entry));
        return List.copyOf(all.values());
    }

    /// What was said of an article and of its pieces. Orders have a history of their own.
    public List<Entry> of(ShopId shop, ItemId item) {
        return histories.of(CatalogueEvent.tag(shop, item)).stream()
                .filter(entry -> entry.recorded().event() instanceof CatalogueEvent)
                .toList();
    }

    /// What was said of goods that come back: that they would, that they came, what was found, and that they never did. Empty for
    /// those of another shop.
    public List<Entry> of(ShopId shop, ReturnId goods) {
        return histories.of(goods.tag()).stream()
                .filter(entry -> entry.recorded().event().shop().equals(shop))
                .toList();
    }

    /// What a shop has written down about a customer, beside her orders.
    public List<Entry> of(ShopId shop, SubjectId subject) {
        return histories.of(subject.tag()).stream()
                .filter(entry -> entry.recorded().event().shop().equals(shop))
                .toList();
    }

    /// What was recorded by an instant, that instant included.
    public static List<Entry> asOf(List<Entry> timeline, Instant instant) {
        return timeline.stream().filter(entry -> entry.recordedBy(instant)).toList();
    }

    private static Stream<HoldId> holds(List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.recorded().event())
                .filter(PlaceTaken.class::isInstance)
                .map(event -> ((PlaceTaken) event).hold())
                .distinct();
    }
}
