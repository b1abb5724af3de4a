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
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.payment.online.OnlineEvent.PaymentCaptured;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// Nobody is reminded of what is over, of a window that is not hers, before the evening before, of what she has just chosen, or
/// twice of one day; nor of money that came, before half of its time, or twice of one time; nor of anything that the shop keeps quiet
/// about.
final class WatchedReminders {
    /// @param chosen absent where the shop moved it, at `moved`
    private record Visit(Instant window, @Nullable Instant chosen, @Nullable Instant moved) {}

    private record Once(OrderId order, Object about, @Nullable Instant moved) {}

    private final List<String> complaints;
    private final Map<OrderId, Visit> visits = new HashMap<>();
    private final Map<OrderId, AwaitingEvent.Waits> awaited = new HashMap<>();
    private final Set<OrderId> over = new HashSet<>();
    private final Set<OrderId> paid = new HashSet<>();
    private Reminders chosen = Reminders.USUAL;
    private final Map<Once, ReminderAsked> reminded = new HashMap<>();

    WatchedReminders(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(Event event) {
        switch (event) {
            case OrderPlaced e -> visits.put(e.order(), new Visit(e.slot().start(), e.at(), null));
            case OrderRescheduled e -> visits.put(e.order(), moved(e));
            case OrderTakenBackUp e -> takenUp(e);
            case OrderCancelled e -> over.add(e.order());
            case OrderHandedOver e -> over.add(e.order());
            case PutAsideSettled e -> over.add(e.order());
            case PutAsideLapsed e -> over.add(e.order());
            case AwaitingEvent.Waits e -> awaited.put(e.order(), e);
            case AwaitingEvent.PaymentAwaitedNoMore e -> awaited.remove(e.order());
            case PaymentCaptured e -> paid.add(e.order());
            case RemindersChosen e -> chosen = e.reminders();
            case ReminderAsked e -> reminded(e);
            case NoticeFailed e when e.why() == NotSent.NO_SERVER ->
                    reminded.values().removeIf(asked -> isOf(asked, e));
            default -> {}
        }
    }

    private static Visit moved(OrderRescheduled event) {
        Instant window = event.to().start();
        return event.by() == AskedBy.SHOP
                ? new Visit(window, null, event.at())
                : new Visit(window, event.at(), null);
    }

    /// Its owner has not chosen the window that it has, and may be reminded of it like of any other.
    private void takenUp(OrderTakenBackUp event) {
        over.remove(event.order());
        visits.computeIfPresent(
                event.order(),
                (_, had) -> new Visit(event.to().start(), had.chosen(), had.moved()));
    }

    /// Where no mail server was there she may be asked to come once more.
    private static boolean isOf(ReminderAsked asked, NoticeFailed failed) {
        return asked.order().equals(failed.order()) && asked.notice().equals(failed.notice());
    }

    private void reminded(ReminderAsked asked) {
        boolean fits =
                switch (asked.about()) {
                    case VISIT -> chosen.visits() && isOfVisit(asked, visits.get(asked.order()));
                    case PAYMENT ->
                            chosen.payments() && isOfPayment(asked, awaited.get(asked.order()));
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
                && (hers.chosen() == null || !there(hers.chosen()).isAfter(midnight.minusHours(12)))
                && isFirst(asked, new Once(asked.order(), window.toLocalDate(), hers.moved()));
    }

    private boolean isOfPayment(ReminderAsked asked, AwaitingEvent.@Nullable Waits hers) {
        return hers != null && isHalfOver(asked, hers);
    }

    private boolean isHalfOver(ReminderAsked asked, AwaitingEvent.Waits hers) {
        long all = hers.until().getEpochSecond() - hers.at().getEpochSecond();
        long gone = asked.at().getEpochSecond() - hers.at().getEpochSecond();
        return asked.when().equals(hers.until())
                && asked.at().isBefore(hers.until())
                && all > 4 * 3_600 - 1
                && 2 * gone >= all - 2
                && !paid.contains(asked.order())
                && isFirst(asked, new Once(asked.order(), hers.until(), null));
    }

    private boolean isFirst(ReminderAsked asked, Once once) {
        return reminded.putIfAbsent(once, asked) == null;
    }

    private static LocalDateTime there(Instant instant) {
        return instant.atZone(Town.PARIS).toLocalDateTime();
    }
}
