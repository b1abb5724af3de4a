package org.creneau.domain.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.ShopEvent.PuttingAsideChosen;

/// Whether a shop puts things aside for people who promise nothing, and for how long.
public sealed interface PuttingAside {

    /// A shop that has said nothing keeps nothing from others for somebody who may not come.
    static PuttingAside usual() {
        return new NotOffered();
    }

    record NotOffered() implements PuttingAside {}

    /// @param days days of the calendar after the one of her window; nought where nothing is kept overnight
    record For(int days) implements PuttingAside {
        /// What a shop is proposed that begins with it: she comes, thinks it over, and comes once more.
        public static final int USUAL_DAYS = 2;

        private static final int MOST = 30;

        public For {
            if (days < 0 || days > MOST) {
                throw new MalformedValue("put-aside");
            }
        }

        /// The first instant at which what was put aside for this window is kept no longer: the end of
        /// the last day.
        public Instant until(SlotId slot, ZoneId zone) {
            LocalDate last = LocalDate.ofInstant(slot.start(), zone).plusDays(days);
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    /// Absent where nothing is put aside.
    default OptionalInt offeredDays() {
        return switch (this) {
            case NotOffered _ -> OptionalInt.empty();
            case For(var days) -> OptionalInt.of(days);
        };
    }

    /// Absent where nothing is put aside.
    default Optional<Instant> until(SlotId slot, Optional<ZoneId> zone) {
        return switch (this) {
            case NotOffered _ -> Optional.empty();
            case For time -> zone.map(here -> time.until(slot, here));
        };
    }

    static Fold<PuttingAside> of(ShopId shop) {
        return Fold.of(
                PuttingAsideChosen.class,
                Boundary.of(shop.tag(), Set.of(PuttingAsideChosen.class)),
                usual(),
                (_, chosen) -> chosen.puttingAside());
    }
}
