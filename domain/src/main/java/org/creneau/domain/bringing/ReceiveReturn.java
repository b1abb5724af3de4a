package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnLine;

/// Takes what somebody had asked to bring back, at the counter: what she really brings, which may be less
/// than she had said, or other things of the same order. Her visit is over with it.
///
/// @param goods the request
/// @param order where they were bought
/// @param visit what she came with
public record ReceiveReturn(
        ShopId shop,
        ReturnId goods,
        OrderId order,
        OrderId visit,
        List<ReturnLine> lines,
        Fit fit,
        Instant happened)
        implements Command {
    public ReceiveReturn {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }

    /// The same goods over the counter.
    public RecordReturn asReturn() {
        return new RecordReturn(shop, goods, new Origin.OfOrder(order), lines, fit, happened);
    }
}
