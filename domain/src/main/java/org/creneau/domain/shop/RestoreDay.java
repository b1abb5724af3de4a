package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

/// Takes back what was said of a day: it is as any other of its kind again, a holiday included.
public record RestoreDay(ShopId shop, LocalDate day) implements Command {
    public RestoreDay {
        SlotId.checkDay(day);
    }
}
