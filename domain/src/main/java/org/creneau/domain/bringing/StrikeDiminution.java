package org.creneau.domain.bringing;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;

/// Takes back a loss of worth that was written down by mistake.
public record StrikeDiminution(
        ShopId shop, OrderId order, WithdrawalId withdrawal, MovementId diminution)
        implements Command {}
