package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Holidays;
import org.jspecify.annotations.Nullable;

/// Which holidays a shop keeps, as it lies in the columns `holidays_of` and `commune`.
///
/// @param country absent where it keeps none
record Kept(@Nullable String country, @Nullable String commune) {

    static Kept of(Holidays holidays) {
        return switch (holidays) {
            case Holidays.NotKept() -> new Kept(null, null);
            case Holidays.Kept(String country, Commune commune) ->
                    new Kept(country, commune == null ? null : commune.code());
        };
    }

    static Kept read(ResultSet row) throws SQLException {
        return new Kept(row.getString("holidays_of"), row.getString("commune"));
    }

    Holidays holidays() {
        return country == null
                ? new Holidays.NotKept()
                : new Holidays.Kept(country, commune == null ? null : new Commune(commune));
    }
}
