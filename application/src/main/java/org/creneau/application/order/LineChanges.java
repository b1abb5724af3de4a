package org.creneau.application.order;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderLine;
import org.jspecify.annotations.Nullable;

/// What became of the lines of an order since it was placed.
///
/// @param numbers the places of the lines that are left, as they were in the order when it was placed
/// @param missing what the shop had not got, the oldest first
/// @param reduced what was taken off otherwise, the oldest first
public record LineChanges(List<Integer> numbers, List<Missing> missing, List<Reduced> reduced) {
    public static final LineChanges NONE = new LineChanges(List.of(), List.of(), List.of());

    public LineChanges {
        numbers = List.copyOf(numbers);
        missing = List.copyOf(missing);
        reduced = List.copyOf(reduced);
    }

    /// @param line the place of what is missing in the order
    /// @param what is missing, as many pieces of it as are
    /// @param instead what the shop proposes; absent where it does not
    /// @param answer absent as long as nobody has said what is to be done, and so are `by` and `answeredAt`
    /// @param letter what became of it
    public record Missing(
            MovementId id,
            int line,
            OrderLine what,
            @Nullable OrderLine instead,
            Instant at,
            @Nullable Answer answer,
            @Nullable AnsweredBy by,
            @Nullable Instant answeredAt,
            Letter letter) {

        public boolean isOpen() {
            return answer == null;
        }

        /// Whether it is on the bill no more.
        public boolean isOff() {
            return answer == Answer.WITHOUT || answer == Answer.REPLACE;
        }

        /// Whether she would pay more than for what is missing.
        public boolean isDearer() {
            return instead != null && instead.total().cents() > what.total().cents();
        }
    }

    /// The letter that asked her.
    public enum Letter {
        /// None left, or nobody knows yet.
        NONE,
        SENT,
        ADDRESS_REFUSED,
        NO_SERVER,
        NOT_WRITTEN;

        public static Letter of(@Nullable NotSent failed) {
            return failed == null ? SENT : valueOf(failed.name());
        }
    }

    /// @param what was taken off, as many pieces of it as were
    public record Reduced(OrderLine what, AskedBy by, Instant at) {}

    int number(int index) {
        return index < numbers.size() ? numbers.get(index) : index;
    }

    /// What waits for a word of hers.
    public List<Missing> open() {
        return missing.stream().filter(Missing::isOpen).toList();
    }

    /// What was missing and is on the bill no more.
    public List<Missing> off() {
        return missing.stream().filter(Missing::isOff).toList();
    }
}
