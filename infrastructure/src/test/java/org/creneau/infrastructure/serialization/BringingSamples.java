package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.ANN;
import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.ORDER;
import static org.creneau.infrastructure.serialization.Samples.SHOP;

import java.util.List;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;

/// Of somebody who brings something back, as the stored samples tell it.
final class BringingSamples {
    private static final ReturnId ID = new ReturnId("a7b8c9");
    private static final OrderId VISIT = new OrderId("d0e1f2");

    static final List<Event> ALL =
            List.of(
                    new ReturnRequested(
                            SHOP,
                            ID,
                            ORDER,
                            ANN,
                            List.of(
                                    new ToBring(
                                            new ReturnLine.Goods.Article(new ItemId("carnet")),
                                            new Quantity(1),
                                            Why.DOES_NOT_FIT),
                                    new ToBring(
                                            new ReturnLine.Goods.OfLine(1),
                                            new Quantity(2),
                                            Why.DEFECT)),
                            new Wish.Exchange(
                                    List.of(new Wish.Other(new ItemId("carnet"), new Quantity(1)))),
                            new Coming.Booked(VISIT),
                            NOON),
                    new GoodsInspected(
                            SHOP,
                            ID,
                            ORDER,
                            new MovementId("0a1b2c"),
                            List.of(
                                    new Found(
                                            new ReturnLine.Goods.Article(new ItemId("carnet")),
                                            new Quantity(1),
                                            Verdict.REFUSED)),
                            NOON),
                    new GoodsExchanged(
                            SHOP,
                            ID,
                            ORDER,
                            null,
                            List.of(
                                    new OrderLine(
                                            new ItemId("carnet"),
                                            "Carnet",
                                            new Quantity(1),
                                            Money.euros(450),
                                            new VatRate(2_000))),
                            Money.euros(300),
                            null,
                            NOON),
                    new ReturnAnnulled(SHOP, ID, null, ORDER, List.of(), NOON),
                    new ReturnCalledOff(SHOP, ID, ORDER, VISIT, CancelledBy.SHOPPER, NOON),
                    new ReturnVisitKept(SHOP, ID, ORDER, VISIT, NOON));

    private BringingSamples() {}
}
