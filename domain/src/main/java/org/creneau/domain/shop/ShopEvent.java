package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.shop.Schedule.Opening;
import org.jspecify.annotations.Nullable;

/// What a shop has said of itself.
public sealed interface ShopEvent extends Event {

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag());
    }

    record ShopOpened(ShopId shop, Profile profile, Instant at) implements ShopEvent {}

    /// Takes the place of the schedule of the same name for windows from `from` on. Places already
    /// taken stay taken.
    ///
    /// @param until the last day; after it holds what was said before. Absent where it holds on
    record SchedulePublished(
            ShopId shop, Schedule schedule, LocalDate from, @Nullable LocalDate until, Instant at)
            implements ShopEvent {
        public SchedulePublished(ShopId shop, Schedule schedule, LocalDate from, Instant at) {
            this(shop, schedule, from, null, at);
        }
    }

    /// Windows of that day have the places that go with the pace, from then on.
    record PaceChosen(ShopId shop, LocalDate day, Pace pace, Instant at) implements ShopEvent {}

    record DayClosed(ShopId shop, LocalDate day, ClosedFor why, Instant at) implements ShopEvent {}

    /// A schedule has hours of its own on that day, and no others. They count even where the day is closed.
    record DayOpened(ShopId shop, LocalDate day, String schedule, List<Opening> hours, Instant at)
            implements ShopEvent {
        public DayOpened {
            hours = List.copyOf(hours);
        }
    }

    /// What was said of that day no longer counts.
    record DayRestored(ShopId shop, LocalDate day, Instant at) implements ShopEvent {}

    /// Days that this closes and opens are those from then on; what is booked stays booked.
    record HolidaysChosen(ShopId shop, Holidays holidays, Instant at) implements ShopEvent {}

    record DistancingChosen(ShopId shop, Distancing distancing, Instant at) implements ShopEvent {}

    /// The line is run like this from then on.
    record QueueArranged(ShopId shop, Arrangement arrangement, Instant at) implements ShopEvent {}

    /// Orders that somebody places for herself from then on are accepted like this.
    record AcceptanceChosen(ShopId shop, Acceptance acceptance, Instant at) implements ShopEvent {}

    /// The whole of where it delivers from then on.
    record DeliveryChosen(ShopId shop, Delivery delivery, Instant at) implements ShopEvent {}

    record AllowanceChosen(ShopId shop, Allowance allowance, Instant at) implements ShopEvent {}

    /// Of what is put aside from then on; what is so already keeps its day.
    record PuttingAsideChosen(ShopId shop, PuttingAside puttingAside, Instant at)
            implements ShopEvent {}

    /// Of orders placed from then on. What was opened already stays as it is.
    record OnlinePaymentChosen(ShopId shop, OnlinePayment online, Instant at)
            implements ShopEvent {}

    /// Reminders asked for from then on; what is on its way leaves all the same.
    record RemindersChosen(ShopId shop, Reminders reminders, Instant at) implements ShopEvent {}

    /// @param before how long before a window starts its orders can last be changed by those who placed
    ///     them
    record ChangeDeadlineChosen(ShopId shop, Duration before, Instant at) implements ShopEvent {}
}
