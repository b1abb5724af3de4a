package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.returns.ReturnLine;

/// What can be said of bringing something back: one sample of each shape.
final class BringingSamples {
    private static final ReturnId MONEY = new ReturnId("request-money");
    private static final ReturnId EXCHANGE = new ReturnId("request-exchange");
    private static final OrderId VISIT = new OrderId("visit-1");

    static final List<Event> ALL =
            List.of(
                    new ReturnRequested(
                            OtherShop.ID,
                            MONEY,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            List.of(
                                    new ToBring(
                                            new ReturnLine.Goods.OfLine(1),
                                            new Quantity(1),
                                            Why.DEFECT)),
                            new Wish.MoneyBack(),
                            new Coming.Along(OtherShop.SECOND_ORDER),
                            OtherShop.at("16:10")),
                    new ReturnRequested(
                            OtherShop.ID,
                            EXCHANGE,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            List.of(
                                    new ToBring(
                                            new ReturnLine.Goods.Article(OtherShop.BOOT),
                                            new Quantity(1),
                                            Why.DOES_NOT_FIT)),
                            new Wish.Exchange(
                                    List.of(new Wish.Other(OtherShop.BOOT, new Quantity(1)))),
                            new Coming.Booked(VISIT),
                            OtherShop.at("16:11")),
                    new ReturnCalledOff(
                            OtherShop.ID,
                            MONEY,
                            OtherShop.ORDER,
                            OtherShop.SECOND_ORDER,
                            CancelledBy.SHOPPER,
                            OtherShop.at("16:12")),
                    new ReturnVisitKept(
                            OtherShop.ID, EXCHANGE, OtherShop.ORDER, VISIT, OtherShop.at("16:13")));

    private BringingSamples() {}
}
