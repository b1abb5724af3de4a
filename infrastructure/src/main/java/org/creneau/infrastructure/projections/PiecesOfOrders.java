package org.creneau.infrastructure.projections;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.ReturnLine;
import org.springframework.jdbc.core.JdbcTemplate;

/// How many pieces of each thing came back of orders, were refused, given up, and proved to be sent, added up from the rows of
/// [JdbcPayments].
record PiecesOfOrders(JdbcTemplate jdbc, String schema, ShopId shop, List<String> ids) {
    Map<OrderId, Map<ReturnLine.Goods, Long>> back() {
        return pieces("came_back");
    }

    /// Without what is kept all the same.
    Map<OrderId, Map<ReturnLine.Goods, Long>> givenUp() {
        return pieces("given_up");
    }

    Map<OrderId, Map<ReturnLine.Goods, Long>> sent() {
        return read(Proofs.pieces(schema), Long::sum);
    }

    private Map<OrderId, Map<ReturnLine.Goods, Long>> pieces(String table) {
        return read(
                """
                select order_id, item, line, pieces from %s.%s
                where shop = ? and order_id = any(?)
                """
                        .formatted(schema, table),
                Long::sum);
    }

    /// What comes later, or is agreed to be kept, takes off what was refused before: rows are read in the order in which they were told.
    Map<OrderId, Map<ReturnLine.Goods, Long>> refused() {
        Map<OrderId, Map<ReturnLine.Goods, Long>> refused =
                read(
                        """
                        select order_id, item, line, -pieces as pieces from (
                            select shop, order_id, item, line, pieces, position, number from %1$s.came_back
                            union all select shop, order_id, item, line, -pieces, position, number
                            from %1$s.given_up where pieces < 0) as told
                        where shop = ? and order_id = any(?) order by position, number
                        """
                                .formatted(schema),
                        (before, more) -> Math.max(0, before + more));
        refused.values().forEach(each -> each.values().removeIf(pieces -> pieces == 0));
        return refused;
    }

    private Map<OrderId, Map<ReturnLine.Goods, Long>> read(String rows, LongBinaryOperator add) {
        Map<OrderId, Map<ReturnLine.Goods, Long>> read = new HashMap<>();
        jdbc.query(
                rows,
                row -> {
                    String item = row.getString("item");
                    ReturnLine.Goods goods =
                            item == null
                                    ? new ReturnLine.Goods.OfLine(row.getInt("line"))
                                    : new ReturnLine.Goods.Article(new ItemId(item));
                    long pieces = row.getLong("pieces");
                    read.computeIfAbsent(
                                    new OrderId(row.getString("order_id")), _ -> new HashMap<>())
                            .compute(
                                    goods, (_, so) -> add.applyAsLong(so == null ? 0 : so, pieces));
                },
                shop.value(),
                ids.toArray(String[]::new));
        return read;
    }
}
