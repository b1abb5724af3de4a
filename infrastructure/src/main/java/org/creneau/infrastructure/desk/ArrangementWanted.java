package org.creneau.infrastructure.desk;

import java.time.Duration;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Arrangement.Pavement;
import org.jspecify.annotations.Nullable;

/// How a shop runs its line, as it is asked for and answered: all of it, so that what is left out is as it is usual.
///
/// @param counters how many there are; not said where it is absent
/// @param pavementCentimetres where people can wait; not said where it is absent
/// @param spacingCentimetres between two parties; what the text in force says where it is absent
/// @param stayMinutes after which nobody is taken to be inside any longer
/// @param behindMinutes how long whoever is not in time lets the others pass
public record ArrangementWanted(
        @Nullable Integer counters,
        @Nullable Integer pavementCentimetres,
        @Nullable Integer spacingCentimetres,
        @Nullable Integer stayMinutes,
        @Nullable Integer behindMinutes) {

    public static ArrangementWanted of(Arrangement arrangement) {
        Pavement pavement = arrangement.pavement();
        return new ArrangementWanted(
                arrangement.counters(),
                pavement == null ? null : pavement.length(),
                pavement == null ? null : pavement.spacing(),
                Math.toIntExact(arrangement.stay().toMinutes()),
                Math.toIntExact(arrangement.behind().toMinutes()));
    }

    /// @throws org.creneau.domain.kernel.MalformedValue naming what is none
    public Arrangement arrangement() {
        return new Arrangement(
                counters,
                pavementCentimetres == null
                        ? null
                        : new Pavement(pavementCentimetres, spacingCentimetres),
                minutes(stayMinutes, Arrangement.USUAL.stay()),
                minutes(behindMinutes, Arrangement.USUAL.behind()));
    }

    private static Duration minutes(@Nullable Integer said, Duration usual) {
        return said == null ? usual : Duration.ofMinutes(said);
    }
}
