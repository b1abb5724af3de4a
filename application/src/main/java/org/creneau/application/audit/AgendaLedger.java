package org.creneau.application.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ShopId;

/// Who or what is promised to which appointments, written up line by line.
///
/// A promise is broken by the event that makes one appointment more overlap than there are of what they
/// need, at that moment. Fewer of it later leave an excess, which is nobody's broken promise.
final class AgendaLedger {
    private record Of(ShopId shop, ResourceId resource) {}

    private final Map<Of, Resource> resources = new HashMap<>();
    private final Map<OrderId, Engagement> appointments = new HashMap<>();
    private final List<Promises.Overlap> overlaps = new ArrayList<>();

    void see(ServiceEvent event) {
        switch (event) {
            case ResourceShared said ->
                    resources.put(new Of(said.shop(), said.resource().id()), said.resource());
            case ServiceOffered _, ServiceWithdrawn _ -> {}
        }
    }

    void see(AppointmentEvent event, long position) {
        switch (event) {
            case AppointmentBooked booked -> promise(booked, booked.engagement(), position);
            case AppointmentMoved moved -> promise(moved, moved.to(), position);
            case AppointmentCalledOff off -> appointments.remove(off.order());
        }
    }

    private void promise(AppointmentEvent event, Engagement engagement, long position) {
        appointments.put(event.order(), engagement);
        for (ResourceId resource : engagement.resources()) {
            var needed = new Of(event.shop(), resource);
            int count = resources.containsKey(needed) ? resources.get(needed).count() : 0;
            int most = most(needed, engagement);
            if (most > count) {
                overlaps.add(
                        new Promises.Overlap(
                                event.shop(), resource, event.order(), most, count, position));
            }
        }
    }

    /// The number in use can only rise where one of them begins.
    private int most(Of needed, Engagement within) {
        int most = 0;
        for (Engagement begins : appointments.values()) {
            Instant at = later(begins.slot().start(), within.slot().start());
            if (at.isBefore(within.free())) {
                most = Math.max(most, inUse(needed, at));
            }
        }
        return most;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private int inUse(Of needed, Instant at) {
        int inUse = 0;
        for (Engagement one : appointments.values()) {
            if (needs(one, needed) && !at.isBefore(one.slot().start()) && at.isBefore(one.free())) {
                inUse++;
            }
        }
        return inUse;
    }

    /// As it was promised, or as its hours need it since the shop has said so.
    private boolean needs(Engagement one, Of needed) {
        Resource said = resources.get(needed);
        return one.slot().shop().equals(needed.shop())
                && (one.resources().contains(needed.resource())
                        || (said != null && said.schedules().contains(one.slot().schedule())));
    }

    List<Promises.Overlap> overlaps() {
        return List.copyOf(overlaps);
    }
}
