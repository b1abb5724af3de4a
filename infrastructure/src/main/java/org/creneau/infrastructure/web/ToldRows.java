package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.shop.Door;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ToldFact.What;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rows of the form that tells an afternoon: an order of the day each, a number without an order each, and some for
/// people without either.
@Component
class ToldRows {
    private static final int BLANK = 5;

    private final Reading reading;
    private final Queues queues;
    private final Say say;

    ToldRows(Reading reading, Queues queues, Say say) {
        this.reading = reading;
        this.queues = queues;
        this.say = say;
    }

    /// What came of something that was told.
    ///
    /// @param refused why it is not in the log; absent where it is
    record Outcome(Instant happened, @Nullable String refused) {
        boolean done() {
            return refused == null;
        }
    }

    /// @param told rows to fill in
    /// @param over orders of which nothing is left to tell
    record Day(List<Row> told, List<Row> over) {}

    /// @param id the beginning of the names of its fields
    /// @param ticket the number that she has; absent where she has none
    /// @param people as typed; absent where nobody is asked for it
    /// @param wrong what is wrong about that
    record Row(
            String id,
            @Nullable OrderView order,
            @Nullable Ticket ticket,
            @Nullable String people,
            @Nullable String wrong,
            List<Cell> cells) {
        /// Whether anything about it is left to tell.
        public boolean open() {
            return cells.stream().anyMatch(cell -> cell.done() == null);
        }
    }

    /// @param done when it happened, as the log has it; absent where it is still to be told
    /// @param typed what stands in the field
    /// @param wrong why it is not in the log
    record Cell(
            String field,
            What what,
            @Nullable Instant done,
            String typed,
            @Nullable String wrong) {}

    Day of(ShopView shop, LocalDate day, ToldTyped typed, Map<String, Outcome> outcomes) {
        var form = new Form(shop.profile().door() == Door.DOORSTEP, typed, outcomes);
        QueueView queue = queues.of(new QueueId(shop.id(), day));
        List<Row> rows =
                Stream.of(orders(shop, day, queue, form), numbers(queue, form), blank(form))
                        .flatMap(each -> each)
                        .toList();
        return new Day(
                rows.stream().filter(Row::open).toList(),
                rows.stream().filter(row -> !row.open()).toList());
    }

    private Stream<Row> orders(ShopView shop, LocalDate day, QueueView queue, Form form) {
        return reading.ordersOn(shop.id(), day).stream()
                .filter(order -> order.parcel() == null && !order.slot().isOverCounter())
                .filter(order -> order.status().isOpen() || order.status() == Status.HANDED_OVER)
                .sorted(
                        Comparator.comparing((OrderView order) -> order.slot().start())
                                .thenComparing(OrderView::number))
                .map(order -> order(order, queue.of(order.id()).orElse(null), form));
    }

    private Row order(OrderView order, @Nullable Ticket ticket, Form form) {
        String row = "c-" + order.id();
        boolean given = order.status() == Status.HANDED_OVER;
        boolean mayStillCome = ticket != null || !given;
        List<Cell> cells =
                form.ofTicket(row, ticket).stream()
                        .filter(cell -> mayStillCome || cell.wrong() != null)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (given) {
            cells.add(form.cell(row, What.HAND_OVER, givenAt(ticket)));
        } else if (!order.isVisit() && order.keptUntil().isEmpty()) {
            cells.add(form.cell(row, What.HAND_OVER, null));
        }
        return new Row(row, order, ticket, null, null, sorted(cells));
    }

    /// No page shows when, where nobody had a number.
    private static Instant givenAt(@Nullable Ticket ticket) {
        Instant ended = ticket == null ? null : ticket.endedAt();
        return ended == null ? Instant.EPOCH : ended;
    }

    private static List<Cell> sorted(List<Cell> cells) {
        return cells.stream().sorted(Comparator.comparing(Cell::what)).toList();
    }

    private static Stream<Row> numbers(QueueView queue, Form form) {
        return queue.tickets().stream()
                .filter(ticket -> ticket.order() == null)
                .map(
                        ticket ->
                                new Row(
                                        "n-" + ticket.number(),
                                        null,
                                        ticket,
                                        null,
                                        null,
                                        form.ofTicket("n-" + ticket.number(), ticket)));
    }

    private static Stream<Row> blank(Form form) {
        return IntStream.rangeClosed(1, BLANK)
                .mapToObj(number -> "s-" + number)
                .map(row -> form.ofNobody(row));
    }

    private final class Form {
        private final boolean doorstep;
        private final ToldTyped typed;
        private final Map<String, Outcome> outcomes;

        Form(boolean doorstep, ToldTyped typed, Map<String, Outcome> outcomes) {
            this.doorstep = doorstep;
            this.typed = typed;
            this.outcomes = outcomes;
        }

        String people(String row) {
            String people = typed.value(ToldTyped.people(row));
            return people.isEmpty() ? "1" : people;
        }

        List<Cell> ofTicket(String row, @Nullable Ticket ticket) {
            List<Cell> cells = new ArrayList<>();
            cells.add(cell(row, What.ARRIVAL, ticket == null ? null : ticket.arrivedAt()));
            if (!doorstep) {
                cells.add(cell(row, What.ENTRY, since(ticket, State.INSIDE)));
            }
            cells.add(cell(row, What.ABSENCE, since(ticket, State.ABSENT)));
            cells.add(cell(row, What.DEPARTURE, left(ticket)));
            return isOver(ticket)
                    ? cells.stream()
                            .filter(cell -> cell.done() != null || cell.wrong() != null)
                            .toList()
                    : cells;
        }

        Row ofNobody(String row) {
            List<Cell> cells =
                    Stream.of(What.ARRIVAL, What.ENTRY, What.DEPARTURE)
                            .filter(what -> what != What.ENTRY || !doorstep)
                            .map(what -> cell(row, what, null))
                            .toList();
            return new Row(row, null, null, people(row), said(ToldTyped.people(row)), cells);
        }

        private @Nullable String said(String field) {
            String wrong = typed.wrong(field);
            return wrong == null ? null : say.text(wrong);
        }

        Cell cell(String row, What what, @Nullable Instant known) {
            String field = ToldTyped.field(row, what);
            Outcome outcome = outcomes.get(field);
            if (outcome != null) {
                return new Cell(
                        field,
                        what,
                        outcome.done() ? outcome.happened() : null,
                        typed.value(field),
                        outcome.refused());
            }
            return new Cell(field, what, known, typed.value(field), said(field));
        }

        private static @Nullable Instant since(@Nullable Ticket ticket, State state) {
            return ticket != null && ticket.state() == state ? ticket.changedAt() : null;
        }

        private static @Nullable Instant left(@Nullable Ticket ticket) {
            return ticket != null && isOver(ticket) ? ticket.changedAt() : null;
        }

        /// Whether somebody saw her leave, or gave her what she came for.
        private static boolean isOver(@Nullable Ticket ticket) {
            Seen seen = ticket == null ? null : ticket.seen();
            return ticket != null
                    && ticket.state() == State.GONE
                    && (seen == null || !seen.isPresumed());
        }
    }
}
