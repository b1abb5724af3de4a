package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Leaves fewer pieces of a line, or none. It says how many stay, so that sent again it takes off none
/// more.
///
/// @param line its place in the order, counted from 0
/// @param to how many pieces stay
public record ReduceLine(ShopId shop, OrderId order, int line, int to, AskedBy by)
        implements Command {
    public ReduceLine {
        if (line < 0) {
            throw new MalformedValue("line");
        }
        if (to < 0) {
            throw new MalformedValue("quantity");
        }
    }
}
