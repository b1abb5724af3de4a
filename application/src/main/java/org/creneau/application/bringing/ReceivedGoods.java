package org.creneau.application.bringing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// Goods that came back in one go, as pages show them.
///
/// @param order absent where no purchase was found
/// @param found what was said of them when somebody looked at them later
/// @param taken what was taken for them over the counter at once; absent where nothing was
/// @param annulledAt when somebody said that they never came; absent where they did
public record ReceivedGoods(
        ReturnId id,
        @Nullable OrderId order,
        List<ReturnLine> lines,
        Fit fit,
        Motive motive,
        Instant at,
        List<Found> found,
        @Nullable Taken taken,
        @Nullable Instant annulledAt) {
    public ReceivedGoods {
        lines = List.copyOf(lines);
        found = List.copyOf(found);
    }

    /// The same, and what was taken for them.
    ReceivedGoods takenFor(Taken other) {
        return new ReceivedGoods(id, order, lines, fit, motive, at, found, other, annulledAt);
    }

    public boolean annulled() {
        return annulledAt != null;
    }

    /// Instead of what she brought.
    ///
    /// @param lines as they were sold
    /// @param credit what the old counted for in the books of it
    /// @param beyond what is to be given back, since it costs less than that; absent where nobody said so then
    /// @param sale the order of it; absent where it has none, as it once had
    public record Taken(
            List<Line> lines, Money credit, @Nullable Money beyond, @Nullable OrderId sale) {
        public Taken {
            lines = List.copyOf(lines);
        }

        /// @param price of all its pieces
        public record Line(String label, int pieces, Money price) {}

        /// What is paid for it beside; below nought where something was given back.
        public Money difference() {
            return price().minus(credit);
        }

        public Money price() {
            return lines.stream().map(Line::price).reduce(Money::plus).orElse(credit.times(0));
        }
    }

    /// Whether anybody said why.
    public boolean isMotiveSaid() {
        return motive != Motive.UNSAID;
    }

    /// What somebody has yet to look at.
    public List<ReturnLine> left() {
        return fit == Fit.TO_INSPECT && !annulled() ? unseen() : List.of();
    }

    private List<ReturnLine> unseen() {
        Map<ReturnLine.Goods, Integer> seen = new HashMap<>();
        found.forEach(one -> seen.merge(one.goods(), one.quantity().pieces(), Integer::sum));
        List<ReturnLine> left = new ArrayList<>();
        for (ReturnLine line : lines) {
            int pieces = line.quantity().pieces();
            int gone = Math.min(pieces, seen.getOrDefault(line.goods(), 0));
            seen.merge(line.goods(), -gone, Integer::sum);
            if (gone < pieces) {
                left.add(new ReturnLine(line.goods(), new Quantity(pieces - gone)));
            }
        }
        return left;
    }
}
