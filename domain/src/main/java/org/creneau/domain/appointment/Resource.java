package org.creneau.domain.appointment;

import java.util.List;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.SlotId;

/// Who or what several services need and cannot share: *l'opticienne*, the dark room.
///
/// @param count how many of it there are
/// @param schedules whose appointments need one of it for as long as they last; none where it is no longer
///     spoken of
public record Resource(ResourceId id, String label, int count, List<String> schedules) {
    private static final int MOST = 1_000;

    public Resource {
        schedules = schedules.stream().distinct().sorted().toList();
        schedules.forEach(SlotId::checkSchedule);
        Service.checkLabel(label);
        if (count < 1 || count > MOST || schedules.size() > MOST) {
            throw new MalformedValue("count");
        }
    }

    boolean serves(String schedule) {
        return schedules.contains(schedule);
    }
}
