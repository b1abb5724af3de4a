package org.creneau.domain.payment.online;

import java.time.Instant;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;

/// Writes down that a page is open on which an order can be paid. Nobody is sent there before.
///
/// @param amount what was open when the service was asked
/// @param kept received less given back, in hundredths, when that was reckoned
public record RecordOpened(
        ShopId shop,
        OrderId order,
        PaymentId payment,
        OnlinePayment.Through through,
        ServiceReference reference,
        Money amount,
        long kept,
        Instant until)
        implements Command {
    public RecordOpened {
        if (amount.cents() <= 0) {
            throw new MalformedValue("amount");
        }
    }
}
