package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// How a declaration lies in the tables of [JdbcWithdrawals].
final class WithdrawalRow {
    private WithdrawalRow() {}

    /// A line of one of them.
    record Line(String withdrawal, ReturnLine line) {}

    static @Nullable String item(ReturnLine.Goods goods) {
        return switch (goods) {
            case ReturnLine.Goods.Article(var item) -> item.value();
            case ReturnLine.Goods.OfLine _ -> null;
        };
    }

    static @Nullable Integer line(ReturnLine.Goods goods) {
        return switch (goods) {
            case ReturnLine.Goods.Article _ -> null;
            case ReturnLine.Goods.OfLine(var number) -> number;
        };
    }

    static Line readLine(ResultSet row) throws SQLException {
        String item = row.getString("item");
        ReturnLine.Goods goods =
                item == null
                        ? new ReturnLine.Goods.OfLine(row.getInt("line"))
                        : new ReturnLine.Goods.Article(new ItemId(item));
        return new Line(
                row.getString("withdrawal"),
                new ReturnLine(goods, new Quantity(row.getInt("pieces"))));
    }

    static Map<String, List<ReturnLine>> lines(List<Line> read) {
        return read.stream()
                .collect(
                        Collectors.groupingBy(
                                Line::withdrawal,
                                Collectors.mapping(Line::line, Collectors.toList())));
    }

    static WithdrawalView read(
            ResultSet row,
            Map<String, List<ReturnLine>> lines,
            Map<String, List<ReturnLine>> kept,
            Map<String, List<WithdrawalView.Diminished>> lost)
            throws SQLException {
        String id = row.getString("withdrawal");
        return new WithdrawalView(
                new WithdrawalId(id),
                new OrderId(row.getString("order_id")),
                lines.getOrDefault(id, List.of()),
                Columns.day(row, "last_day"),
                Columns.day(row, "refund_by"),
                Columns.instant(row, "said_at"),
                row.getString("told_through"),
                row.getString("told_by"),
                WithdrawalView.Letter.valueOf(row.getString("letter")),
                kept.getOrDefault(id, List.of()),
                row.getObject("sent_on", LocalDate.class),
                lost.getOrDefault(id, List.of()));
    }
}
