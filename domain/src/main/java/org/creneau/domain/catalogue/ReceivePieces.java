package org.creneau.domain.catalogue;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;

/// Writes down that a delivery of an article came in.
///
/// @param movement sent again under the same id, it is the same delivery
public record ReceivePieces(
        ShopId shop, ItemId item, MovementId movement, Quantity pieces, Instant happened)
        implements Command {}
