package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Outcome;
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
    private final Histories histories;

    ToldLater(Desk desk, Reading reading, Histories histories) {
        this.desk = desk;
        this.reading = reading;
        this.histories = histories;
    }

    /// @param at its place among those that were told
    /// @param refused absent where it is in the log, from now on or since before
    public record Answer(int at, ToldFact fact, @Nullable Reason refused) {}

    private record Place(int at, ToldFact fact) {}

    /// Of one telling: each line is read once for all of its facts.
    private record Telling(
            ShopView shop, Actor actor, Channel channel, Map<QueueId, ToldLine> lines) {}

    /// @return in the order of telling
    /// @throws MalformedValue of kind `told-future` where something has not happened yet, `told-many` for too much
    /// @throws org.creneau.application.decisions.TemporarilyUnavailable telling all of it again is safe
    public List<Answer> tell(ShopView shop, List<ToldFact> facts, Actor actor, Channel channel) {
        check(facts);
        Telling telling = new Telling(shop, actor, channel, new HashMap<>());
        List<Place> places = new ArrayList<>();
        facts.forEach(fact -> places.add(new Place(places.size(), fact)));
        return places.stream()
                .sorted((one, other) -> ToldFact.IN_ORDER.compare(one.fact, other.fact))
                .map(place -> new Answer(place.at, place.fact, tell(telling, place.fact)))
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
    private @Nullable Reason tell(Telling telling, ToldFact fact) {
        QueueId queue = reading.queueOn(telling.shop, fact.happened());
        ToldLine line = telling.lines.computeIfAbsent(queue, this::line);
        if (fact.what() == What.ENTRY
                && fact.whom() instanceof Whom.Buyer(var order)
                && number(line, fact).isEmpty()) {
            Optional<Reason> refused = send(arrival(queue, order, fact), line, fact, telling);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        Optional<Instant> after = cameAfter(line, fact);
        if (after.isPresent()) {
            return new QueueRefusal.BeforeSheCame(time(telling.shop, after.get()));
        }
        return command(queue, line, fact)
                .map(command -> send(command, line, fact, telling))
                .orElseGet(() -> Optional.of(new QueueRefusal.UnknownTicket()))
                .orElse(null);
    }

    /// When she came, where that is known and was later than what is told of her: one of the two is not so.
    private static Optional<Instant> cameAfter(ToldLine line, ToldFact fact) {
        return fact.what() == What.ARRIVAL
                ? Optional.empty()
                : number(line, fact).flatMap(number -> line.cameAfter(number, fact.happened()));
    }

    private static LocalTime time(ShopView shop, Instant at) {
        return LocalTime.ofInstant(at, shop.profile().zone()).truncatedTo(ChronoUnit.MINUTES);
    }

    private ToldLine line(QueueId queue) {
        return new ToldLine(
                () ->
                        histories.of(queue.tag(), ToldLine.NOTED).stream()
                                .map(entry -> entry.recorded().event())
                                .toList());
    }

    /// What was in the log already, of somebody who is not known here, was told by somebody else at the same time.
    private Optional<Reason> send(Command command, ToldLine line, ToldFact fact, Telling telling) {
        return switch (desk.send(command, telling.actor, telling.channel)) {
            case Outcome.Refused(var reason) -> Optional.of(reason);
            case Outcome.Accepted(var events, _) -> {
                line.add(events);
                if (events.isEmpty() && number(line, fact).isEmpty()) {
                    line.readAgain();
                }
                yield Optional.empty();
            }
        };
    }

    /// @return none where nobody has the number that it would be about
    private static Optional<Command> command(QueueId queue, ToldLine line, ToldFact fact) {
        return switch (fact.what()) {
            case ARRIVAL -> Optional.of(arrival(queue, fact));
            case HAND_OVER -> Optional.of(handOver(queue, fact));
            case ENTRY -> entry(queue, line, fact);
            case ABSENCE ->
                    number(line, fact)
                            .map(
                                    number ->
                                            new MarkAbsent(
                                                    queue,
                                                    number,
                                                    line.since(number, fact.happened())));
            case DEPARTURE ->
                    number(line, fact)
                            .map(
                                    number ->
                                            new RecordDeparture(
                                                    queue,
                                                    number,
                                                    line.since(number, fact.happened())));
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

    private static Optional<Command> entry(QueueId queue, ToldLine line, ToldFact fact) {
        Optional<Integer> number = number(line, fact);
        if (number.isEmpty() && fact.whom() instanceof Whom.Visitor(var visit)) {
            return Optional.of(new RecordWalkIn(queue, visit, fact.party(), fact.happened()));
        }
        return number.map(it -> new RecordEntry(queue, it, line.since(it, fact.happened())));
    }

    private static Optional<Integer> number(ToldLine line, ToldFact fact) {
        return switch (fact.whom()) {
            case Whom.Numbered(var number) -> Optional.of(number);
            case Whom.Buyer(var order) -> line.number(order, fact.happened());
            case Whom.Visitor(var visit) -> line.number(visit);
        };
    }
}
