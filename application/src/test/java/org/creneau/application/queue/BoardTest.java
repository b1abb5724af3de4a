package org.creneau.application.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.queue.Board.Opening;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.Party;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.SlotRefusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final ShopId SHOP = new ShopId("chaussures");
    private static final QueueId QUEUE = new QueueId(SHOP, LocalDate.of(2020, 12, 5));
    private static final Instant NOW = Instant.parse("2020-12-05T14:04:00Z");

    @Test
    void twelveWhoWaitAreShownAndTheOthersCounted() {
        assertThat(board(waiting(12)).waiting()).hasSize(12).startsWith(1, 2);
        assertThat(board(waiting(12)).more()).isZero();
        assertThat(board(waiting(15)).waiting()).hasSize(12).endsWith(12);
        assertThat(board(waiting(15)).more()).isEqualTo(3);
    }

    @Test
    void theLastCallIsFirstAndANumberThatIsCalledAgainIsAnotherCall() {
        Board board = board(Stream.of(called(1, 60), called(2, 30), called(3, 90)));
        assertThat(board.called()).extracting(Board.Call::number).containsExactly(2, 1, 3);
        Board again = board(Stream.of(called(1, 10), called(2, 30), called(3, 90)));
        assertThat(again.called().getFirst().number()).isEqualTo(1);
        assertThat(again.called().getFirst().id()).isNotEqualTo(board.called().get(1).id());
        assertThat(again.called().get(1).id()).isEqualTo(board.called().getFirst().id());
    }

    @Test
    void fourCallsAreAsManyAsAnybodyReads() {
        assertThat(board(IntStream.rangeClosed(1, 6).mapToObj(n -> called(n, n * 10L))).called())
                .extracting(Board.Call::number)
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void theNextThreeWindowsAreShownWithAPlaceOrWithoutButNotThoseThatNobodyMayBook() {
        Board board =
                Board.of(
                        line(Stream.of()),
                        new Board.Inside(8, 7, LimitedBy.OWN, false),
                        null,
                        List.of(
                                window(-4, 3, null),
                                window(11, 3, SlotRefusal.TOO_LATE),
                                window(26, 0, null),
                                window(41, 2, null),
                                window(56, 1, null),
                                window(71, 1, null)),
                        NOW);
        assertThat(board.next()).extracting(Opening::left).containsExactly(0, 2, 1);
        assertThat(board.inside().over()).isTrue();
    }

    private static Board board(Stream<Ticket> tickets) {
        return Board.of(
                line(tickets), new Board.Inside(7, 7, LimitedBy.OWN, false), null, List.of(), NOW);
    }

    private static QueueView line(Stream<Ticket> tickets) {
        return new QueueView(QUEUE, tickets.toList(), 1);
    }

    private static Stream<Ticket> waiting(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> ticket(number, State.WAITING, NOW.minusSeconds(3_600), null));
    }

    private static Ticket called(int number, long secondsAgo) {
        Instant at = NOW.minusSeconds(secondsAgo);
        return ticket(number, State.CALLED, NOW.minusSeconds(600), at);
    }

    private static Ticket ticket(
            int number, State state, Instant changed, @Nullable Instant calledAt) {
        Instant came = NOW.minusSeconds(4_000).plusSeconds(number);
        return new Ticket(
                number,
                null,
                Party.of(1),
                false,
                came,
                state,
                came,
                calledAt,
                null,
                false,
                changed,
                null,
                null,
                null,
                null);
    }

    private static Window window(long minutes, int left, @Nullable Reason why) {
        Instant start = NOW.plus(Duration.ofMinutes(minutes));
        return new Window(
                new SlotId(SHOP, "retrait", start),
                start.plus(Duration.ofMinutes(15)),
                3,
                left,
                3 - left,
                Occasion.COLLECT,
                null,
                why);
    }
}
