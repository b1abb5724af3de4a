package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.jspecify.annotations.Nullable;

/// Who came on a day, while a whole afternoon is told of it: read from the log once, and from then on what is recorded is
/// added. Two thousand facts would else read a line of hundreds two thousand times.
final class ToldLine {
    /// From which it is known who came, and what was noted of her to the second.
    static final Set<Class<? extends Event>> NOTED =
            Set.of(Arrived.class, WalkedIn.class, Called.class, CalledAgain.class, Entered.class);

    private final Supplier<? extends List<? extends Event>> log;
    private final Map<Object, List<Came>> came = new HashMap<>();
    private final Map<Integer, List<Instant>> noted = new HashMap<>();
    private boolean stale = true;

    /// @param log what was recorded of the day, of those in [#NOTED]
    ToldLine(Supplier<? extends List<? extends Event>> log) {
        this.log = log;
    }

    private record Came(int number, Instant at) {}

    /// What was recorded just now.
    void add(List<? extends Event> events) {
        events.forEach(this::add);
    }

    /// Somebody else has recorded something of it meanwhile: it is read again before it is asked.
    void readAgain() {
        stale = true;
    }

    /// The number that she had then; of one who came twice, not the one that she got later.
    Optional<Integer> number(OrderId order, Instant then) {
        List<Came> hers = of(order);
        return hers.stream()
                .filter(one -> !minute(one.at).isAfter(then))
                .reduce((_, last) -> last)
                .or(() -> hers.stream().findFirst())
                .map(Came::number);
    }

    Optional<Integer> number(String visit) {
        return of(visit).stream().findFirst().map(Came::number);
    }

    /// When she of that number came, where that is not in the minute that is told, nor before.
    Optional<Instant> cameAfter(int number, Instant told) {
        read();
        return came.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.number == number)
                .map(Came::at)
                .min(Comparator.naturalOrder())
                .filter(at -> minute(at).isAfter(told));
    }

    /// Paper knows minutes. What it says of the very minute in which something else was noted of her, as the log has it to the
    /// second, was after that.
    Instant since(int number, Instant told) {
        read();
        return noted.getOrDefault(number, List.of()).stream()
                .filter(one -> minute(one).equals(told))
                .max(Comparator.naturalOrder())
                .orElse(told);
    }

    private List<Came> of(Object whom) {
        read();
        return came.getOrDefault(whom, List.of());
    }

    private void read() {
        if (stale) {
            stale = false;
            came.clear();
            noted.clear();
            add(log.get());
        }
    }

    private void add(Event event) {
        switch (event) {
            case Arrived one -> {
                came(one.order(), one);
                came(one.visit(), one);
                note(one);
            }
            case WalkedIn one -> {
                came(one.visit(), one);
                note(one);
            }
            case Called one -> note(one);
            case CalledAgain one -> note(one);
            case Entered one -> note(one);
            default -> {
                // Who left, or got her parcel, is told of in its turn.
            }
        }
    }

    private void note(OfTicket event) {
        noted.computeIfAbsent(event.ticket(), _ -> new ArrayList<>()).add(event.at());
    }

    private void came(@Nullable Object whom, OfTicket event) {
        if (whom != null) {
            came.computeIfAbsent(whom, _ -> new ArrayList<>())
                    .add(new Came(event.ticket(), event.at()));
        }
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
