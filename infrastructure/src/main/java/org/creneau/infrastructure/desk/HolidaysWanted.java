package org.creneau.infrastructure.desk;

import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Holidays;
import org.jspecify.annotations.Nullable;

/// What somebody says of a shop and public holidays, as it was typed.
///
/// @param kept whether they close the shop; they do where nothing is said
/// @param commune its code, INSEE or NIS, whether they close the shop or not; nothing where it is empty
public record HolidaysWanted(@Nullable Boolean kept, @Nullable String commune) {

    /// @throws org.creneau.domain.kernel.MalformedValue of kind `commune`
    public Holidays holidays(String country) {
        Commune where = commune == null || commune.isBlank() ? null : new Commune(commune.strip());
        return kept == null || kept
                ? new Holidays.Kept(country, where)
                : new Holidays.NotKept(where);
    }
}
