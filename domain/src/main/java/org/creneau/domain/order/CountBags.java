package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// @param bags how many she carries home; each has a label of its own
public record CountBags(ShopId shop, OrderId order, int bags) implements Command {
    public static final int MOST = 20;

    public CountBags {
        if (bags < 1 || bags > MOST) {
            throw new MalformedValue("bags");
        }
    }
}
