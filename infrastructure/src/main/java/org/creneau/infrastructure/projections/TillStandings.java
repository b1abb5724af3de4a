package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.application.till.OpenTills.Day;
import org.creneau.application.till.OpenTills.ToClose;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.TillStanding;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Sums;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.springframework.jdbc.core.JdbcTemplate;

/// How tills stand, after the tables of [JdbcTills].
final class TillStandings {
    private final JdbcTemplate jdbc;
    private final String schema;

    TillStandings(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    TillStanding of(ShopId shop) {
        return jdbc
                .query(
                        "select * from %s.till where shop = ?".formatted(schema),
                        (row, _) ->
                                standing(
                                        shop,
                                        Till.valueOf(row.getString("till")),
                                        row.getInt("records")),
                        shop.value())
                .stream()
                .findFirst()
                .orElse(TillStanding.NONE);
    }

    boolean isOurs(ShopId shop) {
        return !jdbc.queryForList(
                        "select till from %s.till where shop = ? and till = ?".formatted(schema),
                        String.class,
                        shop.value(),
                        Till.CRENEAU.name())
                .isEmpty();
    }

    private TillStanding standing(ShopId shop, Till till, int records) {
        List<MeansSum> open =
                Sums.together(
                        new ReceiptRows(jdbc, schema)
                                .where("closure is null", shop).stream().map(TillStandings::sum));
        Optional<TillClosed> closed = latestDay(shop);
        List<Turnover> before = closed.map(TillClosed::perpetual).orElse(List.of());
        return new TillStanding(till, records, open, Sums.added(before, open), closed);
    }

    private static MeansSum sum(Receipt receipt) {
        return new MeansSum(receipt.means(), receipt.turnover());
    }

    private Optional<TillClosed> latestDay(ShopId shop) {
        return new ClosureRows(jdbc, schema)
                        .where(
                                """
                        number = (select max(latest.number) from %s.closure as latest
                            where latest.shop = closure.shop and latest.span = 'DAY')
                        """
                                        .formatted(schema),
                                shop)
                        .stream()
                        .findFirst();
    }

    List<ToClose> toClose() {
        return jdbc.query(
                """
                select till.shop, open.happened_at, day.to_day as day, day.closed_at,
                    (select max(to_day) from %1$s.closure
                     where closure.shop = till.shop and span = 'MONTH') as month,
                    (select max(to_day) from %1$s.closure
                     where closure.shop = till.shop and span = 'YEAR') as year
                from %1$s.till
                    left join lateral (
                        select happened_at from %1$s.receipt
                        where receipt.shop = till.shop and closure is null
                        order by number limit 1) as open on true
                    left join lateral (
                        select to_day, closed_at from %1$s.closure
                        where closure.shop = till.shop and span = 'DAY'
                        order by number desc limit 1) as day on true
                """
                        .formatted(schema),
                (row, _) -> toClose(row));
    }

    private static ToClose toClose(ResultSet row) throws SQLException {
        LocalDate day = Columns.day(row, "day");
        return new ToClose(
                new ShopId(row.getString("shop")),
                Optional.ofNullable(Columns.instantIfAny(row, "happened_at")),
                Optional.ofNullable(
                        day == null ? null : new Day(day, Columns.instant(row, "closed_at"))),
                Optional.ofNullable(Columns.day(row, "month")),
                Optional.ofNullable(Columns.day(row, "year")));
    }
}
