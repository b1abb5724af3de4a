package org.creneau.domain.appointment;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SlotId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Which appointments take up what of a shop, for some days.
public record Agenda(PMap<OrderId, Engagement> engagements) {
    private static final Agenda EMPTY = new Agenda(HashTreePMap.empty());

    public Agenda(Map<OrderId, Engagement> engagements) {
        this(HashTreePMap.from(engagements));
    }

    /// All that could be in the way of an appointment in a window.
    public static Fold<Agenda> around(SlotId slot) {
        Set<Criterion> days =
                Engagement.tagsAround(slot).stream()
                        .map(
                                day ->
                                        new Criterion(
                                                Set.of(day),
                                                Set.of(
                                                        AppointmentBooked.class,
                                                        AppointmentMoved.class,
                                                        AppointmentCalledOff.class)))
                        .collect(Collectors.toUnmodifiableSet());
        return Fold.of(AppointmentEvent.class, new Boundary(days), EMPTY, Agenda::evolve);
    }

    private Agenda evolve(AppointmentEvent event) {
        return switch (event) {
            case AppointmentBooked booked ->
                    new Agenda(engagements.plus(booked.order(), booked.engagement()));
            case AppointmentMoved moved -> new Agenda(engagements.plus(moved.order(), moved.to()));
            case AppointmentCalledOff off -> new Agenda(engagements.minus(off.order()));
        };
    }

    Agenda without(OrderId order) {
        return new Agenda(engagements.minus(order));
    }

    /// How many of a resource are in use at once, at the most, while somebody would like one more. Two that
    /// follow one another need only one.
    ///
    /// @param uses which appointments need the resource
    int atOnce(Predicate<Engagement> uses, Engagement wanted) {
        var others = engagements.values().stream().filter(uses).filter(wanted::overlaps).toList();
        Stream<Instant> starts =
                others.stream().map(one -> one.slot().start()).filter(wanted::covers);
        return Stream.concat(Stream.of(wanted.slot().start()), starts)
                .mapToInt(at -> (int) others.stream().filter(one -> one.covers(at)).count())
                .max()
                .orElse(0);
    }
}
