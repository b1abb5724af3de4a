package org.creneau.domain.kernel;

/// A rate of value added tax in basis points: 550 is 5.5 %.
public record VatRate(int basisPoints) {
    public VatRate {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new MalformedValue("vat");
        }
    }
}
