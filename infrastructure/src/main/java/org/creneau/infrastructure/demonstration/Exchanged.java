package org.creneau.infrastructure.demonstration;

import java.util.List;
import org.creneau.domain.bringing.RequestReturn;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.slot.Claim;
import org.creneau.infrastructure.demonstration.Story.Booking;

/// A pair that is too small, and the next size, which is kept for her until she comes with it.
final class Exchanged {
    private static final Quantity A_PAIR = new Quantity(1);

    private final Story shop;

    Exchanged(Story shop) {
        this.shop = shop;
    }

    void isAskedFor(String when, String window, Booking bought, String other) {
        String about = "exchange " + bought.order();
        ReturnLine first = Story.firstOf(bought);
        shop.byShopper(
                Story.at(when),
                bought.person(),
                new RequestReturn(
                        bought.slot().shop(),
                        new ReturnId("r" + Codes.hex(about)),
                        bought.order(),
                        List.of(new ToBring(first.goods(), A_PAIR, Why.DOES_NOT_FIT)),
                        new Wish.Exchange(List.of(new Wish.Other(new ItemId(other), A_PAIR))),
                        new RequestReturn.Trip.Book(
                                new OrderId("o" + Codes.hex(about)),
                                "CH-90431",
                                shop.slot(window),
                                PersonalText.of(Codes.pickup(about))),
                        Claim.OWN));
    }
}
