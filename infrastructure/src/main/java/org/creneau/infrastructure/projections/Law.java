package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.creneau.domain.shop.Distancing.Text;
import org.jspecify.annotations.Nullable;

/// Which text of law a shop goes by, as it lies in the columns `law`, `law_country` and `law_day`.
record Law(String kind, @Nullable String country, @Nullable LocalDate day) {

    static Law of(Text text) {
        return switch (text) {
            case Text.InForce(String country) -> new Law("in-force", country, null);
            case Text.AsOf(String country, LocalDate day) -> new Law("as-of", country, day);
            case Text.None() -> new Law("none", null, null);
        };
    }

    static Law read(ResultSet row) throws SQLException {
        return new Law(
                row.getString("law"), row.getString("law_country"), Columns.day(row, "law_day"));
    }

    Text text() {
        return switch (kind) {
            case "in-force" -> new Text.InForce(Objects.requireNonNull(country));
            case "as-of" ->
                    new Text.AsOf(Objects.requireNonNull(country), Objects.requireNonNull(day));
            case "none" -> new Text.None();
            default -> throw new IllegalStateException("No kind of law is called " + kind);
        };
    }
}
