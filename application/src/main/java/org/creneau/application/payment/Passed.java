package org.creneau.application.payment;

import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Ledger;

/// What of the books of an order passed from other books, or into others, in exchanges: nobody took it, and nobody was
/// handed it. What passed back to where it came from is neither.
///
/// @param in what came with something that was brought back, and is not where it came from
/// @param out what went with something that was taken instead, and is not back
/// @param paid what came otherwise
/// @param handed what went back otherwise
public record Passed(Money in, Money out, Money paid, Money handed) {
    static Passed of(Ledger ledger, Entries entries) {
        String currency = ledger.due().currency();
        Money in = new Money(entries.passedIn(), currency);
        Money out = new Money(entries.passedOut(), currency);
        Money both = new Money(entries.home(), currency);
        return new Passed(
                in,
                out,
                ledger.received().minus(in).minus(both),
                ledger.givenBack().minus(out).minus(both));
    }
}
