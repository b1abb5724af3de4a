package org.creneau.domain.returns;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;

/// Says what of goods that came back was looked at, and what becomes of it: all of it, or some pieces now and
/// others later. Sent again with the same id, it is the same look.
///
/// @param happened when; earlier than now where it is entered afterwards
public record InspectReturn(
        ShopId shop, ReturnId goods, MovementId look, List<Found> found, Instant happened)
        implements Command {
    public InspectReturn {
        found = List.copyOf(found);
        if (found.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }
}
