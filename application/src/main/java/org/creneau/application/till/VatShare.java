package org.creneau.application.till;

import java.util.List;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;

/// A part of a record that falls to one rate of tax.
///
/// @param amount tax included
public record VatShare(VatRate rate, Money amount) {

    /// By rate, the lowest first.
    static List<VatShare> of(ByRate split, String currency) {
        return split.cents().entrySet().stream()
                .map(
                        part ->
                                new VatShare(
                                        new VatRate(part.getKey()),
                                        new Money(part.getValue(), currency)))
                .toList();
    }

    /// The tax in it, half a cent and more rounded up.
    public Money tax() {
        long whole = 10_000L + rate.basisPoints();
        long twice = 2 * Math.abs(amount.cents()) * rate.basisPoints() + whole;
        long cents = Math.floorDiv(twice, 2 * whole);
        return new Money(amount.cents() < 0 ? -cents : cents, amount.currency());
    }
}
