package org.creneau.domain.appointment;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Hours.Found.Offered;

/// What an appointment in a window rests on, beside the window itself: what the shop has for it, and what
/// of that is taken up. Only decisions about appointments ask for it.
public record Diary(Services services, Agenda agenda) {

    public static Fold<Diary> around(SlotId slot) {
        return Services.of(slot.shop()).and(Agenda.around(slot), Diary::new);
    }

    /// Why what is needed is not free; empty where it is.
    ///
    /// @param order what it takes up itself is not in its way
    public Optional<Reason> refusal(Engagement wanted, OrderId order) {
        return left(wanted, order) > 0
                ? Optional.empty()
                : Optional.of(AppointmentRefusal.RESOURCE_TAKEN);
    }

    /// How many more what is needed can serve, places of the window aside; no end to it where nothing is
    /// needed.
    public int left(Engagement wanted, OrderId order) {
        Agenda others = agenda.without(order);
        return wanted.resources().stream()
                .mapToInt(one -> services.count(one) - others.atOnce(needing(one), wanted))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// Promised to it when it was made, or needed by its hours since the shop has said so: whoever booked
    /// before is in the same chair.
    private Predicate<Engagement> needing(ResourceId resource) {
        return one ->
                one.resources().contains(resource)
                        || services.serving(one.slot().schedule()).contains(resource);
    }

    /// What an appointment would take up; absent where the shop has no such window.
    public Optional<Engagement> engagement(SlotId slot, Hours hours) {
        List<ResourceId> needed = services.serving(slot.schedule());
        return hours.windowAt(slot) instanceof Offered(var window, var schedule, _)
                ? Optional.of(
                        new Engagement(
                                slot,
                                window.end(),
                                window.end().plus(schedule.finer().buffer()),
                                needed))
                : Optional.empty();
    }
}
