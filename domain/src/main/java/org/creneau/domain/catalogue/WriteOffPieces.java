package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;

/// Writes down that pieces of an article are gone without an order.
///
/// @param movement sent again under the same id, it is the same loss
public record WriteOffPieces(
        ShopId shop,
        ItemId item,
        MovementId movement,
        Quantity pieces,
        GoneFor why,
        Instant happened)
        implements Command {}
