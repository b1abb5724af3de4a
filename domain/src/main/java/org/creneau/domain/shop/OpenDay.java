package org.creneau.domain.shop;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Schedule.Opening;

/// Gives one of a shop's schedules hours of its own on a day, whatever would close that day otherwise.
public record OpenDay(ShopId shop, LocalDate day, String schedule, List<Opening> hours)
        implements Command {
    public OpenDay {
        SlotId.checkSchedule(schedule);
        SlotId.checkDay(day);
        hours = List.copyOf(hours);
        if (hours.isEmpty()) {
            throw new MalformedValue("hours");
        }
    }
}
