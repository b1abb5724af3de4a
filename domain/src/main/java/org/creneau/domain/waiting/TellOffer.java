package org.creneau.domain.waiting;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeWay;
import org.jspecify.annotations.Nullable;

/// Says that somebody was told of the place that is offered to her, or that a letter did not leave.
///
/// @param failed why a letter did not leave; absent where she was told
public record TellOffer(ShopId shop, WaitId waiting, NoticeWay way, @Nullable NotSent failed)
        implements Command {}
