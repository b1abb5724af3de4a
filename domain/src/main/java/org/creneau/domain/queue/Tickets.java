package org.creneau.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
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
import org.creneau.domain.queue.Ticket.Sight;
import org.creneau.domain.queue.Ticket.Where;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// Who waits, who is called and who is inside: of one queue, or of those who came for one order.
public record Tickets(PMap<Numbered, Ticket> byNumber, PSet<String> visits, Counts counts) {
    public static final Tickets NONE =
            new Tickets(HashTreePMap.empty(), HashTreePSet.empty(), Counts.NONE);
    private static final Set<Class<? extends Event>> OF_ORDERS =
            Set.of(
                    Arrived.class,
                    Called.class,
                    Entered.class,
                    Left.class,
                    ServedAtDoor.class,
                    MarkedAbsent.class,
                    PartyResized.class);

    static final Comparator<Ticket> LONGEST_FIRST =
            Comparator.comparing(Ticket::since).thenComparingInt(Ticket::number);

    private static final Duration SAME_VISIT = Duration.ofHours(12);

    /// Numbers start anew in every queue.
    public record Numbered(QueueId queue, int number) {}

    /// @param last when those inside were counted last; absent where nobody did
    public record Counts(PSet<String> ids, @Nullable Instant last) {
        static final Counts NONE = new Counts(HashTreePSet.empty(), null);

        Counts and(Recounted counted) {
            return new Counts(ids.plus(counted.count()), counted.at());
        }

        /// When everybody was counted, where that was after this.
        Optional<Instant> after(Instant at) {
            return Optional.ofNullable(last).filter(at::isBefore);
        }

        /// Whether somebody counted everybody since she was taken to have left, so that she was counted if she was there.
        boolean isOf(Ticket ticket) {
            Ticket.Went went = ticket.went();
            return last != null
                    && went != null
                    && went.isPresumed()
                    && !went.noticed().isAfter(last);
        }
    }

    public static Fold<Tickets> of(QueueId queue) {
        Set<Class<? extends Event>> all = new HashSet<>(OF_ORDERS);
        all.add(WalkedIn.class);
        all.add(Recounted.class);
        return Fold.of(QueueEvent.class, Boundary.of(queue.tag(), all), NONE, Tickets::evolve);
    }

    public static Fold<Tickets> of(OrderId order) {
        return Fold.of(
                QueueEvent.class, Boundary.of(order.tag(), OF_ORDERS), NONE, Tickets::evolve);
    }

    private Tickets evolve(QueueEvent event) {
        return switch (event) {
            case Arrived arrived -> with(ticket(arrived)).and(arrived.visit());
            case WalkedIn came -> with(walkedIn(came)).and(came.visit());
            case Called called -> called(called, called.counter());
            case CalledAgain _ -> this;
            case WaitTold _ -> this;
            case Entered entered -> entered(entered);
            case Left left -> changed(left, ticket -> left(ticket, left));
            case PartyResized resized -> changed(resized, it -> it.resized(resized.party()));
            case Recounted counted -> new Tickets(byNumber, visits, counts.and(counted));
            case ServedAtDoor served -> changed(served, ticket -> ticket.gone(null, served.at()));
            case MarkedAbsent absent -> seen(absent, Where.ABSENT);
        };
    }

    private static Ticket ticket(Arrived came) {
        return new Ticket(
                came.queue(),
                came.ticket(),
                came.order(),
                came.party(),
                came.priority(),
                came.turn(),
                Where.WAITING,
                came.at(),
                null,
                null,
                null,
                sight(Where.WAITING, came.at()));
    }

    /// Whether she got her parcel inside or at the door is one.
    private static @Nullable Seen forNothing(Seen how) {
        return how.isForNothing() ? how : null;
    }

    private static Ticket left(Ticket ticket, Left left) {
        return switch (left.seen().how()) {
            case PRESUMED -> ticket.presumedGone(left.seen(), left.at());
            case IMPLIED -> ticket.gone(forNothing(left.seen()), left.at());
            case SEEN -> ticket.gone(left.seen(), left.at()).noted(Where.GONE, left.at());
        };
    }

    /// Whoever came in before the last count was counted.
    private Ticket walkedIn(WalkedIn came) {
        Ticket ticket = ticket(came);
        return counts.after(came.at())
                .map(counted -> ticket.presumedGone(Seen.RECOUNTED, counted))
                .orElse(ticket);
    }

    private Tickets entered(Entered entered) {
        return counts.after(entered.at())
                .map(
                        counted ->
                                changed(
                                        entered,
                                        ticket -> ticket.countedAlready(entered.at(), counted)))
                .orElseGet(() -> seen(entered, Where.INSIDE));
    }

    private static Ticket ticket(WalkedIn came) {
        return new Ticket(
                came.queue(),
                came.ticket(),
                null,
                came.party(),
                false,
                came.at(),
                Where.INSIDE,
                came.at(),
                came.at(),
                null,
                null,
                sight(Where.INSIDE, came.at()));
    }

    private static PSet<Sight> sight(Where where, Instant at) {
        return HashTreePSet.singleton(new Sight(where, at));
    }

    private Tickets with(Ticket ticket) {
        return new Tickets(
                byNumber.plus(new Numbered(ticket.queue(), ticket.number()), ticket),
                visits,
                counts);
    }

    private Tickets called(OfTicket event, @Nullable Integer counter) {
        return changed(event, ticket -> ticket.called(counter, event.at()));
    }

    private Tickets seen(OfTicket event, Where to) {
        return changed(event, ticket -> ticket.seen(to, event.at()));
    }

    private Tickets changed(OfTicket event, UnaryOperator<Ticket> change) {
        return find(event.queue(), event.ticket())
                .map(ticket -> with(change.apply(ticket)))
                .orElse(this);
    }

    private Tickets and(@Nullable String visit) {
        return visit == null ? this : new Tickets(byNumber, visits.plus(visit), counts);
    }

    /// When something that is told now can have happened: not after it was told, whatever the
    /// teller's clock says.
    static Instant noLaterThan(Instant now, Instant happened) {
        return happened.isAfter(now) ? now : happened;
    }

    Collection<Ticket> all() {
        return byNumber.values();
    }

    Optional<Ticket> find(QueueId queue, int number) {
        return Optional.ofNullable(byNumber.get(new Numbered(queue, number)));
    }

    /// Numbers are given out once and in order.
    int nextNumber() {
        return all().stream().mapToInt(Ticket::number).max().orElse(0) + 1;
    }

    /// Who waits, in the order in which they are called.
    List<Ticket> inTurn() {
        return where(Where.WAITING).sorted(Ticket.IN_TURN).toList();
    }

    Stream<Ticket> where(Where where) {
        return all().stream().filter(ticket -> ticket.where() == where);
    }

    /// Those of whom nobody has said for so long that they left, or came in, the longest first.
    List<Ticket> forgotten(Instant at, Duration stay) {
        return all().stream()
                .filter(ticket -> ticket.isForgotten(at, stay))
                .sorted(LONGEST_FIRST)
                .toList();
    }

    /// Everybody who came, in the order of their turns.
    public List<Ticket> byTurn() {
        return all().stream().sorted(Ticket.IN_TURN).toList();
    }

    /// As if they had left.
    Tickets without(List<Ticket> forgotten, Instant at) {
        Tickets left = this;
        for (Ticket ticket : forgotten) {
            left = left.with(ticket.presumedGone(Seen.AGED_OUT, at));
        }
        return left;
    }

    /// Who leaves when the order is handed over: whoever is there for it. Where nobody is, whoever was taken to have
    /// left, or to be absent, not long before.
    Stream<Ticket> leavingWithParcel(Instant at) {
        return all().stream().anyMatch(Ticket::isPresent)
                ? all().stream().filter(Ticket::isPresent)
                : all().stream()
                        .filter(Ticket::mayHaveComeBack)
                        .filter(ticket -> ticket.since().plus(SAME_VISIT).isAfter(at));
    }

    boolean isPresentFor(OrderId order) {
        return all().stream()
                .anyMatch(ticket -> order.equals(ticket.order()) && ticket.isPresent());
    }

    /// When somebody came last for the order and got it not, as far as anybody saw her.
    ///
    /// @param since only visits that began then or later
    Optional<Instant> lastVisit(Instant since) {
        return all().stream()
                .filter(ticket -> !ticket.missedHerCall())
                .flatMap(ticket -> ticket.came().stream())
                .filter(came -> !came.isBefore(since))
                .max(Comparator.naturalOrder());
    }

    /// Whether she came again for the same order, and has a later number for it or had.
    boolean hasAnother(Ticket than) {
        OrderId order = than.order();
        return order != null
                && all().stream()
                        .filter(ticket -> ticket.queue().equals(than.queue()))
                        .filter(ticket -> ticket.number() > than.number())
                        .anyMatch(ticket -> order.equals(ticket.order()));
    }

    /// Whether somebody said already that she came for this order then, whatever has become of her since.
    boolean wasSeenToArrive(OrderId order, Instant at) {
        return all().stream()
                .anyMatch(
                        ticket ->
                                order.equals(ticket.order()) && ticket.wasSeen(Where.WAITING, at));
    }

    /// How long those stayed who came in, or were served at the door.
    List<Duration> stays() {
        return all().stream().flatMap(ticket -> ticket.stay().stream()).toList();
    }
}
