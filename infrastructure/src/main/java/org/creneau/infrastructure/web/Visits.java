package org.creneau.infrastructure.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Recap;
import org.creneau.infrastructure.web.WindowChoices.Choice;
import org.creneau.infrastructure.web.WindowChoices.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The visits that a basket of the town makes: for each shop its articles and the windows to choose from. Where
/// nothing is chosen yet, a window after the visit before is proposed.
@Component
class Visits {
    private final Reading reading;
    private final WindowChoices choices;
    private final Desk desk;

    Visits(Reading reading, WindowChoices choices, Desk desk) {
        this.reading = reading;
        this.choices = choices;
        this.desk = desk;
    }

    /// @param chosen absent where no window is free
    /// @param alert why the window that was asked for cannot be had
    record Visit(
            ShopView shop,
            Recap recap,
            List<Day> days,
            @Nullable SlotId chosen,
            @Nullable HeldPlace kept,
            @Nullable Alert alert) {
        public Basket basket() {
            return recap.basket();
        }
    }

    record Day(LocalDate date, List<Choice> windows) {}

    /// A window that was asked for and cannot be had.
    ///
    /// @param wanted absent where none was asked for
    record Lost(Alert alert, @Nullable SlotId wanted) {}

    List<Visit> of(TownBasket basket, Map<ShopId, HeldPlace> places, Map<ShopId, Lost> lost) {
        List<Visit> visits = new ArrayList<>();
        Instant after = desk.now();
        for (Map.Entry<ShopId, Basket> part : basket.shops().entrySet()) {
            Visit visit = visit(part, places.get(part.getKey()), lost.get(part.getKey()), after);
            visits.add(visit);
            after = chosen(visit).map(Choice::end).orElse(after);
        }
        return List.copyOf(visits);
    }

    private Visit visit(
            Map.Entry<ShopId, Basket> part,
            @Nullable HeldPlace place,
            @Nullable Lost lost,
            Instant after) {
        ShopView shop = reading.shop(part.getKey());
        Recap recap = Recap.of(part.getValue(), reading.catalogue(shop.id()));
        HeldPlace kept = place != null && isAlive(place) ? place : null;
        SlotId mine = kept == null ? null : kept.slot();
        List<Day> days =
                choices.of(shop, recap).stream()
                        .map(day -> new Day(day.date(), open(day.windows(), mine)))
                        .filter(day -> !day.windows().isEmpty())
                        .toList();
        SlotId chosen = mine == null ? proposed(days, after, lost).orElse(null) : mine;
        return new Visit(shop, recap, days, chosen, kept, lost == null ? null : lost.alert());
    }

    boolean isAlive(HeldPlace place) {
        return place.until().isAfter(desk.now());
    }

    private static List<Choice> open(List<Choice> windows, @Nullable SlotId mine) {
        return windows.stream()
                .filter(each -> each.state() == State.FREE || each.slot().equals(mine))
                .toList();
    }

    /// The nearest to one that was lost; else the first that begins when the visit before is over and leaves time for the
    /// way, on whichever day; else the first there is.
    private static Optional<SlotId> proposed(List<Day> days, Instant after, @Nullable Lost lost) {
        List<SlotId> all =
                days.stream()
                        .flatMap(day -> day.windows().stream())
                        .map(Choice::slot)
                        .sorted(Comparator.comparing(SlotId::start))
                        .toList();
        SlotId wanted = lost == null ? null : lost.wanted();
        if (wanted != null) {
            return nearest(all, wanted.start());
        }
        return all.stream()
                .filter(slot -> slot.start().isAfter(after))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    private static Optional<SlotId> nearest(List<SlotId> all, Instant wanted) {
        return all.stream()
                .min(Comparator.comparing(slot -> Duration.between(wanted, slot.start()).abs()));
    }

    private static Optional<Choice> chosen(Visit visit) {
        return visit.days().stream()
                .flatMap(day -> day.windows().stream())
                .filter(each -> each.slot().equals(visit.chosen()))
                .findFirst();
    }
}
