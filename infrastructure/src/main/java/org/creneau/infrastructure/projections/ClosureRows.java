package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// How closures lie in the tables of [JdbcTills]: their sums in rows of their own, those of the perpetual total without a means.
final class ClosureRows {
    private final JdbcTemplate jdbc;
    private final String schema;

    /// @param place among the sums of its closure
    private record Figure(TillClosed closed, @Nullable Means means, int place, Turnover turnover) {}

    private record Figures(List<MeansSum> sums, List<Turnover> perpetual) {
        Figures() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    ClosureRows(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    void add(List<TillClosed> closures) {
        Rows.of(closures)
                .text(one -> one.shop().value())
                .count(TillClosed::number)
                .text(one -> one.span().name())
                .day(TillClosed::from)
                .day(TillClosed::to)
                .count(TillClosed::first)
                .count(TillClosed::last)
                .time(TillClosed::at)
                .write(
                        jdbc,
                        """
                        insert into %s.closure select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema));
        figures(closures.stream().flatMap(ClosureRows::figures).toList());
        closures.stream().filter(one -> one.span() == Span.DAY).forEach(this::close);
    }

    private void figures(List<Figure> figures) {
        Rows.of(figures)
                .text(one -> one.closed().shop().value())
                .count(one -> one.closed().number())
                .text(one -> one.means() == null ? null : one.means().name())
                .count(Figure::place)
                .text(one -> one.turnover().currency())
                .number(one -> one.turnover().taken().cents())
                .number(one -> one.turnover().givenBack().cents())
                .number(one -> one.turnover().corrected().cents())
                .write(
                        jdbc,
                        """
                        insert into %s.closure_sum select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema));
    }

    private static Stream<Figure> figures(TillClosed closed) {
        List<MeansSum> sums = closed.sums();
        List<Turnover> all = closed.perpetual();
        return Stream.concat(
                IntStream.range(0, sums.size()).mapToObj(at -> figure(closed, sums.get(at), at)),
                IntStream.range(0, all.size())
                        .mapToObj(at -> new Figure(closed, null, at, all.get(at))));
    }

    private static Figure figure(TillClosed closed, MeansSum sum, int place) {
        return new Figure(closed, sum.means(), place, sum.turnover());
    }

    private void close(TillClosed day) {
        jdbc.update(
                """
                update %s.receipt set closure = ? where shop = ? and number between ? and ?
                """
                        .formatted(schema),
                day.number(),
                day.shop().value(),
                day.first(),
                day.last());
    }

    /// By number.
    List<TillClosed> where(String condition, ShopId shop, Object... figures) {
        Object[] all = Stream.concat(Stream.of(shop.value()), Stream.of(figures)).toArray();
        Map<Integer, Figures> told = figuresWhere(condition, all);
        return jdbc.query(
                "select * from %s.closure where shop = ? and %s order by number"
                        .formatted(schema, condition),
                (row, _) -> closed(row, told.getOrDefault(row.getInt("number"), new Figures())),
                all);
    }

    private Map<Integer, Figures> figuresWhere(String condition, Object[] figures) {
        Map<Integer, Figures> all = new HashMap<>();
        jdbc.query(
                """
                select closure_sum.* from %1$s.closure_sum join %1$s.closure using (shop, number)
                where shop = ? and %2$s order by number, place
                """
                        .formatted(schema, condition),
                row -> {
                    add(all.computeIfAbsent(row.getInt("number"), _ -> new Figures()), row);
                },
                figures);
        return all;
    }

    private static void add(Figures figures, ResultSet row) throws SQLException {
        String means = row.getString("means");
        if (means == null) {
            figures.perpetual().add(turnover(row));
        } else {
            figures.sums().add(new MeansSum(Means.valueOf(means), turnover(row)));
        }
    }

    private static Turnover turnover(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Turnover(
                new Money(row.getLong("taken"), currency),
                new Money(row.getLong("given_back"), currency),
                new Money(row.getLong("corrected"), currency));
    }

    private static TillClosed closed(ResultSet row, Figures figures) throws SQLException {
        return new TillClosed(
                new ShopId(row.getString("shop")),
                row.getInt("number"),
                Span.valueOf(row.getString("span")),
                Columns.day(row, "from_day"),
                Columns.day(row, "to_day"),
                row.getInt("first_record"),
                row.getInt("last_record"),
                figures.sums(),
                figures.perpetual(),
                Columns.instant(row, "closed_at"));
    }
}
