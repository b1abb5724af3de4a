package org.creneau.infrastructure.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Day;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Holiday;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Recap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The windows of a shop as a page lets one choose among them.
@Component
class WindowChoices {
    private final Reading reading;
    private final Desk desk;

    WindowChoices(Reading reading, Desk desk) {
        this.reading = reading;
        this.desk = desk;
    }

    /// @param open whether the day is unfolded at first
    record Choices(
            LocalDate date,
            @Nullable ClosedFor closedFor,
            @Nullable Holiday holiday,
            List<Choice> windows,
            long free,
            boolean open) {}

    record Choice(SlotId slot, Instant end, int left, State state) {}

    enum State {
        FREE,
        FULL,
        /// Smaller orders still find a place in it.
        TOO_SMALL,
        TOO_LATE,
        PAST_CUT_OFF,
        CURFEW,
        /// The order that is to be moved has it already.
        MINE
    }

    /// To be collected.
    List<Choices> of(ShopView shop, Recap wanted) {
        return of(shop, wanted, null, null);
    }

    /// @param held where she holds a place already, which does not stand in her way; absent where she holds
    ///     none
    /// @param round in whose windows it leaves; absent where it is collected
    List<Choices> of(
            ShopView shop, Recap wanted, @Nullable HeldPlace held, @Nullable String round) {
        Instant earliest =
                wanted.slowest()
                        .map(line -> desk.now().plus(line.preparation()))
                        .orElse(Instant.MIN);
        return of(shop, round, new Wish(null, alive(held), earliest, wanted.pieces()));
    }

    /// @param moving an order whose window is to be exchanged for another; what is ready can be there at any
    ///     time
    List<Choices> of(ShopView shop, OrderView moving) {
        Instant earliest =
                moving.status() == OrderView.Status.READY
                        ? Instant.MIN
                        : moving.placedAt().plus(preparation(shop, moving.items()));
        String round = moving.parcel() == null ? null : moving.slot().schedule();
        return of(shop, round, new Wish(moving.slot(), null, earliest, moving.pieces()));
    }

    /// To bring so many pieces back.
    ///
    /// @param mine the window to be exchanged for another; absent where there is none yet
    List<Choices> toBring(ShopView shop, int pieces, @Nullable SlotId mine) {
        return of(reading.bringingDays(shop, pieces), new Wish(mine, null, Instant.MIN, pieces));
    }

    /// To bring what is typed in a form: what is exchanged is fetched as well, and may have to be prepared.
    List<Choices> toBring(ShopView shop, BringingForm form) {
        int pieces = form.total();
        if (!form.exchange()) {
            return toBring(shop, pieces, null);
        }
        List<ItemId> others =
                reading.catalogue(shop.id()).stream()
                        .map(ItemView::item)
                        .filter(item -> item.toString().equals(form.other()))
                        .toList();
        Instant earliest = desk.now().plus(preparation(shop, others));
        return of(shop, null, new Wish(null, null, earliest, pieces));
    }

    /// @param days of an appointment
    /// @param mine the window to be exchanged for another; absent where there is none yet
    List<Choices> of(List<Day> days, @Nullable SlotId mine) {
        return of(days, new Wish(mine, null, Instant.MIN, 1));
    }

    private Duration preparation(ShopView shop, List<ItemId> items) {
        return reading.catalogue(shop.id()).stream()
                .filter(item -> items.contains(item.item()))
                .map(item -> item.details().preparation())
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private @Nullable SlotId alive(@Nullable HeldPlace held) {
        return held != null && held.until().isAfter(desk.now()) ? held.slot() : null;
    }

    /// @param held a window that has one place more for her than it shows
    private record Wish(
            @Nullable SlotId mine, @Nullable SlotId held, Instant earliest, int pieces) {
        private boolean isFree(Window window) {
            boolean free =
                    window.bookable() || (window.slot().equals(held) && window.why() == null);
            return free && !window.slot().start().isBefore(earliest);
        }

        private State state(Window window) {
            if (window.slot().equals(mine)) {
                return State.MINE;
            }
            if (isFree(window)) {
                return State.FREE;
            }
            if (window.why() == SlotRefusal.CURFEW) {
                return State.CURFEW;
            }
            if (window.left() > 0) {
                return late(window);
            }
            return window.tooSmall() ? State.TOO_SMALL : State.FULL;
        }
    }

    private static State late(Window window) {
        return window.why() == SlotRefusal.PAST_CUT_OFF ? State.PAST_CUT_OFF : State.TOO_LATE;
    }

    private List<Choices> of(ShopView shop, @Nullable String round, Wish wish) {
        return of(
                round == null
                        ? reading.bookableDays(shop, wish.pieces())
                        : reading.roundDays(shop, round, wish.pieces()),
                wish);
    }

    private List<Choices> of(List<Day> days, Wish wish) {
        LocalDate first =
                days.stream()
                        .filter(day -> day.windows().stream().anyMatch(wish::isFree))
                        .map(Day::date)
                        .findFirst()
                        .orElse(LocalDate.MIN);
        return days.stream().map(day -> choices(day, day.date().equals(first), wish)).toList();
    }

    private Choices choices(Day day, boolean open, Wish wish) {
        List<Choice> choices =
                day.windows().stream()
                        .filter(window -> window.slot().start().isAfter(desk.now()))
                        .map(window -> choice(window, wish.state(window)))
                        .toList();
        long free = choices.stream().filter(c -> c.state() == State.FREE).count();
        return new Choices(day.date(), day.closedFor(), day.holiday(), choices, free, open);
    }

    private static Choice choice(Window window, State state) {
        int left = state == State.FREE ? Math.max(1, window.left()) : window.left();
        return new Choice(window.slot(), window.end(), left, state);
    }
}
