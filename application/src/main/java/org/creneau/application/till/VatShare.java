package org.creneau.application.till;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;

/// A part of a payment that falls to one rate of tax.
///
/// A payment is of an order as a whole, and seldom of all of it at once: it is split over the rates of what was sold in
/// proportion, a deposit likewise. Cents that are left over go where most of one is missing, the lowest rate first among equals, so that
/// the parts are the payment to the cent.
///
/// @param amount tax included
public record VatShare(VatRate rate, Money amount) {
    private record Part(int rate, long cents, long left) {
        Part plus(int more) {
            return new Part(rate, cents + more, left);
        }
    }

    /// By rate, the lowest first; of what has no price nothing.
    public static List<VatShare> of(Money amount, Sold sold) {
        Map<Integer, Long> weights = sold.byRate();
        long whole = weights.values().stream().mapToLong(Long::longValue).sum();
        return whole <= 0 ? List.of() : split(amount, weights, whole);
    }

    private static List<VatShare> split(Money amount, Map<Integer, Long> weights, long whole) {
        List<Part> parts = new ArrayList<>();
        weights.forEach(
                (rate, weight) -> {
                    long product = Math.multiplyExact(Math.abs(amount.cents()), weight);
                    parts.add(new Part(rate, product / whole, product % whole));
                });
        long missing = Math.abs(amount.cents()) - parts.stream().mapToLong(Part::cents).sum();
        List<Part> byMissing =
                parts.stream().sorted(Comparator.comparingLong(Part::left).reversed()).toList();
        return IntStream.range(0, byMissing.size())
                .mapToObj(at -> byMissing.get(at).plus(at < missing ? 1 : 0))
                .sorted(Comparator.comparingInt(Part::rate))
                .map(part -> share(part, amount))
                .toList();
    }

    private static VatShare share(Part part, Money amount) {
        long cents = amount.cents() < 0 ? -part.cents() : part.cents();
        return new VatShare(new VatRate(part.rate()), new Money(cents, amount.currency()));
    }

    /// The tax in it, half a cent and more rounded up.
    public Money tax() {
        long whole = 10_000L + rate.basisPoints();
        long twice = 2 * Math.abs(amount.cents()) * rate.basisPoints() + whole;
        long cents = Math.floorDiv(twice, 2 * whole);
        return new Money(amount.cents() < 0 ? -cents : cents, amount.currency());
    }
}
