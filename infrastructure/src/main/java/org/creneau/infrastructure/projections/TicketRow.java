package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.creneau.application.queue.Queues.State;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.CalledAgain;
import org.creneau.domain.queue.QueueEvent.Entered;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.queue.QueueEvent.WaitTold;
import org.creneau.domain.queue.QueueEvent.WalkedIn;
import org.creneau.domain.queue.Seen;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Range;
import org.jspecify.annotations.Nullable;

/// One ticket while a batch goes over it.
///
/// Facts may be entered late: what happened last decides its state, not what was recorded last. Whoever is only taken to
/// have left is where she was seen last as far as that goes.
final class TicketRow {
    private final int number;
    private final @Nullable OrderId order;
    private final Instant arrivedAt;
    private Party party;
    private boolean priority;
    private Instant turn;
    private State state;
    private @Nullable Instant calledAt;
    private @Nullable Integer counter;
    private boolean insisted;
    private Instant changedAt;
    private @Nullable Seen seen;
    private @Nullable Instant endedAt;
    private @Nullable Instant enteredAt;
    private @Nullable Range told;
    private long position;

    /// @param first of what happened to her
    TicketRow(OfTicket first) {
        this.number = first.ticket();
        this.order = first.order();
        this.arrivedAt = first.at();
        this.party = Party.of(1);
        this.turn = first.at();
        this.state = State.WAITING;
        this.changedAt = first.at();
    }

    private TicketRow(Ticket known) {
        this.number = known.number();
        this.order = known.order();
        this.arrivedAt = known.arrivedAt();
        this.party = known.party();
        this.priority = known.priority();
        this.turn = known.turn();
        this.state = known.state();
        this.calledAt = known.calledAt();
        this.counter = known.counter();
        this.insisted = known.insisted();
        this.changedAt = known.changedAt();
        this.seen = known.seen();
        this.endedAt = known.endedAt();
        this.enteredAt = known.enteredAt();
        this.told = known.told();
    }

    /// @param counted when those inside were counted, where that was after this
    void see(OfTicket event, Optional<Instant> counted, long at) {
        position = at;
        switch (event) {
            case Arrived came -> {
                party = came.party();
                priority = came.priority();
                turn = came.turn();
            }
            case WalkedIn came -> {
                party = came.party();
                comesIn(came, counted);
            }
            case Entered entered -> comesIn(entered, counted);
            case Called called -> called(called);
            case CalledAgain again -> calledAt = later(again.at());
            case Left left when left.seen().isPresumed() -> over(left.seen(), left.at());
            case Left left -> ends(left, left.seen());
            case ServedAtDoor served -> ends(served, null);
            case MarkedAbsent absent -> moves(State.ABSENT, absent.at());
            case PartyResized resized -> party = resized.party();
            case WaitTold wait -> told = wait.range();
        }
    }

    /// Whoever was inside when somebody counted has been there since before that.
    private void comesIn(OfTicket event, Optional<Instant> counted) {
        boolean isKnown = state == State.INSIDE && counted.isPresent();
        if (!isKnown && moves(State.INSIDE, event.at())) {
            enteredAt = event.at();
            counted.ifPresent(when -> over(Seen.RECOUNTED, when));
        }
    }

    private void called(Called call) {
        moves(State.CALLED, call.at());
        calledAt = later(call.at());
        counter = call.counter();
        insisted = call.insisted();
    }

    private void ends(OfTicket event, @Nullable Seen how) {
        if (moves(State.GONE, event.at())) {
            over(how, event.at());
        }
    }

    private boolean moves(State to, Instant at) {
        if (at.isBefore(changedAt)) {
            return false;
        }
        state = to;
        changedAt = at;
        seen = null;
        endedAt = null;
        return true;
    }

    private void over(@Nullable Seen how, Instant at) {
        state = State.GONE;
        seen = how;
        endedAt = at;
    }

    private Instant later(Instant at) {
        return calledAt == null || calledAt.isBefore(at) ? at : calledAt;
    }

    Ticket ticket() {
        return new Ticket(
                number, order, party, priority, turn, state, arrivedAt, calledAt, counter, insisted,
                changedAt, seen, endedAt, enteredAt, told);
    }

    @Nullable String order() {
        return order == null ? null : order.value();
    }

    @Nullable String seen() {
        return seen == null ? null : seen.name();
    }

    long position() {
        return position;
    }

    static TicketRow read(ResultSet row) throws SQLException {
        String order = row.getString("order_id");
        String seen = row.getString("seen");
        return new TicketRow(
                new Ticket(
                        row.getInt("number"),
                        order == null ? null : new OrderId(order),
                        new Party(
                                row.getInt("people"),
                                row.getInt("children"),
                                row.getBoolean("household")),
                        row.getBoolean("priority"),
                        Columns.instant(row, "turn"),
                        State.valueOf(row.getString("state")),
                        Columns.instant(row, "arrived_at"),
                        Columns.instantIfAny(row, "called_at"),
                        Columns.number(row, "counter"),
                        row.getBoolean("insisted"),
                        Columns.instant(row, "changed_at"),
                        seen == null ? null : Seen.valueOf(seen),
                        Columns.instantIfAny(row, "ended_at"),
                        Columns.instantIfAny(row, "entered_at"),
                        told(row)));
    }

    private static @Nullable Range told(ResultSet row) throws SQLException {
        String basis = row.getString("told_basis");
        return basis == null
                ? null
                : new Range(
                        Columns.instant(row, "told_from"),
                        Columns.instant(row, "told_middle"),
                        Columns.instant(row, "told_to"),
                        Basis.valueOf(basis));
    }
}
