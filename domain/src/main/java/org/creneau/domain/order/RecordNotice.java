package org.creneau.domain.order;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Writes down that somebody of the shop has told her herself.
///
/// @param about of what
/// @param way not by e-mail: the product sends these, and knows
public record RecordNotice(
        ShopId shop, OrderId order, NoticeId notice, NoticeAbout about, NoticeWay way)
        implements Command {
    public RecordNotice {
        if (way == NoticeWay.EMAIL) {
            throw new MalformedValue("notice-way");
        }
    }
}
