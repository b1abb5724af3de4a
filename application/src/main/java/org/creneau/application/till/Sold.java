package org.creneau.application.till;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderLine;

/// What was sold by an order.
///
/// @param lines in the order in which they were ordered
/// @param way what it costs to bring it; absent where nobody pays for that
/// @param lost what she answers for of goods that came back: for that much of their price the sale stays
public record Sold(List<OrderLine> lines, Optional<Way> way, List<Lost> lost) {
    public static final Sold NOTHING = new Sold(List.of(), Optional.empty());

    public Sold {
        lines = List.copyOf(lines);
        lost = List.copyOf(lost);
    }

    public Sold(List<OrderLine> lines, Optional<Way> way) {
        this(lines, way, List.of());
    }

    /// @param of the line that they were bought with
    /// @param amount tax included, at the rate of that line
    /// @param why in the words of the shop
    public record Lost(OrderLine of, Money amount, PersonalText why) {}

    /// @param fee tax included
    public record Way(Money fee, VatRate vat) {}

    public boolean isNothing() {
        return lines.isEmpty() && way.isEmpty() && lost.isEmpty();
    }

    /// Absent where it is nothing.
    public Optional<Money> total() {
        return Stream.of(
                        lines.stream().map(OrderLine::total),
                        way.stream().map(Way::fee),
                        lost.stream().map(Lost::amount))
                .flatMap(each -> each)
                .reduce(Money::plus);
    }

    /// What each rate is of it.
    ByRate byRate() {
        ByRate all = ByRate.NOTHING;
        for (OrderLine line : lines) {
            all = all.plus(line.vat(), line.total().cents());
        }
        for (Lost one : lost) {
            all = all.plus(one.of().vat(), one.amount().cents());
        }
        ByRate ofLines = all;
        return way.map(it -> ofLines.plus(it.vat(), it.fee().cents())).orElse(ofLines);
    }
}
