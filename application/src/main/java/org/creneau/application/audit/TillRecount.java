package org.creneau.application.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.payment.Means;
import org.creneau.domain.till.TillEvent.TillClosed;

/// A shop's till as the log alone tells of it, and what its closures say of it.
///
/// @param records by number
/// @param closures by number
public record TillRecount(List<Numbered> records, List<Checked> closures) {
    public TillRecount {
        records = List.copyOf(records);
        closures = List.copyOf(closures);
    }

    /// @param number that the log gives it
    /// @param entry with its place in the chain of hashes
    public record Numbered(int number, Histories.Entry entry) {}

    /// @param different empty where every figure is as it was counted
    public record Checked(TillClosed told, List<Difference> different) {
        public Checked {
            different = List.copyOf(different);
        }
    }

    public enum Figure {
        NUMBER,
        FIRST,
        LAST,
        TAKEN,
        GIVEN_BACK,
        CORRECTED,
        PERPETUAL_TAKEN,
        PERPETUAL_GIVEN_BACK,
        PERPETUAL_CORRECTED,
        /// Of days, which are counted since 1970: the first one that it is about.
        FROM,
        /// The last one.
        TO,
        /// It was closed before its end. Told is its last day, found that on which it was closed.
        BEFORE_ITS_END,
        /// A longer span before it was not closed. Told is its last day, found that of the month or the year that is open.
        NOT_CLOSED_BEFORE;

        public boolean isOfDays() {
            return switch (this) {
                case FROM, TO, BEFORE_ITS_END, NOT_CLOSED_BEFORE -> true;
                case NUMBER, FIRST, LAST, TAKEN, GIVEN_BACK, CORRECTED -> false;
                case PERPETUAL_TAKEN, PERPETUAL_GIVEN_BACK, PERPETUAL_CORRECTED -> false;
            };
        }
    }

    /// Amounts are in hundredths.
    ///
    /// @param means absent where it is about all of them
    /// @param currency absent where it is about no amount
    /// @param told what the closure says
    /// @param found what was counted
    public record Difference(
            Figure figure,
            Optional<Means> means,
            Optional<String> currency,
            long told,
            long found) {}

    public boolean isRight() {
        return closures.stream().allMatch(one -> one.different().isEmpty());
    }

    public Stream<Checked> wrong() {
        return closures.stream().filter(one -> !one.different().isEmpty());
    }
}
