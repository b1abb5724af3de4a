package org.creneau.domain.slot;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;

/// Keeps a place of a window while there is one. A hold that has ended cannot be had again under its
/// id: whoever repeats a request must learn that it is over. Nor does one id keep places of two windows.
public final class HoldPlaceDecider implements Decider<HoldPlace, HoldPlaceDecider.Facts> {
    private static final Fold<Boolean> NOTHING_MORE = Fold.known(true);
    private static final Hold NEW = new Hold.Unknown();

    /// @param heldIn the windows, of whatever shop, that were held under the command's id
    /// @param hers what she holds already; absent where nothing is limited
    /// @param earlier the place that is to be given back for this one; absent where there is none
    public record Facts(
            Booking booking,
            Set<SlotId> heldIn,
            Optional<HeldBySubject> hers,
            Optional<HoldOfSomebody> earlier) {
        public Facts {
            heldIn = Set.copyOf(heldIn);
        }

        private Facts after(HoldReleased back) {
            boolean here = back.slot().equals(booking.places().slot());
            return new Facts(
                    here ? booking.after(back) : booking,
                    heldIn,
                    hers.map(all -> all.without(back)),
                    earlier);
        }
    }

    @Override
    public Class<HoldPlace> command() {
        return HoldPlace.class;
    }

    @Override
    public Fold<Facts> facts(HoldPlace command) {
        return Booking.of(command.slot())
                .and(heldIn(command.hold()), Asked::new)
                .and(
                        HeldBySubject.limiting(command).and(earlier(command), Held::new),
                        (asked, held) ->
                                new Facts(
                                        asked.booking(),
                                        asked.heldIn(),
                                        held.hers(),
                                        held.earlier()));
    }

    private record Asked(Booking booking, Set<SlotId> heldIn) {}

    private record Held(Optional<HeldBySubject> hers, Optional<HoldOfSomebody> earlier) {}

    private static Fold<Optional<HoldOfSomebody>> earlier(HoldPlace command) {
        HoldPlace.Instead place = command.instead();
        return place == null
                ? Fold.known(Optional.empty())
                : HoldOfSomebody.of(place.slot(), place.hold())
                        .and(NOTHING_MORE, (found, _) -> Optional.of(found));
    }

    private static Fold<Set<SlotId>> heldIn(HoldId hold) {
        Boundary holds = Boundary.of(hold.tag(), Set.of(PlaceHeld.class));
        return Fold.of(PlaceHeld.class, holds, Set.of(), HoldPlaceDecider::and);
    }

    private static Set<SlotId> and(Set<SlotId> windows, PlaceHeld held) {
        Set<SlotId> more = new HashSet<>(windows);
        more.add(held.slot());
        return more;
    }

    @Override
    public Decision decide(HoldPlace command, Facts facts, Instant at) {
        return switch (facts.booking().places().hold(command.hold(), at)) {
            case Hold.Unknown _ ->
                    facts.heldIn().isEmpty()
                            ? hold(command, facts, at)
                            : Decision.refused(SlotRefusal.HOLD_REPEATED_DIFFERENTLY);
            case Hold.Alive hold -> again(command, hold);
            case Hold.Extended hold -> again(command, hold);
            case Hold.Taken _ -> Decision.accepted();
            case Hold.Lapsed _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Expired _ -> Decision.refused(SlotRefusal.HOLD_EXPIRED);
            case Hold.Released _ -> Decision.refused(SlotRefusal.HOLD_RELEASED);
        };
    }

    private static Decision again(HoldPlace command, Hold earlier) {
        boolean same =
                earlier.pieces() == Integer.MAX_VALUE
                        || earlier.pieces() == command.pieces().pieces();
        return same ? Decision.accepted() : Decision.refused(SlotRefusal.HOLD_REPEATED_DIFFERENTLY);
    }

    /// A place that is given back for this one is free, and counts against nobody, if this one is had: both
    /// in one append, or none.
    private static Decision hold(HoldPlace command, Facts facts, Instant at) {
        Optional<HoldReleased> back = givenBack(command, facts, at);
        Facts left = back.map(facts::after).orElse(facts);
        return refusal(command, left, at)
                .map(Decision::refused)
                .orElseGet(
                        () -> {
                            Stream<Event> events =
                                    Stream.concat(back.stream(), held(command, facts, left, at));
                            return left.booking().promise(at, events.toArray(Event[]::new));
                        });
    }

    private static Optional<HoldReleased> givenBack(HoldPlace command, Facts facts, Instant at) {
        return Optional.ofNullable(command.instead())
                .flatMap(
                        place ->
                                facts.earlier()
                                        .flatMap(found -> found.givenBack(place.hold(), at)));
    }

    private static Optional<Reason> refusal(HoldPlace command, Facts facts, Instant at) {
        return facts.booking()
                .refusal(command.occasion(), command.pieces().pieces(), at)
                .or(() -> tooMany(facts, at));
    }

    /// In the same window a place is exchanged for one of another size and not for more time: it ends when
    /// the earlier one would have, and is extended no second time.
    private static Stream<SlotEvent> held(HoldPlace command, Facts facts, Facts left, Instant at) {
        return switch (sameWindow(command, facts, at)) {
            case Hold.Alive(var until, _, _) -> Stream.of(held(command, left, at, until));
            case Hold.Extended(_, var until, _, _) ->
                    Stream.of(
                            held(command, left, at, until),
                            new HoldExtended(
                                    command.slot(), command.hold(), command.subject(), until, at));
            case Hold.Unknown _, Hold.Lapsed _, Hold.Expired _, Hold.Released _, Hold.Taken _ ->
                    Stream.of(held(command, left, at, at.plus(command.time())));
        };
    }

    private static Hold sameWindow(HoldPlace command, Facts facts, Instant at) {
        HoldPlace.Instead instead = command.instead();
        return instead != null && instead.slot().equals(command.slot())
                ? facts.booking().places().hold(instead.hold(), at)
                : NEW;
    }

    private static PlaceHeld held(HoldPlace command, Facts facts, Instant at, Instant until) {
        int pieces = command.pieces().pieces();
        return new PlaceHeld(
                command.slot(),
                command.hold(),
                command.subject(),
                at,
                until,
                facts.booking().effort(pieces, NEW),
                pieces);
    }

    private static Optional<Reason> tooMany(Facts facts, Instant at) {
        return facts.hers().filter(hers -> hers.isUsedUp(at)).map(_ -> SlotRefusal.TOO_MANY_HOLDS);
    }
}
