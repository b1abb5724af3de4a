package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.JoinQueue;
import org.creneau.domain.queue.MarkAbsent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordEntry;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.infrastructure.desk.ToldFact.What;
import org.creneau.infrastructure.desk.ToldFact.Whom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Hands in what happened while the line was down, each fact as a command of its own and in the order in which it
/// happened, into the queue of its day. One that is refused keeps no other back. Nobody is told how long she will wait:
/// she has waited.
@Component
public final class ToldLater {
    /// Of a day on which everybody was written down on paper.
    public static final int MOST = 2_000;

    private final Desk desk;
    private final Reading reading;
    private final Queues queues;
    private final Histories histories;

    ToldLater(Desk desk, Reading reading, Queues queues, Histories histories) {
        this.desk = desk;
        this.reading = reading;
        this.queues = queues;
        this.histories = histories;
    }

    /// @param at its place among those that were told
    /// @param refused absent where it is in the log, from now on or since before
    public record Answer(int at, ToldFact fact, @Nullable Reason refused) {}

    private record Place(int at, ToldFact fact) {}

    /// @return in the order of telling
    /// @throws MalformedValue of kind `told-future` where something has not happened yet, `told-many` for too much
    /// @throws org.creneau.application.decisions.TemporarilyUnavailable telling all of it again is safe
    public List<Answer> tell(ShopView shop, List<ToldFact> facts, Actor actor, Channel channel) {
        check(facts);
        List<Place> places = new ArrayList<>();
        facts.forEach(fact -> places.add(new Place(places.size(), fact)));
        return places.stream()
                .sorted((one, other) -> ToldFact.IN_ORDER.compare(one.fact, other.fact))
                .map(
                        place ->
                                new Answer(
                                        place.at,
                                        place.fact,
                                        tell(shop, place.fact, actor, channel)))
                .toList()
                .stream()
                .sorted((one, other) -> Integer.compare(one.at, other.at))
                .toList();
    }

    private void check(List<ToldFact> facts) {
        if (facts.size() > MOST) {
            throw new MalformedValue("told-many");
        }
        if (facts.stream().anyMatch(fact -> fact.happened().isAfter(desk.now()))) {
            throw new MalformedValue("told-future");
        }
    }

    /// Whoever came in for an order and was never seen to arrive came when she came in.
    private @Nullable Reason tell(ShopView shop, ToldFact fact, Actor actor, Channel channel) {
        QueueId queue = reading.queueOn(shop, fact.happened());
        if (fact.what() == What.ENTRY
                && fact.whom() instanceof Whom.Buyer(var order)
                && ticket(queue, fact).isEmpty()) {
            Optional<Reason> refused = send(arrival(queue, order, fact), actor, channel);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        return command(queue, fact)
                .map(command -> send(command, actor, channel))
                .orElseGet(() -> Optional.of(new QueueRefusal.UnknownTicket()))
                .orElse(null);
    }

    private Optional<Reason> send(Command command, Actor actor, Channel channel) {
        return desk.send(command, actor, channel) instanceof Outcome.Refused(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    /// @return none where nobody has the number that it would be about
    private Optional<Command> command(QueueId queue, ToldFact fact) {
        return switch (fact.what()) {
            case ARRIVAL -> Optional.of(arrival(queue, fact));
            case HAND_OVER -> Optional.of(handOver(queue, fact));
            case ENTRY -> entry(queue, fact);
            case ABSENCE ->
                    number(queue, fact)
                            .map(
                                    number ->
                                            new MarkAbsent(
                                                    queue, number, since(queue, number, fact)));
            case DEPARTURE ->
                    number(queue, fact)
                            .map(
                                    number ->
                                            new RecordDeparture(
                                                    queue, number, since(queue, number, fact)));
        };
    }

    private static Command arrival(QueueId queue, ToldFact fact) {
        return switch (fact.whom()) {
            case Whom.Buyer(var order) -> arrival(queue, order, fact);
            case Whom.Visitor(var visit) ->
                    new JoinQueue(queue, visit, fact.party(), false, fact.happened());
            case Whom.Numbered _ -> throw new MalformedValue("told-whom");
        };
    }

    private static Arrive arrival(QueueId queue, OrderId order, ToldFact fact) {
        return new Arrive(queue, order, fact.party(), false, fact.happened());
    }

    private static HandOver handOver(QueueId queue, ToldFact fact) {
        if (!(fact.whom() instanceof Whom.Buyer(var order))) {
            throw new MalformedValue("told-whom");
        }
        return new HandOver(queue.shop(), order, new HandOver.Shown.Name(), fact.happened());
    }

    private Optional<Command> entry(QueueId queue, ToldFact fact) {
        Optional<Integer> number = number(queue, fact);
        if (number.isEmpty() && fact.whom() instanceof Whom.Visitor(var visit)) {
            return Optional.of(new RecordWalkIn(queue, visit, fact.party(), fact.happened()));
        }
        return number.map(it -> new RecordEntry(queue, it, since(queue, it, fact)));
    }

    private Optional<Integer> number(QueueId queue, ToldFact fact) {
        return switch (fact.whom()) {
            case Whom.Numbered(var number) -> Optional.of(number);
            case Whom.Buyer _ -> ticket(queue, fact).map(Ticket::number);
            case Whom.Visitor(var visit) -> number(queue, visit);
        };
    }

    /// The number that she had then; of one who came twice, not the one that she got later.
    private Optional<Ticket> ticket(QueueId queue, ToldFact fact) {
        if (!(fact.whom() instanceof Whom.Buyer(var order))) {
            return Optional.empty();
        }
        List<Ticket> hers =
                queues.of(queue).tickets().stream()
                        .filter(ticket -> order.equals(ticket.order()))
                        .toList();
        return hers.stream()
                .filter(ticket -> !minute(ticket.arrivedAt()).isAfter(fact.happened()))
                .reduce((_, last) -> last)
                .or(() -> hers.stream().findFirst());
    }

    /// No view knows what a number without an order was given out for.
    private Optional<Integer> number(QueueId queue, String visit) {
        return histories.of(queue.tag(), Set.of(Arrived.class, WalkedIn.class)).stream()
                .map(entry -> entry.recorded().event())
                .flatMap(
                        event ->
                                switch (event) {
                                    case Arrived came when visit.equals(came.visit()) ->
                                            Stream.of(came.ticket());
                                    case WalkedIn came when visit.equals(came.visit()) ->
                                            Stream.of(came.ticket());
                                    default -> Stream.empty();
                                })
                .findFirst();
    }

    /// Paper knows minutes. What it says of the very minute in which something else was noted of her, as the log has it to the
    /// second, was after that.
    private Instant since(QueueId queue, int number, ToldFact fact) {
        return queues.of(queue).tickets().stream()
                .filter(ticket -> ticket.number() == number)
                .flatMap(ToldLater::noted)
                .filter(noted -> minute(noted).equals(fact.happened()))
                .max(Comparator.naturalOrder())
                .orElse(fact.happened());
    }

    private static Stream<Instant> noted(Ticket ticket) {
        return Stream.of(
                        Optional.of(ticket.arrivedAt()),
                        Optional.ofNullable(ticket.calledAt()),
                        Optional.ofNullable(ticket.enteredAt()))
                .flatMap(Optional::stream);
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
