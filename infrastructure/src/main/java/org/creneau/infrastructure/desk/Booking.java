package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.customer.Subjects;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.ExtendHold;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.HoldPlace.Instead;
import org.creneau.domain.slot.NoteRefusal;
import org.creneau.domain.slot.ReleaseHold;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a free window to an order.
@Component
public final class Booking {

    /// Refusals that a shop can learn from. Others say more about the request than about demand.
    private static final Set<Reason> WORTH_NOTING =
            Set.of(
                    SlotRefusal.SLOT_FULL,
                    SlotRefusal.ORDER_TOO_LARGE,
                    SlotRefusal.BASKET_GREW,
                    SlotRefusal.HOLD_EXPIRED,
                    SlotRefusal.TOO_LATE,
                    SlotRefusal.SHOP_CLOSED,
                    SlotRefusal.PUBLIC_HOLIDAY);

    private final Desk desk;
    private final Subjects subjects;
    private final Histories histories;
    private final Draws draws;

    Booking(Desk desk, Subjects subjects, Histories histories, Draws draws) {
        this.desk = desk;
        this.subjects = subjects;
        this.histories = histories;
        this.draws = draws;
    }

    /// What came of asking for a place.
    public sealed interface Asked {
        record Kept(HeldPlace place) implements Asked {}

        record Lost(Reason reason) implements Asked {}
    }

    /// What somebody asks to be kept.
    ///
    /// @param pieces how many she is about to order
    /// @param instead a place that she gives back for it; absent for none
    /// @param occasion what the place is to be used for
    public record Ask(
            SlotId slot, HoldId hold, int pieces, @Nullable HeldPlace instead, Occasion occasion) {

        /// To collect what is ordered.
        public Ask(SlotId slot, HoldId hold, int pieces, @Nullable HeldPlace instead) {
            this(slot, hold, pieces, instead, Occasion.COLLECT);
        }

        private HoldPlace command(SubjectId visitor) {
            Instead earlier =
                    instead == null || instead.hold().equals(hold)
                            ? null
                            : new Instead(instead.slot(), instead.hold());
            return new HoldPlace(
                    slot,
                    hold,
                    visitor,
                    HoldPlace.USUAL,
                    Claim.OWN,
                    occasion,
                    new Quantity(pieces),
                    earlier);
        }
    }

    /// What somebody would like, and who she is.
    public record Wish(
            HeldPlace place,
            List<? extends PlaceOrder.Wanted> wanted,
            Customer customer,
            Commitment commitment,
            Way way,
            PayAt payAt) {

        /// To be collected.
        public Wish(
                HeldPlace place,
                List<? extends PlaceOrder.Wanted> wanted,
                Customer customer,
                Commitment commitment) {
            this(place, wanted, customer, commitment, new Way.Collect(), PayAt.COUNTER);
        }

        /// Of a shopper on the page of a shop.
        public Wish(
                HeldPlace place,
                List<? extends PlaceOrder.Wanted> wanted,
                String name,
                PhoneNumber phone) {
            this(place, wanted, new Customer(name, phone, null), Commitment.TO_PAY);
        }

        /// The same, so.
        public Wish by(Way other) {
            return new Wish(place, wanted, customer, commitment, other, payAt);
        }

        /// The same, to be paid there. What is put aside is paid once it was tried.
        public Wish paid(PayAt there) {
            return commitment == Commitment.TO_PAY
                    ? new Wish(place, wanted, customer, commitment, way, there)
                    : this;
        }
    }

    public Asked hold(Ask ask, SubjectId visitor, Channel channel) {
        return hold(ask, visitor, Actor.shopper(visitor), channel);
    }

    /// @param actor whoever asks for the visitor, herself or a partner's program
    public Asked hold(Ask ask, SubjectId visitor, Actor actor, Channel channel) {
        return switch (desk.send(ask.command(visitor), actor, channel)) {
            case Outcome.Accepted accepted ->
                    new Asked.Kept(kept(ask.slot(), ask.hold(), accepted));
            case Outcome.Refused(var reason) -> {
                note(ask.slot(), visitor, reason, actor, channel);
                yield new Asked.Lost(reason);
            }
        };
    }

    /// More time for a place that is held, once.
    public Asked extend(HeldPlace place, SubjectId visitor, Channel channel) {
        return extend(place, Actor.shopper(visitor), channel);
    }

    public Asked extend(HeldPlace place, Actor actor, Channel channel) {
        var command = new ExtendHold(place.slot(), place.hold(), place.until());
        return switch (desk.send(command, actor, channel)) {
            case Outcome.Accepted accepted ->
                    new Asked.Kept(kept(place.slot(), place.hold(), accepted));
            case Outcome.Refused(var reason) -> new Asked.Lost(reason);
        };
    }

    /// A repeated request appends nothing: the log says until when the place was kept the first time.
    private HeldPlace kept(SlotId slot, HoldId hold, Outcome.Accepted accepted) {
        var place = new HeldPlace(slot, hold, Instant.EPOCH);
        HeldPlace now = after(place, accepted.events().stream());
        return now.isHeld()
                ? now
                : after(place, histories.of(hold.tag()).stream().map(Booking::event));
    }

    /// As the log knows it now, whenever a link to it was made.
    public HeldPlace asKept(HeldPlace place) {
        return after(place, histories.of(place.hold().tag()).stream().map(Booking::event));
    }

    private static HeldPlace after(HeldPlace place, Stream<? extends Event> events) {
        HeldPlace now = place;
        for (Event event : events.toList()) {
            now = after(now, event);
        }
        return now;
    }

    private static HeldPlace after(HeldPlace place, Event event) {
        return switch (event) {
            case PlaceHeld held when held.hold().equals(place.hold()) ->
                    new HeldPlace(place.slot(), place.hold(), held.until());
            case HoldExtended more when more.hold().equals(place.hold()) ->
                    place.extendedTo(more.until());
            default -> place;
        };
    }

    private static Event event(Histories.Entry entry) {
        return entry.recorded().event();
    }

    public Outcome release(HeldPlace place, SubjectId visitor, Channel channel) {
        return release(place, Actor.shopper(visitor), channel);
    }

    public Outcome release(HeldPlace place, Actor actor, Channel channel) {
        return desk.send(new ReleaseHold(place.slot(), place.hold()), actor, channel);
    }

    /// Gives a place back that is no longer wanted. What cannot be recorded now runs out by itself.
    public void leave(HeldPlace place, SubjectId visitor, Channel channel) {
        try {
            release(place, visitor, channel);
        } catch (TemporarilyUnavailable _) {
            return;
        }
    }

    /// Orders for a held place. A place that was only offered so far is held first.
    public Outcome order(OrderId order, Wish wish, SubjectId visitor, Channel channel) {
        return order(order, wish, null, visitor, channel);
    }

    /// @param instead a place that she gives back where another one has to be held first; absent for none
    public Outcome order(
            OrderId order,
            Wish wish,
            @Nullable HeldPlace instead,
            SubjectId visitor,
            Channel channel) {
        PlaceOrder command = command(order, wish, Claim.OWN);
        Actor shopper = Actor.shopper(command.subject());
        return order(command, instead, visitor, shopper, Actor.shopper(visitor), channel);
    }

    /// Orders as a partner's program does for a shopper. She is limited as if she came herself.
    public Outcome orderThrough(Actor partner, OrderId order, Wish wish, SubjectId visitor) {
        PlaceOrder command = command(order, wish, Claim.OWN);
        return order(command, null, visitor, partner, partner, Channel.API);
    }

    private Outcome order(
            PlaceOrder command,
            @Nullable HeldPlace instead,
            SubjectId visitor,
            Actor actor,
            Actor holder,
            Channel channel) {
        Outcome outcome = desk.send(command, actor, channel);
        if (outcome instanceof Outcome.Refused(var reason) && reason == SlotRefusal.UNKNOWN_HOLD) {
            var ask =
                    new Ask(
                            command.slot(),
                            command.hold(),
                            command.pieces(),
                            instead,
                            command.occasion());
            return switch (hold(ask, visitor, holder, channel)) {
                case Asked.Kept _ -> desk.send(command, actor, channel);
                case Asked.Lost(var why) -> new Outcome.Refused(why);
            };
        }
        return noted(outcome, command.slot(), visitor, holder, channel);
    }

    /// Orders for a customer who called, wrote or stands at the counter.
    ///
    /// @param channel by which she reached the shop
    /// @throws MalformedValue of kind `contact` where nobody could reach her
    public Outcome orderFor(OrderId order, Wish wish, Actor staff, Channel channel) {
        if (!wish.customer().contact().suffices(channel)) {
            throw new MalformedValue("contact");
        }
        PlaceOrder command = command(order, wish, Claim.FOR_SOMEBODY);
        Outcome outcome = desk.send(command, staff, channel);
        return noted(outcome, command.slot(), command.subject(), staff, channel);
    }

    private Outcome noted(
            Outcome outcome, SlotId slot, SubjectId wanted, Actor actor, Channel channel) {
        if (outcome instanceof Outcome.Refused(var reason)) {
            note(slot, wanted, reason, actor, channel);
        }
        return outcome;
    }

    private PlaceOrder command(OrderId order, Wish wish, Claim claim) {
        HeldPlace place = wish.place();
        SubjectId fresh = new SubjectId(draws.id());
        return new PlaceOrder(
                order,
                draws.orderNumber(),
                place.slot(),
                place.hold(),
                wish.customer().known(subjects, place.slot().shop(), fresh),
                List.copyOf(wish.wanted()),
                wish.customer().contact(),
                PersonalText.of(draws.pickupCode()),
                wish.payAt(),
                wish.commitment(),
                claim,
                wish.way());
    }

    private void note(SlotId slot, SubjectId visitor, Reason reason, Actor actor, Channel channel) {
        if (WORTH_NOTING.contains(reason)) {
            try {
                desk.send(new NoteRefusal(slot, visitor, reason.code()), actor, channel);
            } catch (TemporarilyUnavailable _) {
                // The shopper's answer does not depend on whether the shop can learn from it.
                return;
            }
        }
    }
}
