package org.creneau.domain.waiting;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeWay;
import org.jspecify.annotations.Nullable;

/// What happened to somebody who waits for a place.
///
/// What changes who is in line carries the tags of all the windows she waits for, so that whoever offers a
/// place in one of them sees that she was offered one in another; and those of who she says she is and of who
/// asked for her, since nobody has proved to be the former.
public sealed interface WaitEvent extends Event {
    WaitId waiting();

    /// Whose wait it is.
    SubjectId subject();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), waiting().tag(), subject().tag());
    }

    private static Set<Tag> tags(WaitEvent event, SubjectId visitor, List<SlotId> windows) {
        Set<Tag> tags = new HashSet<>();
        tags.add(event.shop().tag());
        tags.add(event.waiting().tag());
        tags.add(event.subject().tag());
        tags.add(visitor.tag());
        windows.forEach(window -> tags.add(window.tag()));
        return Set.copyOf(tags);
    }

    /// @param windows any of which would do, in their order
    /// @param visitor who will hold the place that is offered: her visit where she asked herself
    /// @param basket what she would order
    record WaitAsked(
            ShopId shop,
            WaitId waiting,
            List<SlotId> windows,
            SubjectId subject,
            SubjectId visitor,
            List<Wished> basket,
            Contact contact,
            Instant at)
            implements WaitEvent, AboutPerson {
        public WaitAsked {
            windows = List.copyOf(windows);
            basket = List.copyOf(basket);
        }

        public int pieces() {
            return basket.stream().mapToInt(wished -> wished.quantity().pieces()).sum();
        }

        /// When the last of the windows begins.
        public Instant lastStart() {
            return windows.getLast().start();
        }

        @Override
        public Set<Tag> tags() {
            return WaitEvent.tags(this, visitor, windows);
        }
    }

    /// A place was freed, and is held for her under the id of her wait. She is in line no longer.
    ///
    /// @param windows for which she waited
    /// @param visitor for whom the place is held
    /// @param slot where the place is
    /// @param until as the hold: before this instant, and no longer from it on
    record PlaceOffered(
            ShopId shop,
            WaitId waiting,
            List<SlotId> windows,
            SubjectId subject,
            SubjectId visitor,
            SlotId slot,
            Instant until,
            Instant at)
            implements WaitEvent {
        public PlaceOffered {
            windows = List.copyOf(windows);
        }

        @Override
        public Set<Tag> tags() {
            return WaitEvent.tags(this, visitor, windows);
        }
    }

    /// She waits no longer, or does not want the place that was offered.
    ///
    /// @param windows for which she waited
    /// @param visitor for whom a place would have been held
    record WaitLeft(
            ShopId shop,
            WaitId waiting,
            List<SlotId> windows,
            SubjectId subject,
            SubjectId visitor,
            LeftBy by,
            Instant at)
            implements WaitEvent {
        public WaitLeft {
            windows = List.copyOf(windows);
        }

        @Override
        public Set<Tag> tags() {
            return WaitEvent.tags(this, visitor, windows);
        }
    }

    /// She was told of the place, or was not.
    ///
    /// @param failed why a letter did not leave; absent where it did, and where somebody called
    record OfferTold(
            ShopId shop,
            WaitId waiting,
            SubjectId subject,
            NoticeWay way,
            @Nullable NotSent failed,
            Instant at)
            implements WaitEvent {}
}
