package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.jspecify.annotations.Nullable;

/// A sheet for everybody who came, with all that was said of her. Where she is, is the last that happened, whenever it was
/// told; what is only presumed of her holds until something is told that was not before that.
final class DayBook {
    enum Place {
        WAITING,
        CALLED,
        INSIDE,
        ABSENT,
        GONE
    }

    /// @param told how manieth of all it was in the log
    record Fact(Place to, Instant at, int told) {}

    static final class Sheet {
        private static final Comparator<Fact> AS_IT_HAPPENED =
                Comparator.comparing(Fact::at).thenComparingInt(Fact::told);

        final OfTicket came;
        final boolean priority;
        final Instant turn;
        Party party;
        @Nullable Integer counter;
        private final List<Fact> facts = new ArrayList<>();
        private @Nullable Fact last;
        private int presumed = -1;
        private @Nullable Instant noticed;

        private Sheet(OfTicket came, Party party, boolean priority, Instant turn) {
            this.came = came;
            this.party = party;
            this.priority = priority;
            this.turn = turn;
        }

        int number() {
            return came.ticket();
        }

        @Nullable OrderId order() {
            return came.order();
        }

        Fact last() {
            return Objects.requireNonNull(last);
        }

        private void note(Fact fact) {
            facts.add(fact);
            last = facts.stream().max(AS_IT_HAPPENED).orElseThrow();
        }

        boolean isPresumedGone() {
            return presumed >= last().told();
        }

        /// When she was taken to be gone.
        @Nullable Instant noticed() {
            return noticed;
        }

        Place place() {
            return isPresumedGone() ? Place.GONE : last().to();
        }

        boolean isPresent() {
            return switch (place()) {
                case WAITING, CALLED, INSIDE -> true;
                case ABSENT, GONE -> false;
            };
        }

        boolean missedHerCall() {
            return last().to() == Place.ABSENT || (isPresumedGone() && last().to() == Place.CALLED);
        }

        boolean wasSaid(Place to, Instant at) {
            return facts.stream().anyMatch(fact -> fact.to() == to && fact.at().equals(at));
        }
    }

    private final Map<QueueId, List<Sheet>> queues = new HashMap<>();
    private final Map<QueueId, Instant> counted = new HashMap<>();
    private int told;

    List<Sheet> of(QueueId queue) {
        return queues.getOrDefault(queue, List.of());
    }

    Stream<Sheet> all() {
        return queues.values().stream().flatMap(List::stream);
    }

    Stream<Sheet> at(QueueId queue, Place place) {
        return of(queue).stream().filter(sheet -> sheet.place() == place);
    }

    Optional<Sheet> find(QueueId queue, int number) {
        List<Sheet> sheets = of(queue);
        return number < 1 || number > sheets.size()
                ? Optional.empty()
                : Optional.of(sheets.get(number - 1));
    }

    /// How many heads are inside.
    int inside(QueueId queue) {
        return at(queue, Place.INSIDE).mapToInt(sheet -> sheet.party.people()).sum();
    }

    /// When they were counted last.
    Optional<Instant> counted(QueueId queue) {
        return Optional.ofNullable(counted.get(queue));
    }

    /// Whether she has a later number for the same order.
    boolean hasLaterNumber(Sheet than) {
        return than.order() != null
                && of(than.came.queue()).stream()
                        .anyMatch(
                                sheet ->
                                        sheet.number() > than.number()
                                                && than.order().equals(sheet.order()));
    }

    void see(QueueEvent event) {
        told++;
        switch (event) {
            case Recounted count -> counted.put(count.queue(), count.at());
            case OfTicket happened -> see(happened);
        }
    }

    private void see(OfTicket event) {
        switch (event) {
            case Arrived came -> {
                var sheet = new Sheet(came, came.party(), came.priority(), came.turn());
                add(sheet, Place.WAITING);
            }
            case WalkedIn came -> {
                var sheet = new Sheet(came, came.party(), false, came.at());
                add(sheet, Place.INSIDE);
                if (isCounted(came)) {
                    presumed(sheet, count(came));
                }
            }
            case Called called -> {
                note(called, Place.CALLED);
                sheet(called).counter = called.counter();
            }
            case Entered entered -> entered(entered);
            case Left left when left.seen() == Seen.AGED_OUT || left.seen() == Seen.RECOUNTED ->
                    presumed(sheet(left), left.at());
            case Left left -> note(left, Place.GONE);
            case ServedAtDoor served -> note(served, Place.GONE);
            case MarkedAbsent absent -> note(absent, Place.ABSENT);
            case PartyResized resized -> sheet(resized).party = resized.party();
            case CalledAgain _, WaitTold _ -> {}
        }
    }

    /// Whoever came in before everybody was counted is one of those who were counted, and counts no more than she did.
    private void entered(Entered event) {
        Sheet sheet = sheet(event);
        boolean isNews = !event.at().isBefore(sheet.last().at());
        if (isCounted(event) && isNews && sheet.place() == Place.INSIDE) {
            return;
        }
        note(event, Place.INSIDE);
        if (isCounted(event) && isNews) {
            presumed(sheet, count(event));
        }
    }

    private boolean isCounted(OfTicket event) {
        return counted(event.queue()).filter(event.at()::isBefore).isPresent();
    }

    private Instant count(OfTicket event) {
        return counted(event.queue()).orElseThrow();
    }

    private void presumed(Sheet sheet, Instant at) {
        sheet.presumed = told;
        sheet.noticed = at;
    }

    private void add(Sheet sheet, Place place) {
        queues.computeIfAbsent(sheet.came.queue(), _ -> new ArrayList<>()).add(sheet);
        sheet.note(new Fact(place, sheet.came.at(), told));
    }

    private void note(OfTicket event, Place place) {
        sheet(event).note(new Fact(place, event.at(), told));
    }

    private Sheet sheet(OfTicket event) {
        return find(event.queue(), event.ticket()).orElseThrow();
    }
}
