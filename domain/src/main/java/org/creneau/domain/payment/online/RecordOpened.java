package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Taking;

/// Writes down that a page is open on which an order can be paid. Nobody is sent there before.
///
/// @param service what it is called here
/// @param account the shop's own at the service
/// @param amount what was open when the service was asked
/// @param kept received less given back, in hundredths, when that was reckoned
public record RecordOpened(
        ShopId shop,
        OrderId order,
        PaymentId payment,
        String service,
        String account,
        ServiceReference reference,
        Money amount,
        long kept,
        Taking taking,
        Instant until)
        implements Command {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]{1,255}");

    public RecordOpened {
        if (!NAME.matcher(service).matches() || !ACCOUNT.matcher(account).matches()) {
            throw new MalformedValue("payment-service");
        }
        if (amount.cents() <= 0) {
            throw new MalformedValue("amount");
        }
    }
}
