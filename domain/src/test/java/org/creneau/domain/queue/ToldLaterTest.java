package org.creneau.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.absent;
import static org.creneau.domain.testing.Happened.arrived;
import static org.creneau.domain.testing.Happened.called;
import static org.creneau.domain.testing.Happened.entered;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.left;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.served;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOBS_ORDER;
import static org.creneau.domain.testing.Town.QUEUE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.HandOver;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.testing.Log;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The line was down, and what happened is told when it is there again, by several people and in any order.
class ToldLaterTest {
    private static final Instant TOLD = at("18:00");

    /// Of the numbers that were given out, in the order in which it happened: Ann is served inside and stays a while, Bob
    /// missed a call and came later, number 3 gave up, 4 was called before the line was down and never came, and 5
    /// looked round.
    private static final List<Command> AFTERNOON =
            List.of(
                    new RecordEntry(QUEUE, 1, at("15:05")),
                    new MarkAbsent(QUEUE, 2, at("15:10")),
                    new HandOver(SHOP, ANNS_ORDER, new HandOver.Shown.Name(), at("15:15")),
                    new MarkAbsent(QUEUE, 4, at("15:18")),
                    new RecordDeparture(QUEUE, 1, at("15:20")),
                    new RecordDeparture(QUEUE, 5, at("15:21")),
                    new RecordDeparture(QUEUE, 3, at("15:25")),
                    new RecordEntry(QUEUE, 2, at("15:30")),
                    new HandOver(SHOP, BOBS_ORDER, new HandOver.Shown.Name(), at("15:40")));

    private static final List<Command> NUMBERS =
            List.of(
                    new Arrive(QUEUE, ANNS_ORDER, 1, at("14:58")),
                    new Arrive(QUEUE, BOBS_ORDER, 2, at("15:01")),
                    new JoinQueue(QUEUE, "v-3", Party.of(1), false, at("15:02")),
                    new JoinQueue(QUEUE, "v-4", Party.of(1), false, at("15:03")),
                    new RecordWalkIn(QUEUE, "v-5", 2, at("15:04")));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void inWhateverOrderADayIsToldItIsOneStateAndOneHistory(int seed) {
        Log inOrder = told(AFTERNOON);
        List<Command> shuffled = new ArrayList<>(AFTERNOON);
        Collections.shuffle(shuffled, new Random(seed));
        Log anyhow = told(shuffled);
        assertThat(state(anyhow)).as(shuffled.toString()).isEqualTo(state(inOrder));
        assertThat(history(anyhow)).as(shuffled.toString()).isEqualTo(history(inOrder));
    }

    @Test
    void whatIsToldTwiceIsOnce() {
        Log once = told(AFTERNOON);
        int known = once.size();
        NUMBERS.forEach(command -> tell(once, command));
        AFTERNOON.forEach(command -> tell(once, command));
        assertThat(once.after(known)).isEmpty();
    }

    @Test
    void anAbsenceThatIsToldNeedsNoCallInTheLog() {
        given(arrived(2, 1)).when(new MarkAbsent(QUEUE, 2, at("11:30"))).then(absent(2, "11:30"));
        given(arrived(2, 1), entered(2, "11:40"))
                .when(new MarkAbsent(QUEUE, 2, at("11:30")))
                .then(absent(2, "11:30"));
        given(arrived(2, 1), called(2, "11:20"), absent(2, "11:25"))
                .when(new MarkAbsent(QUEUE, 2, at("11:30")))
                .thenNothing();
    }

    @Test
    void whoeverWasInsideOrHadLeftDidNotMissACall() {
        given(arrived(2, 1), entered(2, "11:20"))
                .when(new MarkAbsent(QUEUE, 2, at("11:30")))
                .refused(new QueueRefusal.NotCalled());
        given(arrived(2, 1), left(2, "11:20"))
                .when(new MarkAbsent(QUEUE, 2, at("11:30")))
                .refused(new QueueRefusal.NotCalled());
    }

    @Test
    void whoeverCameInAndIsOnlyTakenToHaveLeftDidNotMissACall() {
        var forgotten = left(2, new OrderId("order-of-ticket-2"), Seen.AGED_OUT, "11:50");
        given(arrived(2, 1), entered(2, "10:50"), forgotten)
                .when(new MarkAbsent(QUEUE, 2, at("11:30")))
                .refused(new QueueRefusal.NotCalled());
        given(arrived(2, 1), called(2, "10:50"), forgotten)
                .when(new MarkAbsent(QUEUE, 2, at("11:30")))
                .then(absent(2, "11:30"));
    }

    @Test
    void whoeverIsSeenToLeaveLaterThanHerParcelWasStillThere() {
        given(arrived(2, ANNS_ORDER, 1, "11:00"), served(2, ANNS_ORDER, "11:20"))
                .when(new RecordDeparture(QUEUE, 2, at("11:25")))
                .then(left(2, ANNS_ORDER, Seen.WATCHED, "11:25"));
        given(arrived(2, ANNS_ORDER, 1, "11:00"), served(2, ANNS_ORDER, "11:20"))
                .when(new RecordDeparture(QUEUE, 2, at("11:15")))
                .thenNothing();
    }

    @Test
    void anArrivalToldAgainMakesNoNewNumberThoughSheHasGone() {
        var arrive = new Arrive(QUEUE, ANNS_ORDER, 1, at("14:50"));
        given(opened(), placed(), arrived(1, ANNS_ORDER, 1, "14:50"), left(1, "15:10"))
                .at("18:00")
                .when(arrive)
                .thenNothing();
        given(
                        opened(),
                        placed(),
                        arrived(1, ANNS_ORDER, 1, "14:50"),
                        handedOver("15:10"),
                        served(1, ANNS_ORDER, "15:10"))
                .at("18:00")
                .when(arrive)
                .thenNothing();
    }

    private static Log told(List<Command> afternoon) {
        Log log = new Log();
        List.of(opened(), placed(), placed(BOBS_ORDER))
                .forEach(event -> log.append(event, at("09:00")));
        NUMBERS.forEach(command -> tell(log, command));
        afternoon.forEach(command -> tell(log, command));
        return log;
    }

    private static void tell(Log log, Command command) {
        Decider<?, ?> decider =
                Deciders.ALL.stream()
                        .filter(one -> one.command().isInstance(command))
                        .findFirst()
                        .orElseThrow();
        var decision = log.decide(decider, command, TOLD, log.size());
        assertThat(decision).as(command.toString()).isInstanceOf(Accepted.class);
        ((Accepted) decision).events().forEach(event -> log.append(event, TOLD));
    }

    private static Tickets state(Log log) {
        Fold<Tickets> fold = Tickets.of(QUEUE);
        for (Event event : log.events()) {
            fold = fold.evolve(event);
        }
        return fold.state();
    }

    /// What somebody saw, put in order; what follows from a parcel depends on what was known of her when it was told.
    private static List<Event> history(Log log) {
        return log.events().stream()
                .filter(event -> !(event instanceof ServedAtDoor))
                .filter(event -> !(event instanceof Left left) || left.seen() == Seen.WATCHED)
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::toString))
                .toList();
    }
}
