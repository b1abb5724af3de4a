package org.creneau.domain.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Insisting.What;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.jspecify.annotations.Nullable;

/// What every call rests on: the shop, its queue, and who may come in next.
///
/// Whoever alone is more than may be inside lets the others pass, and the call says whom: she is called when
/// somebody insists, or comes in as fewer. So does whoever has no order where the text in force asks for one.
public record Calling(Premises premises, Arrangement arrangement, Tickets tickets) {
    private record Place(Premises premises, Arrangement arrangement) {}

    static Fold<Calling> of(ShopId shop, QueueId queue) {
        return Premises.of(shop)
                .and(Arrangement.of(shop), Place::new)
                .and(
                        Tickets.of(queue),
                        (place, tickets) ->
                                new Calling(place.premises(), place.arrangement(), tickets));
    }

    /// @param counter which one calls
    /// @param overtaken whose turn was before
    record By(@Nullable Integer counter, Insisting insist, Instant at, List<Integer> overtaken) {
        By(@Nullable Integer counter, Insisting insist, Instant at) {
            this(counter, insist, at, List.of());
        }

        By overtaking(List<Ticket> before) {
            return new By(counter, insist, at, before.stream().map(Ticket::number).toList());
        }
    }

    /// Whoever was forgotten inside is in nobody's way: the call says that she is taken to have left.
    Decision withoutForgotten(Instant at, Function<Calling, Decision> call) {
        List<Ticket> forgotten = tickets.forgotten(at, arrangement.stay());
        return Forgotten.leaveFirst(
                forgotten,
                at,
                call.apply(new Calling(premises, arrangement, tickets.without(forgotten, at))));
    }

    Room room(By by) {
        return Room.at(by.at(), premises, tickets, by.counter());
    }

    /// A queue is of one day: nobody is called from yesterday's or tomorrow's, nor joins it.
    boolean isOfToday(QueueId queue, Instant at) {
        return premises.profile()
                .map(Profile::zone)
                .filter(zone -> LocalDate.ofInstant(at, zone).equals(queue.day()))
                .isPresent();
    }

    /// @param room as it is for whoever calls
    /// @param passed whose turn was before, and who are too many by themselves
    Decision call(Ticket next, Room room, List<Integer> passed, By by) {
        return against(next, room, by)
                .map(Decision::refused)
                .orElseGet(() -> called(next, room, passed, !room.takes(next), by));
    }

    /// Before those whose turn it is, and as the limit and the text allow.
    Decision overtaking(Ticket ticket, Room room, By by) {
        return against(ticket, room, by)
                .map(Decision::refused)
                .orElseGet(() -> called(ticket, room, List.of(), true, by));
    }

    /// What nobody has agreed to, all of it at once; a counter that is not there before everything else.
    private Optional<Reason> against(Ticket next, Room room, By by) {
        Integer counters = arrangement.counters();
        return counters != null && by.counter() != null && by.counter() > counters
                ? Optional.of(new QueueRefusal.NoSuchCounter(counters))
                : notAgreed(next, room, by);
    }

    private static boolean isExceeded(Ticket next, Room room, By by) {
        return room.missing(next) > 0 && !by.insist().isOn(What.LIMIT);
    }

    private Optional<Reason> notAgreed(Ticket next, Room room, By by) {
        boolean keptOut = !room.admits(next) && !by.insist().isOn(What.TEXT);
        boolean exceeded = isExceeded(next, room, by);
        if (!keptOut) {
            return exceeded ? Optional.of(full(next, room, by)) : Optional.empty();
        }
        return Optional.of(
                exceeded
                        ? new Full(next, room).norOrder(expected(next, room, by))
                        : new QueueRefusal.OnlyWithAnOrder());
    }

    private QueueRefusal full(Ticket next, Room room, By by) {
        return new Full(next, room).refusal(expected(next, room, by));
    }

    /// The minute, in the shop's zone, by which there should be room for her.
    LocalTime expected(Ticket next, Room room, By by) {
        ZoneId zone = premises.profile().map(Profile::zone).orElseThrow();
        return LocalTime.ofInstant(Expected.room(next, room, tickets, by.at()), zone);
    }

    private Decision called(Ticket next, Room room, List<Integer> passed, boolean insisted, By by) {
        Bound bound = room.binding(next);
        return Decision.accepted(
                new Called(
                        next.queue(),
                        next.number(),
                        next.order(),
                        room.taken(next),
                        bound.allowed(),
                        by.counter(),
                        insisted,
                        passed,
                        new Weighed(
                                room.heads(next), bound.by(), by.overtaken(), !room.admits(next)),
                        by.at()));
    }
}
