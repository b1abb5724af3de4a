package org.creneau.application.till;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderLine;

/// What was sold by an order.
///
/// @param lines in the order in which they were ordered
/// @param way what it costs to bring it; absent where nobody pays for that
public record Sold(List<OrderLine> lines, Optional<Way> way) {
    public static final Sold NOTHING = new Sold(List.of(), Optional.empty());

    public Sold {
        lines = List.copyOf(lines);
    }

    /// @param fee tax included
    public record Way(Money fee, VatRate vat) {}

    public boolean isNothing() {
        return lines.isEmpty() && way.isEmpty();
    }

    /// Absent where it is nothing.
    public Optional<Money> total() {
        return Stream.concat(lines.stream().map(OrderLine::total), way.stream().map(Way::fee))
                .reduce(Money::plus);
    }

    /// What each rate is of it.
    ByRate byRate() {
        ByRate all = ByRate.NOTHING;
        for (OrderLine line : lines) {
            all = all.plus(line.vat(), line.total().cents());
        }
        ByRate ofLines = all;
        return way.map(it -> ofLines.plus(it.vat(), it.fee().cents())).orElse(ofLines);
    }
}
