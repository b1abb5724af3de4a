package org.creneau.application.till;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.creneau.application.audit.Histories;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;

/// What was sold by an order, as it stood when a record of the till was written.
///
/// @param lines that stood, in the order in which they were ordered
/// @param way what it costs to bring it; absent where she comes for it
/// @param ordered the lines before anything was changed
public record Sold(List<OrderLine> lines, Optional<Way> way, List<OrderLine> ordered) {
    public static final Sold NOTHING = new Sold(List.of(), Optional.empty(), List.of());

    public Sold {
        lines = List.copyOf(lines);
        ordered = List.copyOf(ordered);
    }

    /// @param fee tax included
    public record Way(Money fee, VatRate vat) {}

    /// @param history of the order, oldest first
    /// @param position of the record: what came after it does not count
    public static Sold at(long position, List<Histories.Entry> history) {
        Sold sold = NOTHING;
        Lines lines = Lines.NONE;
        for (Histories.Entry entry : history) {
            if (entry.recorded().position() <= position
                    && entry.recorded().event() instanceof OrderEvent event) {
                lines = lines.after(event);
                sold = event instanceof OrderPlaced placed ? of(placed) : sold;
            }
        }
        return new Sold(standing(lines), sold.way, sold.ordered);
    }

    private static List<OrderLine> standing(Lines lines) {
        return IntStream.range(0, lines.next())
                .mapToObj(lines::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Sold of(OrderPlaced placed) {
        return new Sold(placed.lines(), way(placed.fulfilment()), placed.lines());
    }

    private static Optional<Way> way(Fulfilment fulfilment) {
        return switch (fulfilment) {
            case Fulfilment.Collect _ -> Optional.empty();
            case Fulfilment.Deliver there -> Optional.of(new Way(there.fee(), there.vat()));
        };
    }

    /// What each rate is of it, in hundredths. Where nothing stood any more, as it was ordered.
    ///
    /// @return by basis points
    Map<Integer, Long> byRate() {
        Map<Integer, Long> standing = lines.isEmpty() ? Map.of() : byRate(lines);
        return standing.isEmpty() ? byRate(ordered) : standing;
    }

    private Map<Integer, Long> byRate(List<OrderLine> all) {
        Map<Integer, Long> cents = new TreeMap<>();
        all.forEach(line -> cents.merge(line.vat().basisPoints(), line.total().cents(), Long::sum));
        way.ifPresent(it -> cents.merge(it.vat().basisPoints(), it.fee().cents(), Long::sum));
        cents.values().removeIf(sum -> sum == 0);
        return cents;
    }
}
