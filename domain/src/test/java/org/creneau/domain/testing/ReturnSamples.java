package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.jspecify.annotations.Nullable;

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
                            new ReturnLine(OtherShop.BOOT, new Quantity(1))),
                    new GoodsInspected(
                            OtherShop.ID,
                            new ReturnId("return-of-order"),
                            OtherShop.ORDER,
                            new MovementId("look-1"),
                            List.of(
                                    new Found(
                                            new ReturnLine.Goods.Article(OtherShop.BOOT),
                                            new Quantity(1),
                                            Verdict.REFUSED)),
                            OtherShop.at("15:30")),
                    new GoodsInspected(
                            OtherShop.ID,
                            new ReturnId("return-of-unknown"),
                            null,
                            new MovementId("look-2"),
                            List.of(
                                    new Found(
                                            new ReturnLine.Goods.OfLine(1),
                                            new Quantity(1),
                                            Verdict.USED)),
                            OtherShop.at("15:31")),
                    exchanged("return-of-order", OtherShop.ORDER, new OrderId("sale-1"), 900),
                    exchanged("return-of-unknown", null, new OrderId("sale-2"), 0),
                    exchanged("return-of-before", OtherShop.ORDER, null, 100),
                    annulled(null, null),
                    annulled(null, new OrderId("sale-2")),
                    annulled(OtherShop.ORDER, new OrderId("sale-2")));

    private ReturnSamples() {}

    private static GoodsExchanged exchanged(
            String id, @Nullable OrderId order, @Nullable OrderId sale, long credit) {
        return new GoodsExchanged(
                OtherShop.ID,
                new ReturnId(id),
                order,
                sale,
                List.of(
                        new OrderLine(
                                OtherShop.BOOT,
                                "Bottine",
                                new Quantity(1),
                                Money.euros(1_500),
                                new VatRate(2_000))),
                Money.euros(credit),
                sale == null ? null : Money.euros(300),
                OtherShop.at("15:32"));
    }

    private static ReturnAnnulled annulled(@Nullable OrderId order, @Nullable OrderId sale) {
        return new ReturnAnnulled(
                OtherShop.ID,
                new ReturnId("return-of-unknown"),
                order,
                sale,
                List.of(new ReturnLine(OtherShop.BOOT, new Quantity(1))),
                OtherShop.at("15:40"));
    }

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
