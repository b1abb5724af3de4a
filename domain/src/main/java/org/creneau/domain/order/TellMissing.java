package org.creneau.domain.order;

import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Writes down what became of the letter that asked her what is to be done.
///
/// @param failed empty where the mail server has taken it
public record TellMissing(ShopId shop, OrderId order, MovementId missing, Optional<NotSent> failed)
        implements Command {}
