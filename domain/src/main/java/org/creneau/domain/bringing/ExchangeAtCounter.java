package org.creneau.domain.bringing;

import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.payment.SaidPaid;

/// Takes back what somebody brought and sells her what was kept for her instead, in one go. What the shop owes
/// her for the one pays for the other, as far as it goes.
///
/// @param received what she brought, against her request
/// @param taken what of the things kept for her she takes
/// @param out the entry in the books of what she had bought
/// @param in the entry in the books of what she takes
/// @param paid what the books of what she had bought are missing
public record ExchangeAtCounter(
        ReceiveReturn received, List<BoughtLine> taken, PaymentId out, PaymentId in, SaidPaid paid)
        implements Command {
    public ExchangeAtCounter {
        taken = List.copyOf(taken);
        if (taken.isEmpty()) {
            throw new MalformedValue("instead");
        }
    }

    @Override
    public ShopId shop() {
        return received.shop();
    }
}
