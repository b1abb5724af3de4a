package org.creneau.domain.shop;

import java.time.Duration;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;

/// Until when shoppers may change their orders.
///
/// @param before the start of the order's window
public record ChooseChangeDeadline(ShopId shop, Duration before) implements Command {
    private static final Duration LONGEST = Duration.ofDays(30);

    public ChooseChangeDeadline {
        if (before.isNegative() || before.compareTo(LONGEST) > 0) {
            throw new MalformedValue("duration");
        }
    }
}
