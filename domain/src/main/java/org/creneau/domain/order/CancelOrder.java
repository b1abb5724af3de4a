package org.creneau.domain.order;

import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;

/// Calls an order off.
///
/// @param why in words for the other side, where there is something to say
public record CancelOrder(ShopId shop, OrderId order, CancelledBy by, Optional<PersonalText> why)
        implements Command {
    private static final int LONGEST = 500;

    public CancelOrder {
        if (why.filter(words -> words.or("").isBlank() || words.or("").length() > LONGEST)
                .isPresent()) {
            throw new MalformedValue("explanation");
        }
    }

    public CancelOrder(ShopId shop, OrderId order, CancelledBy by) {
        this(shop, order, by, Optional.empty());
    }
}
