package org.creneau.domain.order;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;

/// Gives the parcel to the person who shows that it is hers. Whoever it is leaves the queue, and the
/// shop where she was inside.
///
/// @param happened when the parcel changed hands; earlier than now where it is entered afterwards
public record HandOver(ShopId shop, OrderId order, Shown shown, Instant happened)
        implements Command {

    /// What the person shows.
    public sealed interface Shown {
        record Code(PersonalText code) implements Shown {}

        record Name() implements Shown {}
    }
}
