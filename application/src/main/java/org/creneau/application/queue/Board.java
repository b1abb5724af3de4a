package org.creneau.application.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.queue.LimitedBy;
import org.jspecify.annotations.Nullable;

/// What the screen at the door shows: numbers, and nothing of anybody.
///
/// @param called the last one first
/// @param waiting those whose turn is next
/// @param more how many wait behind them
/// @param inside with the doorstep's none
/// @param away where whoever comes now is to wait; absent as long as there is room in front of the shop
/// @param next the windows of today that begin next
/// @param position of the log that is shown
public record Board(
        List<Call> called,
        List<Integer> waiting,
        int more,
        Inside inside,
        Standing.@Nullable Elsewhere away,
        List<Opening> next,
        long position) {
    /// As many as can be read from some metres away.
    public static final int MOST_WAITING = 12;

    private static final int MOST_CALLED = 4;

    /// By the call itself: whoever is called again is last, though she was called before.
    private static final Comparator<Call> LAST_FIRST =
            Comparator.comparing(Call::at).thenComparingInt(Call::number).reversed();

    private static final int MOST_WINDOWS = 3;

    /// @param counter where to go; absent where the shop has one only
    /// @param at when; a number that is called again is another call
    public record Call(int number, @Nullable Integer counter, Instant at) {
        private static Call of(Ticket ticket) {
            Instant at = ticket.calledAt();
            return new Call(
                    ticket.number(), ticket.counter(), at == null ? ticket.changedAt() : at);
        }

        /// The same as long as it is the same call.
        public String id() {
            return number + "-" + at.toEpochMilli();
        }
    }

    /// @param people as that limit counts them which leaves the fewest places
    /// @param allowed absent where there is no limit
    /// @param by which limit that is
    /// @param doorstep whether people are served at the door now
    public record Inside(int people, @Nullable Integer allowed, LimitedBy by, boolean doorstep) {
        public boolean over() {
            return allowed != null && people > allowed;
        }
    }

    /// @param left how many places are free; none where it is full
    public record Opening(Instant start, Instant end, int left) {
        private static Opening of(Window window) {
            return new Opening(window.slot().start(), window.end(), window.left());
        }
    }

    /// @param line without those whose leaving nobody noted
    /// @param windows of today; of those that are over or come too soon to be prepared for nothing is said
    public static Board of(
            QueueView line,
            Inside inside,
            Standing.@Nullable Elsewhere away,
            List<Window> windows,
            Instant now) {
        List<Integer> numbers = line.inTurn().stream().map(Ticket::number).toList();
        return new Board(
                line.called().stream().map(Call::of).sorted(LAST_FIRST).limit(MOST_CALLED).toList(),
                numbers.stream().limit(MOST_WAITING).toList(),
                Math.max(0, numbers.size() - MOST_WAITING),
                inside,
                away,
                windows.stream()
                        .filter(window -> window.why() == null)
                        .filter(window -> window.slot().start().isAfter(now))
                        .limit(MOST_WINDOWS)
                        .map(Opening::of)
                        .toList(),
                line.position());
    }
}
