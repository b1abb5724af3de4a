package org.creneau.domain.order;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;

/// What a shop does with an order between its placing and its readiness, and what it lets the shopper
/// know of it. None of it decides where the parcel is: a parcel can be ready and handed over without any
/// of it.
public sealed interface PreparationEvent extends OrderEvent
        permits PreparationEvent.AcceptanceAwaited,
                PreparationEvent.OrderAccepted,
                PreparationEvent.PreparationBegun,
                PreparationEvent.BagsCounted,
                PreparationEvent.CancellationExplained,
                ShortageEvent,
                NoticeEvent {

    /// All of it.
    Set<Class<? extends Event>> SAID =
            Stream.concat(
                            ShortageEvent.ALL.stream(),
                            Stream.of(
                                    AcceptanceAwaited.class,
                                    OrderAccepted.class,
                                    PreparationBegun.class,
                                    BagsCounted.class,
                                    CancellationExplained.class,
                                    NoticeEvent.NoticeAsked.class,
                                    NoticeEvent.ReminderAsked.class,
                                    NoticeEvent.NoticeSent.class,
                                    NoticeEvent.NoticeFailed.class,
                                    NoticeEvent.LetterFailed.class))
                    .collect(Collectors.toUnmodifiableSet());

    /// The shop wants to look at the order before it says yes. Of an order without this nothing is said:
    /// it was accepted by being placed.
    record AcceptanceAwaited(ShopId shop, OrderId order, Instant at) implements PreparationEvent {}

    record OrderAccepted(ShopId shop, OrderId order, Instant at) implements PreparationEvent {}

    record PreparationBegun(ShopId shop, OrderId order, Instant at) implements PreparationEvent {}

    /// Into how many bags it was packed; the last count holds.
    record BagsCounted(ShopId shop, OrderId order, int bags, Instant at)
            implements PreparationEvent {}

    /// Beside a cancellation: why, in the words of whoever called the order off.
    record CancellationExplained(
            ShopId shop, OrderId order, SubjectId subject, PersonalText words, Instant at)
            implements PreparationEvent, AboutPerson {
        @Override
        public Set<Tag> tags() {
            return Set.of(shop.tag(), order.tag(), subject.tag());
        }
    }
}
