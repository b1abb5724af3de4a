package org.creneau.domain.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.OrdersOfSubject;
import org.creneau.domain.shop.Hours;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.HeldBySubject;
import org.creneau.domain.slot.Places;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;

/// Puts somebody at the end of the line for windows that could be booked for her order if only they were not
/// full. Only what is collected is waited for.
public final class AskWaitDecider implements Decider<AskWait, AskWaitDecider.Facts> {

    /// @param places of each window that is asked for
    public record Facts(WaitState earlier, Hours hours, List<Places> places, Hers hers) {
        public Facts {
            places = List.copyOf(places);
        }
    }

    /// What she has already. Nobody stands in one line twice, whoever put her there.
    ///
    /// @param counted absent where nothing is limited
    public record Hers(WaitsOfSubject waits, Optional<Counted> counted) {}

    /// @param visitors what the visitor asked for under any name, and holds
    public record Counted(OrdersOfSubject orders, OfVisitor visitors) {
        private boolean isUsedUp(WaitsOfSubject waits, LocalDate day, ZoneId zone, Instant at) {
            return orders.isUsedUpOn(day, zone, waits.on(day, zone, at)) || visitors.isUsedUp(at);
        }
    }

    public record OfVisitor(WaitsOfSubject waits, HeldBySubject held) {
        /// A wait may become a place that is held at any moment.
        private boolean isUsedUp(Instant at) {
            return held.isUsedUp(at, waits.count(at));
        }
    }

    private record Asked(WaitState earlier, Hours hours) {}

    private record Wanted(List<Places> places, Hers hers) {}

    @Override
    public Class<AskWait> command() {
        return AskWait.class;
    }

    @Override
    public Fold<Facts> facts(AskWait command) {
        return WaitState.of(command.waiting())
                .and(Hours.of(command.shop()), Asked::new)
                .and(
                        places(command.windows()).and(hers(command), Wanted::new),
                        (asked, wanted) ->
                                new Facts(
                                        asked.earlier(),
                                        asked.hours(),
                                        wanted.places(),
                                        wanted.hers()));
    }

    private static Fold<List<Places>> places(List<SlotId> windows) {
        Fold<List<Places>> all = Fold.known(List.of());
        for (SlotId window : windows) {
            all = all.and(Places.of(window), AskWaitDecider::with);
        }
        return all;
    }

    private static List<Places> with(List<Places> all, Places more) {
        List<Places> longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }

    private static Fold<Hers> hers(AskWait command) {
        return WaitsOfSubject.of(command.subject()).and(counted(command), Hers::new);
    }

    private static Fold<Optional<Counted>> counted(AskWait command) {
        return switch (command.claim()) {
            case FOR_SOMEBODY -> Fold.known(Optional.empty());
            case OWN ->
                    OrdersOfSubject.of(command.shop(), command.subject())
                            .and(
                                    ofVisitor(command),
                                    (orders, visitors) ->
                                            Optional.of(new Counted(orders, visitors)));
        };
    }

    private static Fold<OfVisitor> ofVisitor(AskWait command) {
        return WaitsOfSubject.of(command.visitor())
                .and(HeldBySubject.of(command.shop(), command.visitor()), OfVisitor::new);
    }

    @Override
    public Decision decide(AskWait command, Facts facts, Instant at) {
        return facts.earlier()
                .asked()
                .map(earlier -> again(command, earlier))
                .orElseGet(() -> ask(command, facts, at));
    }

    private static Decision again(AskWait command, WaitAsked earlier) {
        boolean same =
                earlier.windows().equals(command.windows())
                        && earlier.basket().equals(command.basket())
                        && earlier.subject().equals(command.subject());
        return same ? Decision.accepted() : Decision.refused(WaitRefusal.WAIT_REPEATED_DIFFERENTLY);
    }

    private static Decision ask(AskWait command, Facts facts, Instant at) {
        return facts.hours()
                .zone()
                .map(zone -> refusal(command, facts, zone, at))
                .orElse(Optional.of(ShopRefusal.UNKNOWN_SHOP))
                .map(Decision::refused)
                .orElseGet(() -> Decision.accepted(asked(command, at)));
    }

    private static Optional<Reason> refusal(AskWait command, Facts facts, ZoneId zone, Instant at) {
        LocalDate day = LocalDate.ofInstant(command.windows().getFirst().start(), zone);
        LocalDate last = LocalDate.ofInstant(command.windows().getLast().start(), zone);
        return day.equals(last)
                ? unneeded(command, facts, at).or(() -> more(command, facts.hers(), day, zone, at))
                : Optional.of(WaitRefusal.NOT_ONE_DAY);
    }

    /// The first of the windows that is not simply full.
    private static Optional<Reason> unneeded(AskWait command, Facts facts, Instant at) {
        return facts.places().stream()
                .map(places -> new Booking(facts.hours(), places))
                .flatMap(booking -> unneeded(booking, command.pieces(), at).stream())
                .findFirst();
    }

    private static Optional<Reason> unneeded(Booking window, int pieces, Instant at) {
        Reason why = window.refusal(Occasion.COLLECT, pieces, at).orElse(WaitRefusal.PLACE_IS_FREE);
        boolean full = why == SlotRefusal.SLOT_FULL || why == SlotRefusal.ORDER_TOO_LARGE;
        return full ? Optional.empty() : Optional.of(why);
    }

    private static Optional<Reason> more(
            AskWait command, Hers hers, LocalDate day, ZoneId zone, Instant at) {
        if (hers.waits().waitsForAnyOf(command.windows(), at)) {
            return Optional.of(WaitRefusal.ALREADY_WAITING);
        }
        boolean usedUp =
                hers.counted()
                        .filter(counted -> counted.isUsedUp(hers.waits(), day, zone, at))
                        .isPresent();
        return usedUp ? Optional.of(WaitRefusal.TOO_MANY_WAITS) : Optional.empty();
    }

    private static WaitAsked asked(AskWait command, Instant at) {
        return new WaitAsked(
                command.shop(),
                command.waiting(),
                command.windows(),
                command.subject(),
                command.visitor(),
                command.basket(),
                command.contact(),
                at);
    }
}
