package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Asks for an e-mail that says that the parcel is ready.
public record AskNotice(ShopId shop, OrderId order, NoticeId notice) implements Command {}
