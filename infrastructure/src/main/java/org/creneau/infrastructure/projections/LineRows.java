package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.LineChanges.Letter;
import org.creneau.application.order.LineChanges.Missing;
import org.creneau.application.order.LineChanges.Reduced;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.OrderLine.Goods;
import org.creneau.domain.order.Supply;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// Reads the tables that [OrderLines] writes, and opens the sealed words in them.
final class LineRows {
    private final JdbcTemplate jdbc;
    private final PersonalTexts texts;
    private final Map<OrderId, Found> found = new HashMap<>();

    LineRows(JdbcTemplate jdbc, PersonalTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /// @param pieces how many are left of each line
    private record Found(
            SortedMap<Integer, OrderLine> lines,
            Map<Integer, Integer> pieces,
            List<Function<Found, Missing>> missing,
            List<Function<Found, Reduced>> reduced) {
        Found() {
            this(new TreeMap<>(), new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        }

        private List<Integer> numbers() {
            return lines.keySet().stream().filter(line -> left(line) > 0).toList();
        }

        private int left(int line) {
            return pieces.getOrDefault(line, 0);
        }

        private OrderLine of(int line, int many) {
            OrderLine known = lines.get(line);
            if (known == null) {
                throw new IllegalStateException("No line " + line);
            }
            return known.with(new Quantity(many));
        }

        OrderLines.Lines whole() {
            List<Integer> numbers = numbers();
            return new OrderLines.Lines(
                    numbers.stream().map(line -> of(line, left(line))).toList(),
                    new LineChanges(
                            numbers,
                            missing.stream().map(each -> each.apply(this)).toList(),
                            reduced.stream().map(each -> each.apply(this)).toList()));
        }
    }

    /// Lines come last and are never deleted, so that whatever names one finds it, though somebody writes
    /// in between.
    Map<OrderId, OrderLines.Lines> read(String schema, ShopId shop, String[] orders) {
        ask(
                """
                select * from %1$s.order_missing where shop = ? and order_id = any(?)
                order by order_id, asked
                """,
                schema, shop, orders, row -> of(row).missing().add(missing(row)));
        ask(
                """
                select * from %1$s.order_reduced where shop = ? and order_id = any(?)
                order by order_id, position
                """,
                schema, shop, orders, row -> of(row).reduced().add(reduced(row)));
        ask(
                """
                select order_line.*, orders.subject
                from %1$s.order_line join %1$s.orders using (shop, order_id)
                where shop = ? and order_id = any(?)
                """,
                schema, shop, orders, this::line);
        Map<OrderId, OrderLines.Lines> all = new HashMap<>();
        found.forEach((order, lines) -> all.put(order, lines.whole()));
        return all;
    }

    private void ask(
            String sql, String schema, ShopId shop, String[] orders, RowCallbackHandler row) {
        jdbc.query(sql.formatted(schema), row, shop.value(), orders);
    }

    private Found of(ResultSet row) throws SQLException {
        return found.computeIfAbsent(new OrderId(row.getString("order_id")), _ -> new Found());
    }

    private void line(ResultSet row) throws SQLException {
        int number = row.getInt("line");
        int pieces = row.getInt("quantity");
        OrderLine line =
                new OrderLine(
                        goods(row),
                        new Quantity(Math.max(1, pieces)),
                        new Money(row.getLong("cents"), row.getString("currency")),
                        new VatRate(row.getInt("vat")));
        of(row).lines().put(number, line);
        of(row).pieces().put(number, pieces);
    }

    private Goods goods(ResultSet row) throws SQLException {
        String item = row.getString("item");
        if (item != null) {
            return new Goods.Article(new ItemId(item), row.getString("label"));
        }
        var order = new OrderId(row.getString("order_id"));
        PersonalText words =
                texts.open(
                        new ShopId(row.getString("shop")),
                        new SubjectId(row.getString("subject")),
                        OrderRows.context(order, OrderRows.words(row.getInt("line"))),
                        row.getString("sealed_words"));
        return new Goods.InWords(words, Supply.valueOf(row.getString("supply")));
    }

    private static Function<Found, Missing> missing(ResultSet row) throws SQLException {
        var id = new MovementId(row.getString("missing"));
        int line = row.getInt("line");
        int pieces = row.getInt("pieces");
        Integer instead = Columns.number(row, "instead_line");
        String answer = row.getString("answer");
        String by = row.getString("answered_by");
        int insteadPieces = row.getInt("instead_pieces");
        Instant at = Columns.instant(row, "at");
        Instant answeredAt = answer == null ? null : Columns.instant(row, "answered_at");
        Letter letter = Letter.valueOf(row.getString("letter"));
        return order ->
                new Missing(
                        id,
                        line,
                        order.of(line, pieces),
                        instead == null ? null : order.of(instead, insteadPieces),
                        at,
                        answer == null ? null : Answer.valueOf(answer),
                        by == null ? null : AnsweredBy.valueOf(by),
                        answeredAt,
                        letter);
    }

    private static Function<Found, Reduced> reduced(ResultSet row) throws SQLException {
        int line = row.getInt("line");
        int pieces = row.getInt("pieces");
        AskedBy by = AskedBy.valueOf(row.getString("asked_by"));
        Instant at = Columns.instant(row, "at");
        return order -> new Reduced(order.of(line, pieces), by, at);
    }
}
