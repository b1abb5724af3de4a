package org.creneau.domain.order;

import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Says what became of an e-mail that was asked for.
///
/// @param failed why it did not leave; empty where it did
public record TellNotice(ShopId shop, OrderId order, NoticeId notice, Optional<NotSent> failed)
        implements Command {}
