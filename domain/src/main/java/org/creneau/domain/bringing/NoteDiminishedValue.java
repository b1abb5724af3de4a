package org.creneau.domain.bringing;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;

/// Writes down what a use beyond trying them took off the worth of goods that somebody does not keep.
///
/// @param diminution sent again, it is the same one
/// @param line of which pieces, all of them together
/// @param why what was found; she is told
public record NoteDiminishedValue(
        ShopId shop,
        OrderId order,
        WithdrawalId withdrawal,
        MovementId diminution,
        ReturnLine line,
        Money amount,
        PersonalText why)
        implements Command {
    private static final int LONGEST = 500;

    /// @throws MalformedValue of kind `amount` for less than a cent, of kind `diminution` without a reason, or with one of more than five
    ///     hundred letters
    public NoteDiminishedValue {
        if (amount.cents() < 1) {
            throw new MalformedValue("amount");
        }
        String text = why.or("");
        if (text.isBlank() || text.length() > LONGEST) {
            throw new MalformedValue("diminution");
        }
    }
}
