package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.creneau.domain.shop.PuttingAside;
import org.jspecify.annotations.Nullable;

/// Whether a shop puts things aside, in the column that [JdbcShops] has for it: for how many days, and
/// nothing where it does not.
final class AsideDays {
    private AsideDays() {}

    static @Nullable Integer of(PuttingAside puttingAside) {
        OptionalInt days = puttingAside.offeredDays();
        return days.isPresent() ? days.getAsInt() : null;
    }

    static PuttingAside read(ResultSet row) throws SQLException {
        Integer days = Columns.number(row, "aside_days");
        return days == null ? new PuttingAside.NotOffered() : new PuttingAside.For(days);
    }
}
