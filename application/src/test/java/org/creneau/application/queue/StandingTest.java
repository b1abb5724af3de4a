package org.creneau.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.queue.Standing.Elsewhere;
import org.creneau.application.queue.Standing.Next;
import org.creneau.application.queue.Standing.OnPavement;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Nine wait, and there is room for eight.
class StandingTest {
    private static final QueueId QUEUE =
            new QueueId(new ShopId("chaussures"), LocalDate.of(2020, 12, 5));
    private static final Instant NOW = at("15:04");
    private static final List<Ticket> NINE =
            IntStream.rangeClosed(1, 9)
                    .mapToObj(number -> ticket(number, State.WAITING, "14:0" + number))
                    .toList();

    @Test
    void theFirstIsAtTheDoorAndTheNinthWaitsElsewhere() {
        assertThat(standing(NINE, 0, 8, null)).contains(new Next());
        assertThat(standing(NINE, 1, 8, null)).contains(new OnPavement(2));
        assertThat(standing(NINE, 7, 8, null)).contains(new OnPavement(8));
        assertThat(standing(NINE, 8, 8, at("15:26"))).contains(new Elsewhere(at("15:20")));
        assertThat(standing(NINE, 8, 8, null)).contains(new Elsewhere(null));
    }

    @Test
    void sheComesToThePavementWhenOneBeforeHerIsCalled() {
        List<Ticket> later = new ArrayList<>(NINE);
        later.set(0, ticket(1, State.CALLED, "14:01"));
        assertThat(standing(later, 8, 8, at("15:26"))).contains(new OnPavement(8));
    }

    @Test
    void whoHasTheEarlierTurnStandsNearer() {
        List<Ticket> line = new ArrayList<>(NINE);
        line.set(8, ticket(9, State.WAITING, "14:00"));
        assertThat(standing(line, 8, 8, null)).contains(new Next());
        assertThat(standing(line, 7, 8, null)).contains(new Elsewhere(null));
    }

    @Test
    void aShopThatSaysNothingOfItsPavementSendsNobodyAway() {
        assertThat(standing(NINE, 0, null, null)).contains(new Next());
        assertThat(standing(NINE, 8, null, at("15:26"))).isEmpty();
    }

    @Test
    void whoeverDoesNotWaitStandsNowhere() {
        List<Ticket> line = List.of(ticket(1, State.INSIDE, "14:01"));
        assertThat(standing(line, 0, 8, null)).isEmpty();
    }

    /// At 15:04:00: the earliest call, and when she is told to come.
    @ParameterizedTest
    @CsvSource({
        "15:30, 15:25",
        "15:29, 15:20",
        "15:15, 15:10",
        "15:14, 15:06",
        "15:05, 15:05",
        "15:04, 15:04",
    })
    void sheComesSomeMinutesBeforeHerCall(String called, String back) {
        assertThat(standing(NINE, 8, 8, at(called))).contains(new Elsewhere(at(back)));
    }

    private static Optional<Standing> standing(
            List<Ticket> line, int which, @Nullable Integer places, @Nullable Instant called) {
        return Standing.of(new QueueView(QUEUE, line, 1), line.get(which), places, called, NOW);
    }

    private static Ticket ticket(int number, State state, String turn) {
        return new Ticket(
                number,
                null,
                Party.of(1),
                false,
                at(turn),
                state,
                at(turn),
                null,
                null,
                false,
                at(turn),
                null,
                null,
                null,
                null);
    }

    private static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + ":00Z");
    }
}
