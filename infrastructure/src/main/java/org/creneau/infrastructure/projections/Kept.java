package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Holidays;
import org.jspecify.annotations.Nullable;

/// Which holidays a shop keeps, as it lies in the columns `holidays_of` and `commune`.
///
/// @param country absent where it keeps none, of which a commune may be said all the same
record Kept(@Nullable String country, @Nullable String commune) {

    static Kept of(Holidays holidays) {
        return switch (holidays) {
            case Holidays.NotKept(Commune commune) -> of(null, commune);
            case Holidays.Kept(String country, Commune commune) -> of(country, commune);
        };
    }

    private static Kept of(@Nullable String country, @Nullable Commune commune) {
        return new Kept(country, commune == null ? null : commune.code());
    }

    static Kept read(ResultSet row) throws SQLException {
        return new Kept(row.getString("holidays_of"), row.getString("commune"));
    }

    Holidays holidays() {
        Commune where = commune == null ? null : new Commune(commune);
        return country == null ? new Holidays.NotKept(where) : new Holidays.Kept(country, where);
    }
}
