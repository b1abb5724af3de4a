package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.AcceptanceChosen;
import org.creneau.domain.shop.ShopEvent.AllowanceChosen;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;
import org.creneau.domain.shop.ShopEvent.DayClosed;
import org.creneau.domain.shop.ShopEvent.DayOpened;
import org.creneau.domain.shop.ShopEvent.DayRestored;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.ShopEvent.DistancingChosen;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.shop.ShopEvent.PaceChosen;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;

/// What a shop is: how it presents itself, and what decides how many may come in.
///
/// @param profile absent as long as the shop is unknown
/// @param distancing absent as long as it has said nothing of it
public record Premises(Optional<Profile> profile, Optional<Distancing> distancing) {
    static final Premises UNKNOWN = new Premises(Optional.empty(), Optional.empty());

    public static Fold<Premises> of(ShopId shop) {
        return Fold.of(
                ShopEvent.class,
                Boundary.of(shop.tag(), Set.of(ShopOpened.class, DistancingChosen.class)),
                UNKNOWN,
                Premises::evolve);
    }

    /// For decisions that no distancing changes.
    public static Fold<Optional<Profile>> profileOf(ShopId shop) {
        return Fold.of(
                ShopOpened.class,
                Boundary.of(shop.tag(), Set.of(ShopOpened.class)),
                Optional.empty(),
                (_, opened) -> Optional.of(opened.profile()));
    }

    public static Fold<Holidays> holidaysOf(ShopId shop) {
        return Fold.of(
                HolidaysChosen.class,
                Boundary.of(shop.tag(), Set.of(HolidaysChosen.class)),
                new Holidays.NotKept(),
                (_, chosen) -> chosen.holidays());
    }

    /// As they were after these, in the order of the log.
    public static Premises after(List<ShopEvent> said) {
        Premises premises = UNKNOWN;
        for (ShopEvent event : said) {
            premises = premises.evolve(event);
        }
        return premises;
    }

    Premises evolve(ShopEvent event) {
        return switch (event) {
            case ShopOpened opened -> new Premises(Optional.of(opened.profile()), distancing);
            case DistancingChosen chosen -> new Premises(profile, Optional.of(chosen.distancing()));
            case SchedulePublished _ -> this;
            case DayClosed _ -> this;
            case ChangeDeadlineChosen _ -> this;
            case AllowanceChosen _ -> this;
            case PuttingAsideChosen _ -> this;
            case AcceptanceChosen _ -> this;
            case DeliveryChosen _ -> this;
            case ShopEvent.OnlinePaymentChosen _ -> this;
            case DayOpened _ -> this;
            case PaceChosen _ -> this;
            case DayRestored _ -> this;
            case HolidaysChosen _ -> this;
            case ShopEvent.QueueArranged _ -> this;
            case ShopEvent.RemindersChosen _ -> this;
        };
    }

    /// How many can be inside during a window, one after the other, if each stays so long; one at least.
    /// Where nobody comes in, or no number is said, there is no end to it.
    int room(Window window, Duration dwell) {
        boolean inside = profile.filter(here -> here.door() == Door.INSIDE).isPresent();
        return inside && limitAt(window.start()) instanceof Limit.AtMost most
                ? Math.max(
                        1,
                        turns(most.people(), Duration.between(window.start(), window.end()), dwell))
                : Integer.MAX_VALUE;
    }

    /// Whether people would be out for a window while the text by which the shop goes keeps them at home.
    boolean isInCurfew(Window window) {
        return profile.flatMap(
                        here ->
                                distancing.filter(
                                        said ->
                                                CurfewRules.isShut(
                                                        said.text(), window, here.zone())))
                .isPresent();
    }

    private static int turns(int people, Duration length, Duration dwell) {
        return Math.toIntExact(people * length.toSeconds() / dwell.toSeconds());
    }

    /// Whether the text in force at an instant keeps out whoever has no order.
    public boolean onlyWithAnOrderAt(Instant at) {
        return profile.flatMap(
                        here -> distancing.flatMap(said -> InForce.of(said, at, here.zone())))
                .filter(InForce::onlyWithAnOrder)
                .isPresent();
    }

    /// How many customers may be inside at an instant.
    public Limit limitAt(Instant at) {
        return profile.flatMap(here -> distancing.map(said -> Limit.allowed(said, at, here.zone())))
                .orElseGet(Limit.Unlimited::new);
    }
}
