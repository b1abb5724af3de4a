package org.creneau.application.reminding;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.reminding.DueReminders.Visit;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.EveningBefore;
import org.creneau.domain.order.RemindOfVisit;

/// When the evening before a visit has come, reminds whoever left an address.
public final class WhenVisitIsNear {
    private final Shops shops;
    private final DueReminders due;
    private final Reminders reminders;

    public WhenVisitIsNear(Shops shops, DueReminders due, Reminders reminders) {
        this.shops = shops;
        this.due = due;
        this.reminders = reminders;
    }

    /// @throws TemporarilyUnavailable when the store takes no commands; the next round tries again
    public void run(Instant now) {
        if (reminders.canSend()) {
            byZone().forEach((zone, there) -> reminders.askAll(near(zone, there, now), now));
        }
    }

    private Map<ZoneId, List<ShopId>> byZone() {
        return shops.all().stream()
                .collect(
                        Collectors.groupingBy(
                                shop -> shop.profile().zone(),
                                Collectors.mapping(ShopView::id, Collectors.toList())));
    }

    private List<RemindOfVisit> near(ZoneId zone, List<ShopId> there, Instant now) {
        return due.visits(there, now, EveningBefore.latest(now, zone).end()).stream()
                .filter(visit -> isDue(visit, EveningBefore.of(visit.window(), zone)))
                .map(visit -> new RemindOfVisit(visit.shop(), visit.order()))
                .toList();
    }

    private static boolean isDue(Visit visit, EveningBefore evening) {
        return !evening.isFresh(visit.placed()) && !visit.told().contains(evening.notice());
    }
}
