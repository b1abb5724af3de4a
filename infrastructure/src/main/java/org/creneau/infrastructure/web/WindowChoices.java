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
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Reading;
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
        /// The order that is to be moved has it already.
        MINE
    }

    List<Choices> of(ShopView shop) {
        return of(shop, null);
    }

    /// @param mine the window to be exchanged for another
    List<Choices> of(ShopView shop, @Nullable SlotId mine) {
        List<Day> days = reading.bookableDays(shop);
        LocalDate first =
                days.stream()
                        .filter(day -> day.windows().stream().anyMatch(Window::bookable))
                        .map(Day::date)
                        .findFirst()
                        .orElse(LocalDate.MIN);
        return days.stream().map(day -> choices(day, day.date().equals(first), mine)).toList();
    }

    private Choices choices(Day day, boolean open, @Nullable SlotId mine) {
        List<Choice> choices =
                day.windows().stream()
                        .filter(window -> window.slot().start().isAfter(desk.now()))
                        .map(window -> choice(window, mine))
                        .toList();
        long free = choices.stream().filter(c -> c.state() == State.FREE).count();
        return new Choices(day.date(), day.closedFor(), day.holiday(), choices, free, open);
    }

    private static Choice choice(Window window, @Nullable SlotId mine) {
        State state = window.slot().equals(mine) ? State.MINE : state(window);
        return new Choice(window.slot(), window.end(), window.left(), state);
    }

    private static State state(Window window) {
        if (window.bookable()) {
            return State.FREE;
        }
        return window.left() == 0 ? State.FULL : State.TOO_LATE;
    }
}
