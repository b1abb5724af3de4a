package org.creneau.application.reminding;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.reminding.DueReminders.Visit;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.NoticeId;
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
    public void run(InstantSource clock) {
        if (reminders.canSend()) {
            reminders.askAll(near(clock.instant()), clock);
        }
    }

    private List<RemindOfVisit> near(Instant now) {
        return byZone().entrySet().stream()
                .flatMap(there -> near(there.getKey(), there.getValue(), now))
                .toList();
    }

    private Map<ZoneId, List<ShopId>> byZone() {
        return shops.all().stream()
                .filter(shop -> shop.reminders().visits())
                .collect(
                        Collectors.groupingBy(
                                shop -> shop.profile().zone(),
                                Collectors.mapping(ShopView::id, Collectors.toList())));
    }

    private Stream<RemindOfVisit> near(ZoneId zone, List<ShopId> there, Instant now) {
        return due.visits(there, now, EveningBefore.latest(now, zone).end()).stream()
                .filter(visit -> isDue(visit, EveningBefore.of(visit.window(), zone)))
                .map(visit -> new RemindOfVisit(visit.shop(), visit.order()));
    }

    private static boolean isDue(Visit visit, EveningBefore evening) {
        NoticeId first = evening.notice(visit.since());
        return !evening.isFresh(visit.since())
                && visit.told().stream().noneMatch(told -> told.isAttemptAt(first));
    }
}
