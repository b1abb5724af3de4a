package org.creneau.application.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.queue.estimate.Line;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.shop.Limit;
import org.jspecify.annotations.Nullable;

/// Who is before somebody in a queue, as the rules of calling count them.
///
/// @param doorstep whether people are served at the door, and nobody comes in
/// @param counters how many the shop says that it has; absent where it has not said
/// @param ordersOnly whether the text in force lets in nobody without an order, so that they let all others pass
/// @param sizes what people came for, by number
public record Lines(
        QueueView queue,
        Limit limit,
        boolean doorstep,
        @Nullable Integer counters,
        boolean ordersOnly,
        Map<Integer, Size> sizes) {

    public Line before(Ticket hers) {
        List<Ticket> waiting = queue.inTurn();
        List<Ticket> ahead = waiting.subList(0, Math.max(0, waiting.indexOf(hers)));
        List<Ticket> busy = busy();
        return new Line(
                busy.stream()
                        .map(
                                ticket ->
                                        new Line.Busy(
                                                since(ticket), size(ticket), heads(ticket, busy)))
                        .toList(),
                ahead.stream().filter(this::isLetIn).map(one -> coming(one, busy)).toList(),
                coming(hers, busy),
                room(busy));
    }

    /// Who waits and may come in, in turn.
    public List<Ticket> letIn() {
        return queue.inTurn().stream().filter(this::isLetIn).toList();
    }

    /// Whether she may come in at all, as few as they may be.
    public boolean isLetIn(Ticket ticket) {
        return !ordersOnly || ticket.order() != null;
    }

    private List<Ticket> busy() {
        return doorstep
                ? queue.called()
                : Stream.concat(queue.within().stream(), queue.called().stream()).toList();
    }

    /// Where nothing limits them, as many as are served now: the shop has shown that it can.
    private int room(List<Ticket> busy) {
        return switch (limit) {
            case Limit.AtMost most when !doorstep ->
                    binding(busy).map(Limit.Cap::people).orElseGet(most::people);
            case Limit.Unlimited _ when !doorstep -> Math.max(stations(), busy.size());
            case Limit.AtMost _, Limit.AtTheDoor _, Limit.Unlimited _ -> stations();
        };
    }

    /// As many as the shop says; else those that have called somebody today, and one where the calls say no counter.
    private int stations() {
        return counters == null ? called() : counters;
    }

    private int called() {
        long several =
                queue.tickets().stream()
                        .map(Ticket::counter)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        return Math.max(1, Math.toIntExact(several));
    }

    private Line.Coming coming(Ticket ticket, List<Ticket> busy) {
        return new Line.Coming(size(ticket), heads(ticket, busy));
    }

    private int heads(Ticket ticket, List<Ticket> busy) {
        return doorstep ? 1 : binding(busy).map(cap -> ticket.heads(cap.together())).orElse(1);
    }

    /// A line is of one room: of two limits, the one that leaves fewer places now.
    private Optional<Limit.Cap> binding(List<Ticket> busy) {
        return limit.binding(
                together -> busy.stream().mapToInt(ticket -> ticket.heads(together)).sum());
    }

    /// Whoever comes for an order of which nothing is known yet comes for little.
    private Size size(Ticket ticket) {
        return sizes.getOrDefault(ticket.number(), ticket.order() == null ? Size.NONE : Size.SMALL);
    }

    /// From her call, which may be older than her coming in, and newer where she was called again.
    private static Instant since(Ticket ticket) {
        Instant called = ticket.calledAt();
        return called == null || called.isAfter(ticket.changedAt()) ? ticket.changedAt() : called;
    }
}
