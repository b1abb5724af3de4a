package org.creneau.infrastructure.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;

/// When people may come on a weekday, each hour once, whatever for. When the shop goes round nobody comes.
///
/// @param byAppointment when it receives nobody else
record OpeningHours(DayOfWeek day, List<Span> spans, List<Span> byAppointment, boolean today) {

    record Span(LocalTime from, LocalTime to) {
        static Span of(Opening opening) {
            return new Span(opening.from(), opening.to());
        }

        private boolean isWithin(Span other) {
            return !from.isBefore(other.from) && !to.isAfter(other.to);
        }
    }

    static OpeningHours of(List<Schedule> schedules, DayOfWeek day, DayOfWeek today) {
        List<Span> spans = new ArrayList<>();
        List<Span> appointments = new ArrayList<>();
        for (Schedule schedule : schedules) {
            List<Opening> openings = schedule.hours().getOrDefault(day, List.of());
            switch (schedule.finer().purpose()) {
                case COLLECT, BRING_BACK -> openings.stream().map(Span::of).forEach(spans::add);
                case APPOINTMENT -> openings.stream().map(Span::of).forEach(appointments::add);
                case DELIVERY_ROUND -> {}
            }
        }
        List<Span> open = together(spans);
        List<Span> besides =
                together(appointments).stream()
                        .filter(span -> open.stream().noneMatch(span::isWithin))
                        .toList();
        return new OpeningHours(day, open, besides, day == today);
    }

    private static List<Span> together(List<Span> spans) {
        List<Span> sorted = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
        List<Span> together = new ArrayList<>();
        for (Span next : sorted) {
            Span last = together.isEmpty() ? null : together.getLast();
            if (last == null || next.from.isAfter(last.to)) {
                together.add(next);
            } else {
                LocalTime to = next.to.isAfter(last.to) ? next.to : last.to;
                together.set(together.size() - 1, new Span(last.from, to));
            }
        }
        return together;
    }

    /// For the page.
    public boolean isClosed() {
        return spans.isEmpty() && byAppointment.isEmpty();
    }
}
