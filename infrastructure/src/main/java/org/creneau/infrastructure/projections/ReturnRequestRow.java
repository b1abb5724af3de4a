package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.jspecify.annotations.Nullable;

/// How a request lies in the table of [JdbcReturnRequests]: of each line, and of each article that is wanted
/// instead, its parts in one text, with blanks between them, which no id has.
final class ReturnRequestRow {
    private static final String ITEM = "item";
    private static final String LINE = "line";

    private ReturnRequestRow() {}

    static boolean isBooked(Coming coming) {
        return switch (coming) {
            case Coming.Booked _ -> true;
            case Coming.Along _ -> false;
        };
    }

    static String[] lines(List<ToBring> lines) {
        return lines.stream().map(ReturnRequestRow::text).toArray(String[]::new);
    }

    private static String text(ToBring line) {
        return text(line.goods(), line.quantity()) + " " + line.why();
    }

    private static String text(ReturnLine.Goods goods, Quantity quantity) {
        String name =
                switch (goods) {
                    case ReturnLine.Goods.Article(var item) -> ITEM + " " + item;
                    case ReturnLine.Goods.OfLine(var number) -> LINE + " " + number;
                };
        return name + " " + quantity.pieces();
    }

    static String[] pieces(List<ReturnLine> lines) {
        return lines.stream()
                .map(line -> text(line.goods(), line.quantity()))
                .toArray(String[]::new);
    }

    static String[] found(List<Found> found) {
        return found.stream()
                .map(one -> text(one.goods(), one.quantity()) + " " + one.verdict())
                .toArray(String[]::new);
    }

    static @Nullable String order(Origin origin) {
        return switch (origin) {
            case Origin.OfOrder(var order) -> order.value();
            case Origin.Unknown _ -> null;
        };
    }

    static ReceivedGoods readReceived(ResultSet row) throws SQLException {
        String order = row.getString("order_id");
        return new ReceivedGoods(
                new ReturnId(row.getString("goods")),
                order == null ? null : new OrderId(order),
                texts(row, "lines").map(text -> pieces(text.split(" ", -1))).toList(),
                Fit.valueOf(row.getString("fit")),
                Motive.valueOf(row.getString("motive")),
                Columns.instant(row, "came_at"),
                texts(row, "found").map(ReturnRequestRow::found).toList(),
                readTaken(row),
                Columns.instantIfAny(row, "annulled_at"));
    }

    /// Of each line its pieces, its price and its label, which may have blanks.
    static String[] taken(List<OrderLine> lines) {
        return lines.stream()
                .map(
                        line ->
                                line.quantity().pieces()
                                        + " "
                                        + line.total().cents()
                                        + " "
                                        + line.label(""))
                .toArray(String[]::new);
    }

    private static ReceivedGoods.@Nullable Taken readTaken(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        List<ReceivedGoods.Taken.Line> lines =
                texts(row, "taken").map(text -> takenLine(text.split(" ", 3), currency)).toList();
        String sale = row.getString("sale");
        return lines.isEmpty()
                ? null
                : new ReceivedGoods.Taken(
                        lines,
                        new Money(row.getLong("credit"), currency),
                        beyond(row, currency),
                        sale == null ? null : new OrderId(sale));
    }

    private static @Nullable Money beyond(ResultSet row, String currency) throws SQLException {
        Long cents = row.getObject("beyond", Long.class);
        return cents == null ? null : new Money(cents, currency);
    }

    private static ReceivedGoods.Taken.Line takenLine(String[] parts, String currency) {
        return new ReceivedGoods.Taken.Line(
                parts[2],
                Integer.parseInt(parts[0]),
                new Money(Long.parseLong(parts[1]), currency));
    }

    private static Found found(String text) {
        String[] parts = text.split(" ", -1);
        ReturnLine line = pieces(parts);
        return new Found(line.goods(), line.quantity(), Verdict.valueOf(parts[3]));
    }

    private static ReturnLine pieces(String[] parts) {
        ReturnLine.Goods goods =
                parts[0].equals(ITEM)
                        ? new ReturnLine.Goods.Article(new ItemId(parts[1]))
                        : new ReturnLine.Goods.OfLine(Integer.parseInt(parts[1]));
        return new ReturnLine(goods, new Quantity(Integer.parseInt(parts[2])));
    }

    static String[] others(Wish wish) {
        return switch (wish) {
            case Wish.MoneyBack _ -> new String[0];
            case Wish.Exchange(var others) ->
                    others.stream()
                            .map(each -> each.item() + " " + each.quantity().pieces())
                            .toArray(String[]::new);
        };
    }

    static ReturnRequestView read(ResultSet row) throws SQLException {
        var visit = new OrderId(row.getString("visit"));
        return new ReturnRequestView(
                new ReturnId(row.getString("goods")),
                new OrderId(row.getString("order_id")),
                texts(row, "lines").map(ReturnRequestRow::line).toList(),
                wish(texts(row, "others").map(ReturnRequestRow::other).toList()),
                row.getBoolean("booked") ? new Coming.Booked(visit) : new Coming.Along(visit),
                Columns.instant(row, "asked_at"),
                row.getString("told_through"),
                row.getString("told_by"),
                ReturnRequestView.State.valueOf(row.getString("state")));
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static ToBring line(String text) {
        String[] parts = text.split(" ", -1);
        ReturnLine line = pieces(parts);
        return new ToBring(line.goods(), line.quantity(), Why.valueOf(parts[3]));
    }

    private static Wish wish(List<Wish.Other> others) {
        return others.isEmpty() ? new Wish.MoneyBack() : new Wish.Exchange(others);
    }

    private static Wish.Other other(String text) {
        String[] parts = text.split(" ", -1);
        return new Wish.Other(new ItemId(parts[0]), new Quantity(Integer.parseInt(parts[1])));
    }
}
