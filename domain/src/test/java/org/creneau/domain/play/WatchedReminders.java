package org.creneau.domain.play;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// Nobody is reminded of what is over, of a window that is not hers, before the evening before, of what she has just chosen, or
/// twice of one day; nor of money that came, before half of its time, or twice of one time.
final class WatchedReminders {
    private record Visit(Instant window, Instant chosen) {}

    private record Once(OrderId order, Object about) {}

    private final List<String> complaints;
    private final Map<OrderId, Visit> visits = new HashMap<>();
    private final Map<OrderId, AwaitingEvent> awaited = new HashMap<>();
    private final Set<OrderId> over = new HashSet<>();
    private final Set<OrderId> paid = new HashSet<>();
    private final Set<Once> reminded = new HashSet<>();

    WatchedReminders(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case OrderPlaced e -> visits.put(e.order(), new Visit(e.slot().start(), e.at()));
            case OrderRescheduled e -> visits.put(e.order(), new Visit(e.to().start(), e.at()));
            case OrderCancelled e -> over.add(e.order());
            case OrderHandedOver e -> over.add(e.order());
            case PutAsideSettled e -> over.add(e.order());
            case PutAsideLapsed e -> over.add(e.order());
            case AwaitingEvent e -> awaited.put(e.order(), e);
            case PaymentCaptured e -> paid.add(e.order());
            case ReminderAsked e -> reminded(e);
            default -> {}
        }
    }

    private void reminded(ReminderAsked asked) {
        boolean fits =
                switch (asked.about()) {
                    case VISIT -> isOfVisit(asked, visits.get(asked.order()));
                    case PAYMENT -> isOfPayment(asked, awaited.get(asked.order()));
                };
        if (!fits || over.contains(asked.order())) {
            complaints.add("Nothing to be reminded of: " + asked);
        }
    }

    private boolean isOfVisit(ReminderAsked asked, @Nullable Visit hers) {
        return hers != null && isNear(asked, hers);
    }

    private boolean isNear(ReminderAsked asked, Visit hers) {
        LocalDateTime window = there(hers.window());
        LocalDateTime midnight = window.toLocalDate().atStartOfDay();
        return asked.when().equals(hers.window())
                && asked.at().isBefore(hers.window())
                && !there(asked.at()).isBefore(midnight.minusHours(6))
                && !there(hers.chosen()).isAfter(midnight.minusHours(12))
                && reminded.add(new Once(asked.order(), window.toLocalDate()));
    }

    private boolean isOfPayment(ReminderAsked asked, @Nullable AwaitingEvent hers) {
        return hers != null && isHalfOver(asked, hers);
    }

    private boolean isHalfOver(ReminderAsked asked, AwaitingEvent hers) {
        long all = hers.until().getEpochSecond() - hers.at().getEpochSecond();
        long gone = asked.at().getEpochSecond() - hers.at().getEpochSecond();
        return asked.when().equals(hers.until())
                && asked.at().isBefore(hers.until())
                && all > 4 * 3_600 - 1
                && 2 * gone >= all - 2
                && !paid.contains(asked.order())
                && reminded.add(new Once(asked.order(), hers.until()));
    }

    private static LocalDateTime there(Instant instant) {
        return instant.atZone(Town.PARIS).toLocalDateTime();
    }
}
