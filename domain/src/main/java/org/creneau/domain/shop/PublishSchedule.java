package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.jspecify.annotations.Nullable;

/// @param until the last day; absent where it holds on
public record PublishSchedule(
        ShopId shop, Schedule schedule, LocalDate from, @Nullable LocalDate until)
        implements Command {
    public PublishSchedule {
        SlotId.checkSchedule(schedule.name());
        SlotId.checkDay(from);
        if (until != null) {
            SlotId.checkDay(until);
        }
        if (until != null && until.isBefore(from)) {
            throw new MalformedValue("until");
        }
    }

    public PublishSchedule(ShopId shop, Schedule schedule, LocalDate from) {
        this(shop, schedule, from, null);
    }
}
