package org.creneau.domain.slot;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// What happened to the places of a window.
public sealed interface SlotEvent extends Event {
    SlotId slot();

    @Override
    default ShopId shop() {
        return slot().shop();
    }

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), slot().tag());
    }

    /// @param until the hold counts before this instant, and no longer from it on
    /// @param effort how much of the window's work it is, in points; one where nothing is said of them
    /// @param pieces that may be ordered for it without a further look; absent in events from before they
    ///     were counted, and then as many as one likes
    record PlaceHeld(
            SlotId slot,
            HoldId hold,
            SubjectId subject,
            Instant at,
            Instant until,
            int effort,
            @Nullable Integer pieces)
            implements SlotEvent {
        public PlaceHeld(SlotId slot, HoldId hold, SubjectId subject, Instant at, Instant until) {
            this(slot, hold, subject, at, until, 1, 1);
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(shop().tag(), slot.tag(), hold.tag(), subject.tag());
        }
    }

    /// @param until the new end of a hold that still counted
    record HoldExtended(SlotId slot, HoldId hold, SubjectId subject, Instant until, Instant at)
            implements SlotEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop().tag(), slot.tag(), hold.tag(), subject.tag());
        }
    }

    /// A hold had run out. Written down when its place is needed or by the clean-up, whichever is
    /// first; `at` is the instant it ran out.
    record HoldExpired(SlotId slot, HoldId hold, Instant at) implements SlotEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop().tag(), slot.tag(), hold.tag());
        }
    }

    /// @param subject who held it; absent in events from before it was kept, which have no tag of it
    record HoldReleased(SlotId slot, HoldId hold, @Nullable SubjectId subject, Instant at)
            implements SlotEvent {
        @Override
        public Set<Tag> tags() {
            return subject == null
                    ? Set.of(shop().tag(), slot.tag(), hold.tag())
                    : Set.of(shop().tag(), slot.tag(), hold.tag(), subject.tag());
        }
    }

    /// The held place now belongs to an order.
    ///
    /// @param effort how much of the window's work the order is, in points, whatever was held for it
    record PlaceTaken(SlotId slot, HoldId hold, OrderId order, Instant at, int effort)
            implements SlotEvent {
        public PlaceTaken(SlotId slot, HoldId hold, OrderId order, Instant at) {
            this(slot, hold, order, at, 1);
        }

        @Override
        public Set<Tag> tags() {
            return Set.of(shop().tag(), slot.tag(), hold.tag(), order.tag());
        }
    }

    record PlaceGivenBack(SlotId slot, OrderId order, Instant at) implements SlotEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop().tag(), slot.tag(), order.tag());
        }
    }

    /// Somebody wanted this window and was told no: demand that was lost, kept so that the shop can
    /// learn from it. At most once for a person, a window and a reason.
    ///
    /// @param reason the code of the refusal
    record BookingRefused(SlotId slot, SubjectId subject, String reason, Instant at)
            implements SlotEvent {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop().tag(), slot.tag(), subject.tag());
        }
    }
}
