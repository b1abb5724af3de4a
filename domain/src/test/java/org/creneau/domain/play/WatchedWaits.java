package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.SlotEvent;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Town;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;

/// Nobody is passed over by somebody who came later and wants no less; each is offered one place, which is
/// held for her as long as it is offered; and whoever leaves keeps none.
final class WatchedWaits {
    private final WatchedShops shops;
    private final List<String> complaints;
    private final Map<String, WaitAsked> waiting = new LinkedHashMap<>();
    private final Map<WaitAsked, Integer> numbers = new HashMap<>();
    private final Map<String, PlaceOffered> offered = new HashMap<>();
    private final Map<String, PlaceHeld> held = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<List<Object>> told = new HashSet<>();

    WatchedWaits(WatchedShops shops, List<String> complaints) {
        this.shops = shops;
        this.complaints = complaints;
    }

    void see(SlotEvent event) {
        if (event instanceof PlaceHeld place) {
            held.put(place.hold().value(), place);
        } else if (event instanceof HoldReleased back) {
            given.add(back.hold().value());
        }
    }

    void see(WaitEvent event) {
        switch (event) {
            case WaitAsked one -> asked(one);
            case PlaceOffered one -> offered(one);
            case WaitLeft one -> left(one);
            case OfferTold one -> told(one);
        }
    }

    private void asked(WaitAsked one) {
        complainIf(asksForHerself(one) && isTooMany(one), "Waits too often", one);
        numbers.put(one, numbers.size());
        WaitAsked before = waiting.put(one.waiting().value(), one);
        complainIf(before != null || offered.containsKey(one.waiting().value()), "Twice", one);
    }

    private static boolean asksForHerself(WaitAsked one) {
        return one.subject().value().startsWith("s");
    }

    private boolean isTooMany(WaitAsked one) {
        List<WaitAsked> hers =
                waiting.values().stream()
                        .filter(other -> other.shop().equals(one.shop()))
                        .filter(other -> other.subject().equals(one.subject()))
                        .filter(other -> other.windows().getLast().start().isAfter(one.at()))
                        .toList();
        long sameDay = hers.stream().filter(other -> day(other).equals(day(one))).count();
        return isTooManyForVisitor(one)
                || sameDay >= shops.allowance(one.shop()).ordersPerDay()
                || hers.stream().anyMatch(other -> haveOneInCommon(one, other));
    }

    /// Those in line under any name, and the offers that stand.
    private boolean isTooManyForVisitor(WaitAsked one) {
        long waits =
                waiting.values().stream()
                        .filter(other -> other.visitor().equals(one.visitor()))
                        .filter(other -> other.windows().getLast().start().isAfter(one.at()))
                        .count();
        long offers =
                offered.values().stream()
                        .filter(other -> other.visitor().equals(one.visitor()))
                        .filter(other -> other.until().isAfter(one.at()))
                        .filter(other -> !given.contains(other.waiting().value()))
                        .count();
        return waits + offers >= shops.allowance(one.shop()).holds();
    }

    private static LocalDate day(WaitAsked one) {
        return LocalDate.ofInstant(one.windows().getFirst().start(), Town.PARIS);
    }

    private static boolean haveOneInCommon(WaitAsked one, WaitAsked other) {
        return one.windows().stream().anyMatch(other.windows()::contains);
    }

    private void offered(PlaceOffered offer) {
        String id = offer.waiting().value();
        WaitAsked hers = waiting.remove(id);
        complainIf(hers == null, "Offered to nobody in line", offer);
        complainIf(offered.put(id, offer) != null, "Offered twice", offer);
        complainIf(!isHeld(offer), "Offered and not held", offer);
        complainIf(isTooLong(offer), "Offered longer than it can be ordered", offer);
        if (hers != null) {
            complainIf(!hers.windows().contains(offer.slot()), "Not what she waits for", offer);
            complainIf(isPassedOver(hers, offer.slot()), "Passed over", offer);
        }
    }

    /// In the play every schedule takes an hour to prepare for.
    private static boolean isTooLong(PlaceOffered offer) {
        return offer.until().isAfter(offer.slot().start().minus(Duration.ofHours(1)));
    }

    private boolean isHeld(PlaceOffered offer) {
        PlaceHeld place = held.get(offer.waiting().value());
        Instant until = place == null ? Instant.MIN : place.until();
        return place != null && place.slot().equals(offer.slot()) && until.equals(offer.until());
    }

    /// Those in line are in the order of the log; she herself has left it already.
    private boolean isPassedOver(WaitAsked hers, SlotId slot) {
        return waiting.values().stream()
                .takeWhile(other -> numbers.getOrDefault(other, 0) < numbers.getOrDefault(hers, 0))
                .filter(other -> other.windows().contains(slot))
                .anyMatch(other -> other.pieces() <= hers.pieces());
    }

    private void left(WaitLeft one) {
        String id = one.waiting().value();
        boolean wasInLine = waiting.remove(id) != null;
        boolean gaveBack = offered.containsKey(id) && given.contains(id);
        complainIf(!wasInLine && !gaveBack, "Left without giving back", one);
    }

    private void told(OfferTold one) {
        complainIf(!offered.containsKey(one.waiting().value()), "Told of nothing", one);
        complainIf(!told.add(List.of(one.waiting(), one.way())), "Told twice", one);
    }

    private void complainIf(boolean broken, String what, Object about) {
        if (broken) {
            complaints.add(what + ": " + about);
        }
    }
}
