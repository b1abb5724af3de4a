package org.creneau.domain.withdrawal;

import java.time.LocalDate;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;

/// Writes down that somebody showed that she has sent what she gave up. Another day corrects the one before.
///
/// @param sent the day that the proof says
public record ProveSending(ShopId shop, OrderId order, WithdrawalId withdrawal, LocalDate sent)
        implements Command {
    /// @throws MalformedValue of kind `date` for a day that no calendar here knows
    public ProveSending {
        if (sent.getYear() < 1900 || sent.getYear() > 2999) {
            throw new MalformedValue("date");
        }
    }
}
