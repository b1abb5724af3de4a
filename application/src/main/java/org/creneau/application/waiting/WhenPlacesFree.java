package org.creneau.application.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.waiting.AwaitedWindows.Awaited;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.waiting.OfferPlaces;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;

/// When a window for which somebody waits has a free place, offers it: whatever freed it, an order called off or
/// moved, a hold given back or run out, an offer that lapsed, more places.
///
/// It looks at views, which may be a moment old, and the decision looks at the log: what is not free any more
/// is offered to nobody. Several nodes may do it at once; the second finds nothing left to offer.
public final class WhenPlacesFree {
    private static final Actor OFFERS = Actor.system("waiting-list");

    private final AwaitedWindows awaited;
    private final Shops shops;
    private final OpenWindows windows;
    private final Commands commands;
    private final Announcements announcements;
    private final Supplier<String> commandIds;

    public WhenPlacesFree(
            AwaitedWindows awaited,
            Shops shops,
            OpenWindows windows,
            Commands commands,
            Announcements announcements,
            Supplier<String> commandIds) {
        this.awaited = awaited;
        this.shops = shops;
        this.windows = windows;
        this.commands = commands;
        this.announcements = announcements;
        this.commandIds = commandIds;
    }

    /// @throws TemporarilyUnavailable when the store takes no commands; the next round tries again
    public void run(Instant now) {
        awaited.at(now).stream()
                .filter(one -> isFree(one, now))
                .forEach(one -> offer(one.slot(), now));
    }

    private boolean isFree(Awaited one, Instant now) {
        return shops
                .find(one.slot().shop())
                .map(shop -> windows.days(shop.id(), day(shop, one), 1, one.pieces(), now))
                .stream()
                .flatMap(days -> days.stream())
                .flatMap(day -> day.windows().stream())
                .anyMatch(window -> window.slot().equals(one.slot()) && window.bookable());
    }

    private static LocalDate day(ShopView shop, Awaited one) {
        return LocalDate.ofInstant(one.slot().start(), shop.profile().zone());
    }

    private void offer(SlotId slot, Instant now) {
        Outcome outcome =
                commands.send(
                        Issued.first(
                                commandIds.get(),
                                new OfferPlaces(slot),
                                now,
                                OFFERS,
                                Channel.SYSTEM));
        if (outcome instanceof Outcome.Accepted(var events, _)) {
            events.stream()
                    .filter(PlaceOffered.class::isInstance)
                    .map(PlaceOffered.class::cast)
                    .forEach(announcements::announce);
        }
    }
}
