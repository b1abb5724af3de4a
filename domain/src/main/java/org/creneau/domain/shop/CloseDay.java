package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

public record CloseDay(ShopId shop, LocalDate day, ClosedFor why) implements Command {
    public CloseDay {
        SlotId.checkDay(day);
    }
}
