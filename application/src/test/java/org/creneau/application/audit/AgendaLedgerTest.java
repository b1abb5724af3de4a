package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.application.audit.WrittenLog.SHOP;
import static org.creneau.application.audit.WrittenLog.at;

import java.util.List;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.junit.jupiter.api.Test;

/// What there is one of is promised once at a time.
class AgendaLedgerTest {
    private static final ResourceId OPTICIAN = new ResourceId("opticienne");

    private final WrittenLog log = new WrittenLog().kept(opticians(1));

    @Test
    void oneAfterTheOtherIsNoOverlap() {
        log.kept(booked("a", "15:00", "15:45")).kept(booked("b", "15:45", "16:00"));

        assertThat(log.read().overlaps()).isEmpty();
        assertThat(log.read().kept()).isTrue();
    }

    @Test
    void twoAtOnceAreFoundWhicheverBeganFirst() {
        log.kept(booked("a", "15:00", "15:45")).kept(booked("b", "15:30", "15:45"));
        log.kept(booked("c", "18:00", "18:15")).kept(booked("d", "17:45", "18:30"));

        assertThat(log.read().overlaps()).containsExactly(overlap("b", 2, 3), overlap("d", 2, 5));
        assertThat(log.read().kept()).isFalse();
    }

    @Test
    void twoOpticiansServeTwoAndNotThree() {
        log.kept(opticians(2)).kept(booked("a", "15:00", "15:45"));
        log.kept(booked("b", "15:00", "15:15")).kept(booked("c", "15:15", "15:30"));
        assertThat(log.read().overlaps()).isEmpty();

        log.kept(booked("d", "15:00", "15:30"));
        assertThat(log.read().overlaps()).hasSize(1);
    }

    @Test
    void whatMovedOrWasCalledOffIsInNobodysWay() {
        log.kept(booked("a", "15:00", "15:45")).kept(moved("a", "15:00", "16:00"));
        log.kept(booked("b", "15:00", "15:45"));
        log.kept(new AppointmentCalledOff(SHOP, order("b"), taken("15:00", "15:45"), at("10:00")));
        log.kept(booked("c", "15:00", "15:45"));

        assertThat(log.read().overlaps()).isEmpty();
    }

    @Test
    void whatMovedIntoAnotherIsFound() {
        log.kept(booked("a", "15:00", "15:45")).kept(booked("b", "17:00", "17:45"));
        log.kept(moved("b", "17:00", "15:30"));

        assertThat(log.read().overlaps()).containsExactly(overlap("b", 2, 4));
    }

    @Test
    void whoeverBookedBeforeSheWasNamedIsWithHerToo() {
        var early = new WrittenLog().kept(booked("a", unshared("15:00", "15:45")));
        early.kept(opticians(1)).kept(booked("b", "15:30", "15:45"));

        assertThat(early.read().overlaps()).hasSize(1);
    }

    @Test
    void fewerOfItLaterLeaveAnExcessThatNobodyPromised() {
        log.kept(opticians(2)).kept(booked("a", "15:00", "15:45"));
        log.kept(booked("b", "15:00", "15:45")).kept(opticians(1));

        assertThat(log.read().overlaps()).isEmpty();
    }

    private static ResourceShared opticians(int count) {
        var resource = new Resource(OPTICIAN, "L’opticienne", count, List.of("examens"));
        return new ResourceShared(SHOP, resource, at("08:00"));
    }

    private static Engagement unshared(String from, String free) {
        Engagement shared = taken(from, free);
        return new Engagement(shared.slot(), shared.end(), shared.free(), List.of());
    }

    private static AppointmentBooked booked(String order, String from, String free) {
        return booked(order, taken(from, free));
    }

    private static AppointmentBooked booked(String order, Engagement taken) {
        return new AppointmentBooked(
                SHOP,
                order(order),
                new SubjectId("ann"),
                new ServiceId("examen"),
                "Examen de vue",
                taken,
                null,
                at("09:00"));
    }

    private static AppointmentMoved moved(String order, String from, String to) {
        Engagement there = taken(to, to);
        var longer =
                new Engagement(
                        there.slot(),
                        there.end().plusSeconds(2_700),
                        there.free().plusSeconds(2_700),
                        there.resources());
        return new AppointmentMoved(SHOP, order(order), taken(from, from), longer, at("09:30"));
    }

    private static Engagement taken(String from, String free) {
        return new Engagement(
                new SlotId(SHOP, "examens", at(from)), at(free), at(free), List.of(OPTICIAN));
    }

    private static OrderId order(String order) {
        return new OrderId(order);
    }

    private static Promises.Overlap overlap(String order, int promised, long position) {
        return new Promises.Overlap(SHOP, OPTICIAN, order(order), promised, 1, position);
    }
}
