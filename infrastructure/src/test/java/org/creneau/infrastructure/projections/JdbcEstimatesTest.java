package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.QUEUE;
import static org.creneau.infrastructure.projections.Town.SATURDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creneau.application.queue.Estimates.Score;
import org.creneau.application.queue.Scores;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Correction;
import org.creneau.domain.queue.estimate.Outcome;
import org.creneau.domain.queue.estimate.Size;
import org.creneau.domain.queue.estimate.Stay;
import org.creneau.domain.queue.estimate.Turnover;
import org.junit.jupiter.api.Test;

class JdbcEstimatesTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final ShopId SHOP = QUEUE.shop();
    private final Tables tables = new Tables();
    private final JdbcEstimates estimates =
            tables.with(new JdbcEstimates(tables.database, tables.schemas));

    @Test
    void aShopOfWhichNothingIsKnownHasNoPast() {
        assertThat(turnover()).isEqualTo(new Turnover(List.of(), Correction.NONE, Town.PARIS));
        assertThat(estimates.scores(SHOP, SATURDAY, SATURDAY)).isEmpty();
    }

    @Test
    void aStayLastsFromHerCallUntilSheHasLeft() {
        tables.happened(arrived(1), called(1, 2));
        tables.happened(left(1, 9));
        assertThat(turnover().stays())
                .containsExactly(new Stay(minute(2), Size.LARGE, Duration.ofMinutes(7)));
        assertThat(estimates.sizes(QUEUE)).isEqualTo(Map.of(1, Size.LARGE));
    }

    @Test
    void whatIsFourWeeksOldIsForgotten() {
        tables.happened(arrived(1), called(1, 2), left(1, 9));
        Instant then = minute(2).plus(Duration.ofDays(28));
        assertThat(estimates.turnover(SHOP, Town.PARIS, then).stays()).hasSize(1);
        assertThat(estimates.turnover(SHOP, Town.PARIS, then.plusSeconds(1)).stays()).isEmpty();
    }

    @Test
    void whatSheWasToldIsScoredOnceByHerCall() {
        tables.happened(arrived(1), told(1, 5, 10, Basis.OWN), called(1, 14));
        tables.happened(arrived(2), told(2, 5, 10, Basis.OWN), called(2, 4));
        tables.happened(arrived(3), told(3, 5, 10, Basis.OWN), called(3, 10), called(3, 40));
        tables.happened(
                arrived(4),
                told(4, 5, 10, Basis.OWN),
                new Left(QUEUE, 4, ORDER, Seen.GAVE_UP, minute(3)));
        tables.happened(arrived(5), told(5, 5, 10, Basis.ROUGH));
        assertThat(estimates.scores(SHOP, SATURDAY, SATURDAY))
                .containsExactly(
                        new Score(SATURDAY, Basis.OWN, 1, 1, 1, 1, 0, Duration.ofMinutes(4)),
                        new Score(SATURDAY, Basis.ROUGH, 0, 0, 0, 0, 1, Duration.ZERO));
        assertThat(estimates.since(SATURDAY))
                .isEqualTo(
                        Map.of(
                                Outcome.WITHIN, 1,
                                Outcome.EARLIER, 1,
                                Outcome.LATER, 1,
                                Outcome.NOT_CALLED, 1));
        assertThat(estimates.since(SATURDAY.plusDays(1))).isEmpty();
        Scores scores = Scores.of(estimates.scores(SHOP, SATURDAY, SATURDAY));
        assertThat(scores).isEqualTo(new Scores(1, 1, 1, 1, 1, Duration.ofMinutes(4)));
        assertThat(scores.percent()).isEqualTo(33);
    }

    /// Each wait corrects those after it, so the order counts: one batch, and one for each event, must come to the same.
    @Test
    void howTheEventsAreCutIntoBatchesDoesNotMatter() {
        Tables others = new Tables();
        JdbcEstimates cut = others.with(new JdbcEstimates(others.database, others.schemas));
        Event[] day = day().toArray(Event[]::new);
        tables.happened(day);
        others.happenedOneByOne(day);
        assertThat(turnover()).isEqualTo(cut.turnover(SHOP, Town.PARIS, minute(0)));
        assertThat(turnover().correction()).isNotEqualTo(Correction.NONE);
        assertThat(estimates.scores(SHOP, SATURDAY, SATURDAY))
                .isEqualTo(cut.scores(SHOP, SATURDAY, SATURDAY));
    }

    private static List<Event> day() {
        List<Event> events = new ArrayList<>();
        IntStream.rangeClosed(1, 12)
                .forEach(
                        n -> {
                            events.add(arrived(n));
                            events.add(told(n, n, n + 4, Basis.OWN));
                            events.add(called(n, n * 7 % 12));
                            events.add(left(n, n * 7 % 12 + 3));
                        });
        events.add(new WalkedIn(QUEUE, 13, "visit", 2, minute(1)));
        events.add(left(13, 5));
        return events;
    }

    private Turnover turnover() {
        return estimates.turnover(SHOP, Town.PARIS, minute(0));
    }

    private static Arrived arrived(int ticket) {
        return new Arrived(QUEUE, ticket, ORDER, null, Party.of(1), false, minute(0), 3, minute(0));
    }

    private static WaitTold told(int ticket, int from, int to, Basis basis) {
        return new WaitTold(
                QUEUE, ticket, ORDER, minute(from), minute(from + 1), minute(to), basis, minute(0));
    }

    private static Called called(int ticket, int minute) {
        return new Called(QUEUE, ticket, ORDER, 0, 7, minute(minute));
    }

    private static Left left(int ticket, int minute) {
        return new Left(QUEUE, ticket, ORDER, Seen.WATCHED, minute(minute));
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
