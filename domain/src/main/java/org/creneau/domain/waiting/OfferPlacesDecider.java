package org.creneau.domain.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.OpenTime;
import org.creneau.domain.slot.Booking;
import org.creneau.domain.slot.Hold;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;

/// Goes down the line, and holds a place for each whose order fits into what is left of the window. A large
/// order that does not fit keeps nobody behind it from a place, and keeps its own place in line.
public final class OfferPlacesDecider implements Decider<OfferPlaces, OfferPlacesDecider.Facts> {

    /// As long as it takes to read a letter and to find the purse, while the shop is open.
    public static final Duration USUAL = Duration.ofMinutes(20);

    /// Whoever has less time than this is offered nothing: she would read of a place that is gone.
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    private static final Hold NEW = new Hold.Unknown();

    public record Facts(Booking booking, Line line) {}

    @Override
    public Class<OfferPlaces> command() {
        return OfferPlaces.class;
    }

    @Override
    public Fold<Facts> facts(OfferPlaces command) {
        return Booking.of(command.slot()).and(Line.of(command.slot()), Facts::new);
    }

    @Override
    public Decision decide(OfferPlaces command, Facts facts, Instant at) {
        Booking booking = facts.booking();
        return booking.end(at)
                .map(end -> until(booking, at, end))
                .filter(until -> !until.isBefore(at.plus(SHORTEST)))
                .map(until -> offer(facts, at, until))
                .orElse(Decision.accepted());
    }

    private static Decision offer(Facts facts, Instant at, Instant until) {
        List<Event> offers = new ArrayList<>();
        Booking left = facts.booking();
        for (WaitAsked wait : facts.line().inOrder()) {
            if (left.refusal(Occasion.COLLECT, wait.pieces(), at).isEmpty()) {
                PlaceHeld held = held(wait, left, at, until);
                offers.add(held);
                offers.add(offered(wait, held));
                left = left.after(held);
            }
        }
        return offers.isEmpty()
                ? Decision.accepted()
                : facts.booking().promise(at, offers.toArray(Event[]::new));
    }

    private static PlaceHeld held(WaitAsked wait, Booking booking, Instant at, Instant until) {
        return new PlaceHeld(
                booking.places().slot(),
                HoldId.of(wait.waiting()),
                wait.visitor(),
                at,
                until,
                booking.effort(wait.pieces(), NEW),
                wait.pieces());
    }

    /// As long as the shop is open, where that leaves time to order. Where it does not, the night is no
    /// excuse: the offer goes down the line by the clock, as long as somebody can still order.
    private static Instant until(Booking booking, Instant at, Instant end) {
        return booking.hours()
                .zone()
                .map(
                        zone ->
                                new OpenTime(
                                        booking.hours(), booking.places().slot().schedule(), zone))
                .map(open -> open.after(at, USUAL, end))
                .filter(until -> until.isBefore(end))
                .orElseGet(() -> earlier(at.plus(USUAL), end));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static PlaceOffered offered(WaitAsked wait, PlaceHeld held) {
        return new PlaceOffered(
                wait.shop(),
                wait.waiting(),
                wait.windows(),
                wait.subject(),
                wait.visitor(),
                held.slot(),
                held.until(),
                held.at());
    }
}
