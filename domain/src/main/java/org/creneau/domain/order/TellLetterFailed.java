package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Says that a letter did not leave which follows from something that happened to an order, so that nobody asked for it by a
/// command of its own.
public record TellLetterFailed(
        ShopId shop, OrderId order, NoticeId notice, NoticeAbout about, NotSent why)
        implements Command {}
