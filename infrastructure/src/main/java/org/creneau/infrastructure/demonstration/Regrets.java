package org.creneau.infrastructure.demonstration;

import java.util.List;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.infrastructure.demonstration.Story.Booking;

/// Two people change their minds about a book: one on her page, who has yet to bring it back; one on the
/// telephone, whose book is back and whose money is not.
final class Regrets {
    private final Story shop;
    private final ShopId id;

    Regrets(Story shop, ShopId id) {
        this.shop = shop;
        this.id = id;
    }

    void told(Booking online, Booking caller) {
        shop.byShopper(Story.at("05 09:31"), online.person(), declare("05 09:31", online));
        shop.tell(
                Story.at("04 17:05"),
                declare("04 17:05", caller),
                Actor.staff(id.value()),
                Channel.PHONE);
        shop.bringsBack("05 10:20", caller);
    }

    private DeclareWithdrawal declare(String when, Booking booking) {
        return new DeclareWithdrawal(
                id,
                booking.order(),
                new WithdrawalId("w" + Codes.hex("withdrawal " + booking.order())),
                List.of(Story.firstOf(booking)),
                null,
                Story.at(when));
    }
}
