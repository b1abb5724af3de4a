package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Day;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.Holiday;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.infrastructure.desk.Desk;
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
        TOO_LATE,
        PAST_CUT_OFF,
        /// The order that is to be moved has it already.
        MINE
    }

    /// @param wanted what takes longest of it says from when on there is something to choose
    List<Choices> of(ShopView shop, Recap wanted) {
        Instant earliest =
                wanted.slowest()
                        .map(line -> desk.now().plus(line.preparation()))
                        .orElse(Instant.MIN);
        return of(shop, new Wish(null, earliest));
    }

    /// @param mine the window to be exchanged for another
    List<Choices> of(ShopView shop, SlotId mine) {
        return of(shop, new Wish(mine, Instant.MIN));
    }

    private record Wish(@Nullable SlotId mine, Instant earliest) {
        private boolean isFree(Window window) {
            return window.bookable() && !window.slot().start().isBefore(earliest);
        }

        private State state(Window window) {
            if (window.slot().equals(mine)) {
                return State.MINE;
            }
            if (isFree(window)) {
                return State.FREE;
            }
            return window.left() == 0 ? State.FULL : late(window);
        }
    }

    private static State late(Window window) {
        return window.why() == SlotRefusal.PAST_CUT_OFF ? State.PAST_CUT_OFF : State.TOO_LATE;
    }

    private List<Choices> of(ShopView shop, Wish wish) {
        List<Day> days = reading.bookableDays(shop);
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
        return new Choice(window.slot(), window.end(), window.left(), state);
    }
}
