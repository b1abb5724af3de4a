package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Entries;

/// What came for an order beside what is due of it. The decision to exchange and every page that says beforehand what it
/// will come to count with this.
///
/// @param due goods that came back taken off
public record Balance(Money due, Entries entries, Online online) {

    /// What never came and nobody has promised: the only thing that a till may have taken without anybody noting it. What
    /// came and went back, or is on its way back, came; a cheque, and what her bank keeps, will come.
    public Money neverCame() {
        long came = entries.received() + entries.promised() + online.authorised();
        return new Money(Math.max(0, due.cents() - came), due.currency());
    }

    /// What the shop has of hers beyond what is due, of which nothing is on its way to her.
    ///
    /// @param noted what turns out to have come besides
    public Money credit(Money noted) {
        long has = entries.kept() - online.underway() + noted.cents();
        return new Money(Math.max(0, has - due.cents()), due.currency());
    }

    /// Whether all that came went back, otherwise than into an exchange.
    public boolean isGivenBack() {
        return entries.kept() <= 0 && entries.givenBack() > entries.passedOut();
    }

    /// By cheques that the bank does not have yet.
    public Money promised() {
        return new Money(entries.promised(), due.currency());
    }

    /// Kept by her bank for the shop, which has not taken it yet.
    public Money authorised() {
        return new Money(online.authorised(), due.currency());
    }
}
