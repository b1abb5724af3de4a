package org.creneau.application.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.domain.shop.Together;
import org.jspecify.annotations.Nullable;

/// The live queues.
public interface Queues {

    /// An empty queue where nobody has come yet.
    QueueView of(QueueId queue);

    /// Which number somebody without an order was given.
    ///
    /// @param visit with which she came
    Optional<Integer> number(QueueId queue, String visit);

    /// Queues in which somebody is inside, or called, and since when she has been whose stay began first.
    List<Standing> standing();

    record Standing(QueueId queue, Instant since) {}

    /// @param tickets everyone of the day, by number
    /// @param counted when somebody counted last who is inside; absent where nobody has
    record QueueView(
            QueueId queue, List<Ticket> tickets, @Nullable Instant counted, long position) {
        public QueueView(QueueId queue, List<Ticket> tickets, long position) {
            this(queue, tickets, null, position);
        }

        /// Without those whose leaving nobody noted, whether or not anybody has looked for them.
        ///
        /// @param stay after which nobody is taken to be inside any longer
        public QueueView withoutForgotten(Instant now, Duration stay) {
            return new QueueView(
                    queue,
                    tickets.stream().map(ticket -> ticket.at(now, stay)).toList(),
                    counted,
                    position);
        }

        /// Heads, with those who walked in.
        public int inside() {
            return inside(Together.EACH);
        }

        /// How many are inside, as a text counts them.
        public int inside(Together together) {
            return within().stream().mapToInt(ticket -> ticket.heads(together)).sum();
        }

        /// The last ticket for an order: whoever was absent and came back has a new number.
        public Optional<Ticket> of(OrderId order) {
            return tickets.stream()
                    .filter(ticket -> order.equals(ticket.order()))
                    .reduce((_, last) -> last);
        }

        /// Of the orders for which somebody came and is not here any more, how that was the last time.
        public Map<OrderId, CameBefore> cameBefore() {
            Map<OrderId, CameBefore> came = new HashMap<>();
            for (Ticket ticket : tickets) {
                OrderId order = ticket.order();
                if (order != null) {
                    came.remove(order);
                    CameBefore.of(ticket).ifPresent(before -> came.put(order, before));
                }
            }
            return Map.copyOf(came);
        }

        /// Those who are called and not yet there, the last one first.
        public List<Ticket> called() {
            return in(State.CALLED, Ticket.LAST_CALLED_FIRST);
        }

        /// Those who are inside, by number.
        public List<Ticket> within() {
            return in(State.INSIDE, Comparator.comparingInt(Ticket::number));
        }

        /// Who waits, in the order in which they are called.
        public List<Ticket> inTurn() {
            return in(State.WAITING, Ticket.IN_TURN);
        }

        /// Who was inside, as far as anybody saw, until nobody had said otherwise for so long; but for those whom somebody
        /// has counted since, and who are there with another number.
        public List<Ticket> forgotten() {
            return tickets.stream()
                    .filter(Ticket::isForgotten)
                    .filter(ticket -> ticket.enteredAt() != null)
                    .filter(ticket -> !isCounted(ticket) && !hasAnother(ticket))
                    .toList();
        }

        /// Who was called and did not come, as somebody says or as nobody has said for so long.
        public List<Ticket> missed() {
            return tickets.stream()
                    .filter(Ticket::missedHerCall)
                    .filter(ticket -> !hasAnother(ticket))
                    .toList();
        }

        private boolean isCounted(Ticket ticket) {
            Instant ended = ticket.endedAt();
            return counted != null && ended != null && !ended.isAfter(counted);
        }

        private boolean hasAnother(Ticket than) {
            OrderId order = than.order();
            return order != null
                    && tickets.stream()
                            .filter(ticket -> ticket.number() > than.number())
                            .anyMatch(ticket -> order.equals(ticket.order()));
        }

        private List<Ticket> in(State state, Comparator<Ticket> order) {
            return tickets.stream()
                    .filter(ticket -> ticket.state() == state)
                    .sorted(order)
                    .toList();
        }
    }

    /// @param turn from when her turn counts
    /// @param calledAt when she was called last; absent where nobody has
    /// @param counter which one called; absent where the shop has one only
    /// @param insisted whether that was more than may be, or not her turn
    /// @param changedAt since when she is where she is, or was seen to be last
    /// @param seen how it is known that she left; absent as long as she is there, and where she was served at the door
    /// @param endedAt when she left, or somebody noticed that she must have
    /// @param enteredAt when she came in last; absent where nobody has seen her do so
    /// @param told when she was told that she would be called; absent where she was told nothing
    record Ticket(
            int number,
            @Nullable OrderId order,
            Party party,
            boolean priority,
            Instant turn,
            State state,
            Instant arrivedAt,
            @Nullable Instant calledAt,
            @Nullable Integer counter,
            boolean insisted,
            Instant changedAt,
            @Nullable Seen seen,
            @Nullable Instant endedAt,
            @Nullable Instant enteredAt,
            @Nullable Range told) {
        private static final Comparator<Ticket> IN_TURN =
                Comparator.comparing((Ticket ticket) -> !ticket.priority)
                        .thenComparing(Ticket::turn)
                        .thenComparingInt(Ticket::number);

        private static final Comparator<Ticket> LAST_CALLED_FIRST =
                Comparator.comparing(Ticket::changedAt).thenComparingInt(Ticket::number).reversed();

        private Ticket at(Instant now, Duration stay) {
            boolean there = state == State.INSIDE || state == State.CALLED;
            return there && !changedAt.plus(stay).isAfter(now)
                    ? forgotten(changedAt.plus(stay))
                    : this;
        }

        private Ticket forgotten(Instant over) {
            return new Ticket(
                    number,
                    order,
                    party,
                    priority,
                    turn,
                    State.GONE,
                    arrivedAt,
                    calledAt,
                    counter,
                    insisted,
                    changedAt,
                    Seen.AGED_OUT,
                    over,
                    enteredAt,
                    told);
        }

        private boolean isForgotten() {
            return seen == Seen.AGED_OUT;
        }

        private boolean missedHerCall() {
            return state == State.ABSENT || (isForgotten() && enteredAt == null);
        }

        public int people() {
            return party.people();
        }

        public int heads(Together together) {
            return together.counts(
                    party.people() - party.children(), party.children(), party.household());
        }
    }

    enum State {
        WAITING,
        CALLED,
        INSIDE,
        GONE,
        ABSENT
    }
}
