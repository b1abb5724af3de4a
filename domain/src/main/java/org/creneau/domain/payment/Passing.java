package org.creneau.domain.payment;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;

/// Money that passes from the books of one order into those of another, and how it had come with it.
///
/// @param out the entry in the books of the one
/// @param in the entry in the books of the other
public record Passing(ShopId shop, OrderId from, PaymentId out, OrderId to, PaymentId in) {

    /// @param books of the one, as they stand before
    /// @param underway what of them is on its way back online, in hundredths
    public List<Event> events(Money amount, Entries books, long underway, Instant happened) {
        return events(amount, Carried.shares(books, underway, amount), false, happened);
    }

    /// Back into the books that had lent it.
    ///
    /// @param by how it stands in these
    public List<Event> home(Money amount, Means by, Instant happened) {
        return events(amount, List.of(new Share(by, amount)), true, happened);
    }

    private List<Event> events(Money amount, List<Share> shares, boolean home, Instant happened) {
        return List.of(
                new MoneyGivenBack(
                        shop,
                        from,
                        out,
                        Means.EXCHANGE,
                        amount,
                        null,
                        false,
                        new Carried(to, shares, home),
                        happened),
                new PaymentTaken(
                        shop,
                        to,
                        in,
                        Means.EXCHANGE,
                        amount,
                        null,
                        new Carried(from, shares, home),
                        happened));
    }
}
