package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.queue.Party;
import org.creneau.infrastructure.desk.OwnTickets.Found;
import org.jspecify.annotations.Nullable;

/// A number in a shop's line, for whoever has it: nothing of an order, and nobody's name.
///
/// @param day of the shop; the number is good for nothing afterwards
/// @param people all of them, the children too
/// @param counter which one calls her; absent where the shop has one only, or nobody has called
/// @param ahead how many parties are called before hers
/// @param earliest when she is called, in eight of ten cases not before this; absent where nothing can be said
/// @param latest and not after this
/// @param basis `ROUGH` where the shop has served few so far, `OWN` otherwise
/// @param standing where to wait; absent where nothing is to be said
record TicketJson(
        String token,
        String shop,
        LocalDate day,
        int number,
        String state,
        int people,
        int children,
        boolean household,
        @Nullable Integer counter,
        int ahead,
        @Nullable Instant earliest,
        @Nullable Instant latest,
        @Nullable String basis,
        EstimatesJson.@Nullable Stand standing) {

    static TicketJson of(Found found, EstimatesJson.Waiting turn) {
        Ticket ticket = found.ticket();
        return new TicketJson(
                found.token(),
                found.shop().id().value(),
                found.line().queue().day(),
                ticket.number(),
                ticket.state().name(),
                ticket.party().people(),
                ticket.party().children(),
                ticket.party().household(),
                ticket.counter(),
                turn.ahead(),
                turn.earliest(),
                turn.latest(),
                turn.basis(),
                turn.standing());
    }

    /// Who is there, and for which order.
    ///
    /// @param code with which the order is collected; absent for whoever comes without one
    /// @param people one where it is absent
    /// @param priority whether they go before those who have none; why is not asked
    record Here(
            @Nullable String code,
            @Nullable Integer people,
            @Nullable Integer children,
            @Nullable Boolean household,
            @Nullable Boolean priority) {
        Party party() {
            return Asked.party(people, children, household);
        }

        boolean first() {
            return Boolean.TRUE.equals(priority);
        }
    }

    /// Who comes in together.
    ///
    /// @param people all of them, the children too
    record Together(int people, @Nullable Integer children, @Nullable Boolean household) {
        Party party() {
            return Asked.party(people, children, household);
        }
    }
}
