package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ShopEvent.ChangeDeadlineChosen;

/// Until when an order may be changed by whoever placed it.
///
/// A shop that has said nothing of it goes by the time it needs to prepare: as long as an order for the
/// window could still be taken, one can still be changed.
///
/// @param chosen how long before the window; absent where the shop has said nothing
/// @param free until when it binds nobody, whatever is said; absent where it always does
public record ChangeDeadline(Hours hours, Optional<Duration> chosen, Optional<Instant> free) {

    /// Where neither the shop nor its schedule says anything.
    private static final Duration USUAL = Duration.ofHours(1);

    public ChangeDeadline(Hours hours, Optional<Duration> chosen) {
        this(hours, chosen, Optional.empty());
    }

    /// The same, but for whoever may change until then all the same.
    public ChangeDeadline freeUntil(Optional<Instant> instant) {
        return new ChangeDeadline(hours, chosen, instant);
    }

    public static Fold<ChangeDeadline> of(ShopId shop) {
        return Hours.of(shop).and(chosenBy(shop), ChangeDeadline::new);
    }

    /// For decisions that it does not bind every time.
    public static Fold<Optional<ChangeDeadline>> binding(ShopId shop) {
        return Hours.of(shop)
                .and(
                        chosenBy(shop),
                        (hours, chosen) -> Optional.of(new ChangeDeadline(hours, chosen)));
    }

    private static Fold<Optional<Duration>> chosenBy(ShopId shop) {
        return Fold.of(
                ChangeDeadlineChosen.class,
                Boundary.of(shop.tag(), Set.of(ChangeDeadlineChosen.class)),
                Optional.empty(),
                (_, chosen) -> Optional.of(chosen.before()));
    }

    /// The first instant at which an order for this window can no longer be changed.
    public Instant of(SlotId slot) {
        Instant said = slot.start().minus(chosen.or(() -> preparation(slot)).orElse(USUAL));
        return free.filter(said::isBefore).orElse(said);
    }

    private Optional<Duration> preparation(SlotId slot) {
        return hours.zone().flatMap(zone -> preparation(slot, zone));
    }

    private Optional<Duration> preparation(SlotId slot, ZoneId zone) {
        return hours.scheduleOn(LocalDate.ofInstant(slot.start(), zone), slot.schedule())
                .map(Schedule::preparation);
    }
}
