package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.creneau.domain.shop.Arrangement;
import org.creneau.domain.shop.Arrangement.Pavement;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a shop runs its line, in the columns of the table `shop` that [JdbcShops] makes.
final class ArrangementColumns {
    private final JdbcClient jdbc;

    ArrangementColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void arrange(String schema, QueueArranged said, long position) {
        Arrangement how = said.arrangement();
        Pavement pavement = how.pavement();
        jdbc.sql(
                        """
                        update %s.shop set counters = ?, pavement_cm = ?, spacing_cm = ?,
                            stay_seconds = ?, behind_seconds = ?, position = ?
                        where shop = ?
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                how.counters(),
                                pavement == null ? null : pavement.length(),
                                pavement == null ? null : pavement.spacing(),
                                how.stay().toSeconds(),
                                how.behind().toSeconds(),
                                position,
                                said.shop().value()))
                .update();
    }

    static Arrangement read(ResultSet row) throws SQLException {
        long stay = row.getLong("stay_seconds");
        return row.wasNull()
                ? Arrangement.USUAL
                : new Arrangement(
                        Columns.number(row, "counters"),
                        pavement(row),
                        Duration.ofSeconds(stay),
                        Duration.ofSeconds(row.getLong("behind_seconds")));
    }

    private static @Nullable Pavement pavement(ResultSet row) throws SQLException {
        Integer length = Columns.number(row, "pavement_cm");
        return length == null ? null : new Pavement(length, Columns.number(row, "spacing_cm"));
    }
}
