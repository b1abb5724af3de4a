package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.TellWait;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Correction;
import org.creneau.domain.queue.estimate.Stay;
import org.creneau.domain.queue.estimate.Turnover;
import org.creneau.infrastructure.projections.JdbcEstimates;
import org.creneau.infrastructure.projections.SchemasInUse;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class TellerTest {
    private static final Instant EIGHT = Instant.parse("2020-12-07T07:00:00Z");
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final QueueId QUEUE = new QueueId(Scene.SHOP, LocalDate.of(2020, 12, 7));
    private final List<Command> sent = new ArrayList<>();
    private final SimulatedClock clock = new SimulatedClock(EIGHT);

    @Test
    void itKnowsOfThePastWhatTheViewKnows() throws Exception {
        Teller teller = teller();
        List<Event> events = morning(60);
        events.forEach(teller::see);

        Turnover known = known(events);
        assertThat(sorted(teller.turnover().stays())).isEqualTo(sorted(known.stays()));
        assertThat(teller.turnover().correction()).isEqualTo(known.correction());
        assertThat(known.correction()).isNotEqualTo(Correction.NONE);
    }

    @Test
    void whoeverMustWaitIsToldAndWhoeverHasRoomIsNot() throws Exception {
        Teller teller = teller();
        morning(40).forEach(teller::see);
        Instant now = EIGHT.plus(Duration.ofHours(9));
        clock.advanceTo(now);
        for (int number = 101; number <= 105; number++) {
            teller.see(arrived(number, now));
            teller.tell(QUEUE, number);
        }
        assertThat(sent)
                .map(TellWait.class::cast)
                .extracting(TellWait::ticket)
                .containsExactly(104, 105);
    }

    private Teller teller() throws Exception {
        return new Teller(
                Arguments.read(List.of("--fortnight")),
                new Desk(
                        issued -> {
                            sent.add(issued.command());
                            return new Outcome.Accepted(List.of(), 0);
                        },
                        clock),
                clock);
    }

    private static Turnover known(List<Event> events) {
        DataSource database = PostgresForTests.freshDatabase();
        SchemasInUse schemas = new SchemasInUse();
        JdbcEstimates view = new JdbcEstimates(database, schemas);
        new JdbcTemplate(database).execute("create schema seen;" + view.tables("seen"));
        schemas.use(view.view(), "seen");
        view.apply("seen", recorded(events));
        return view.turnover(Scene.SHOP, PARIS, EIGHT.plus(Duration.ofDays(1)));
    }

    private static List<Recorded<? extends Event>> recorded(List<Event> events) {
        List<Recorded<? extends Event>> recorded = new ArrayList<>();
        for (Event event : events) {
            int position = recorded.size() + 1;
            recorded.add(
                    new Recorded<>(
                            position,
                            "event-" + position,
                            event.at(),
                            event,
                            null,
                            null,
                            null,
                            null));
        }
        return recorded;
    }

    private static List<Stay> sorted(List<Stay> stays) {
        return stays.stream()
                .sorted(Comparator.comparing(Stay::began).thenComparing(Stay::taken))
                .toList();
    }

    /// Everybody is told something, called sooner or later than that, and stays a while.
    private static List<Event> morning(int people) {
        Random dice = new Random(5);
        List<Event> events = new ArrayList<>();
        for (int number = 1; number <= people; number++) {
            Instant came = EIGHT.plus(Duration.ofMinutes(8L * number));
            Instant called = came.plusSeconds(dice.nextInt(480));
            events.add(arrived(number, came));
            events.add(
                    new WaitTold(
                            QUEUE,
                            number,
                            order(number),
                            came.plusSeconds(120),
                            came.plusSeconds(200),
                            came.plusSeconds(300),
                            number < 10 ? Basis.ROUGH : Basis.OWN,
                            came));
            events.add(new Called(QUEUE, number, order(number), 0, 3, called));
            events.add(
                    new Left(
                            QUEUE,
                            number,
                            order(number),
                            dice.nextInt(9) == 0 ? Seen.GAVE_UP : Seen.WATCHED,
                            called.plusSeconds(5 + dice.nextInt(900))));
        }
        return events;
    }

    private static Arrived arrived(int number, Instant at) {
        return new Arrived(
                QUEUE, number, order(number), null, Party.of(1), false, at, number % 5, at);
    }

    private static OrderId order(int number) {
        return new OrderId("O" + number);
    }
}
