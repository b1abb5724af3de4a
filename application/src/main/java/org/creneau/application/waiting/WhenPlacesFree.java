package org.creneau.application.waiting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
import org.creneau.application.waiting.AwaitedWindows.Awaited;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Profile;
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

    /// What fails for one shop's day or one window keeps nobody else from a place.
    ///
    /// @throws RuntimeException the first that was met, at the end of the round; the next one tries again
    public void run(Instant now) {
        var round = new Round(new ArrayList<>());
        byShop(now).forEach((shop, wanted) -> round.trying(() -> run(round, shop, wanted, now)));
        round.end();
    }

    private Map<ShopId, List<Awaited>> byShop(Instant now) {
        return awaited.at(now).stream()
                .collect(groupingBy(one -> one.slot().shop(), LinkedHashMap::new, toList()));
    }

    private void run(Round round, ShopId shop, List<Awaited> wanted, Instant now) {
        shops.find(shop)
                .map(ShopView::profile)
                .map(Profile::zone)
                .ifPresent(
                        zone ->
                                byDay(wanted, zone)
                                        .forEach(
                                                (day, ofDay) ->
                                                        round.trying(
                                                                () ->
                                                                        run(
                                                                                round, day, ofDay,
                                                                                now))));
    }

    private static Map<LocalDate, List<Awaited>> byDay(List<Awaited> wanted, ZoneId zone) {
        return wanted.stream()
                .collect(
                        groupingBy(
                                one -> LocalDate.ofInstant(one.slot().start(), zone),
                                TreeMap::new,
                                toList()));
    }

    private void run(Round round, LocalDate day, List<Awaited> wanted, Instant now) {
        free(day, wanted, now).forEach(slot -> round.trying(() -> offer(slot, now)));
    }

    /// Those that have a place for the smallest order of all; where orders are of different sizes, those that
    /// have none for the smallest in their own line are looked at again.
    private List<SlotId> free(LocalDate day, List<Awaited> wanted, Instant now) {
        int smallest = wanted.stream().mapToInt(Awaited::pieces).min().orElse(1);
        Set<SlotId> free = free(day, wanted.getFirst().slot().shop(), smallest, now);
        List<Awaited> left = wanted.stream().filter(one -> free.contains(one.slot())).toList();
        List<Awaited> larger = left.stream().filter(one -> one.pieces() > smallest).toList();
        Stream<SlotId> first =
                left.stream().filter(one -> one.pieces() == smallest).map(Awaited::slot);
        return larger.isEmpty()
                ? first.toList()
                : Stream.concat(first, free(day, larger, now).stream()).toList();
    }

    private Set<SlotId> free(LocalDate day, ShopId shop, int pieces, Instant now) {
        return windows.days(shop, day, 1, pieces, now).stream()
                .flatMap(each -> each.windows().stream())
                .filter(OpenWindows.Window::bookable)
                .map(OpenWindows.Window::slot)
                .collect(toSet());
    }

    /// @param failures of parts of it, in their order
    private record Round(List<RuntimeException> failures) {
        private void trying(Runnable part) {
            try {
                part.run();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }

        private void end() {
            if (!failures.isEmpty()) {
                throw failures.getFirst();
            }
        }
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
