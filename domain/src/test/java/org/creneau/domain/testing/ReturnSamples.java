package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;

/// What can be brought back: one sample of each shape.
final class ReturnSamples {
    static final List<Event> ALL =
            List.of(
                    returned(
                            "return-of-order",
                            new Origin.OfOrder(OtherShop.ORDER),
                            new ReturnLine(OtherShop.BOOT, new Quantity(1)),
                            new ReturnLine(new ReturnLine.Goods.OfLine(1), new Quantity(1))),
                    returned(
                            "return-of-unknown",
                            new Origin.Unknown(),
                            new ReturnLine(OtherShop.BOOT, new Quantity(1))));

    private ReturnSamples() {}

    private static GoodsReturned returned(String id, Origin origin, ReturnLine... lines) {
        return new GoodsReturned(
                OtherShop.ID,
                new ReturnId(id),
                origin,
                List.of(lines),
                Fit.FOR_SALE,
                OtherShop.at("15:00"));
    }
}
