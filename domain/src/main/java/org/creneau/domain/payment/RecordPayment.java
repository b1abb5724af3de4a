package org.creneau.domain.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;

/// Writes an entry into the books of an order. Sent again with the same id, it is the same entry.
///
/// @param happened when; earlier than now where it is entered afterwards
/// @param seen the books as they stood on the page that it was written on: the same money is soon written down on two
///     pages, and an old one strikes out what has become another thing. Absent where no page was looked at
/// @param agreed what was asked and is meant
public record RecordPayment(
        ShopId shop,
        OrderId order,
        PaymentId payment,
        Entry entry,
        Instant happened,
        Optional<Seen> seen,
        Set<Doubt> agreed)
        implements Command {

    public RecordPayment {
        agreed = Set.copyOf(agreed);
        if (isExchanged(entry)) {
            throw new MalformedValue("means");
        }
    }

    /// What goes from one ledger to another is written into both at once, and not by hand.
    private static boolean isExchanged(Entry entry) {
        return switch (entry) {
            case Entry.Taken(var means, _, _) -> means == Means.EXCHANGE;
            case Entry.GivenBack(var means, _, _) -> means == Means.EXCHANGE;
            case Entry.Announced _, Entry.Received _, Entry.Banked _ -> false;
            case Entry.Bounced _, Entry.HandedBack _, Entry.Reversed _ -> false;
        };
    }

    public RecordPayment(
            ShopId shop, OrderId order, PaymentId payment, Entry entry, Instant happened) {
        this(shop, order, payment, entry, happened, Optional.empty(), Set.of());
    }
}
