package org.creneau.domain.queue.estimate;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Who is before somebody, and how many may be there at a time.
///
/// @param busy who has been called or is inside, and takes room until she has left
/// @param ahead who is called before her, in turn
/// @param room how many may be there at a time, in heads
public record Line(List<Busy> busy, List<Coming> ahead, Coming hers, int room) {
    public Line {
        busy = List.copyOf(busy);
        ahead = List.copyOf(ahead);
    }

    /// @param heads as how many she and those with her count
    public record Busy(Instant since, Size size, int heads) {}

    /// @param heads as how many she and those with her count
    public record Coming(Size size, int heads) {}

    /// Whether she would be called if nobody else were there. Whoever is more than may be inside comes in only where
    /// somebody insists, which nobody can foretell.
    public boolean hasRoomForHer() {
        return hers.heads <= room;
    }

    /// Whether there is room for everybody up to her, so that she can be called at once.
    public boolean isFree() {
        int there = busy.stream().mapToInt(Busy::heads).sum();
        int before = called().stream().mapToInt(Coming::heads).sum();
        return there + before + hers.heads <= room;
    }

    /// Those ahead who do not let her pass.
    private List<Coming> called() {
        return ahead.stream().filter(coming -> coming.heads <= room).toList();
    }

    /// Who waits, in turn, and she as the last.
    List<Coming> waiting() {
        return Stream.concat(ahead.stream(), Stream.of(hers)).toList();
    }

    /// The line as each of them sees it who wait, in turn, and she as the last.
    public List<Line> ofEach() {
        List<Coming> waiting = waiting();
        return IntStream.range(0, waiting.size())
                .mapToObj(one -> new Line(busy, waiting.subList(0, one), waiting.get(one), room))
                .toList();
    }
}
