package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;

public record ChoosePace(ShopId shop, LocalDate day, Pace pace) implements Command {
    public ChoosePace {
        SlotId.checkDay(day);
    }
}
