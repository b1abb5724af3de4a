package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;
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
        return read(Proofs.pieces(schema), sum());
    }

    /// What of their worth was lost, in hundredths.
    Map<OrderId, Map<ReturnLine.Goods, Long>> lost() {
        return read(
                """
                select order_id, item, line, cents as pieces from %s.lost_worth
                where shop = ? and order_id = any(?)
                """
                        .formatted(schema),
                sum());
    }

    private Map<OrderId, Map<ReturnLine.Goods, Long>> pieces(String table) {
        return read(
                """
                select order_id, item, line, pieces from %s.%s
                where shop = ? and order_id = any(?)
                """
                        .formatted(schema, table),
                sum());
    }

    /// Of what she had given up by then; the rows are read in the order in which they were told, but what she gave up comes before
    /// the first look that somebody took since she said so.
    Map<OrderId, Map<ReturnLine.Goods, Long>> refused() {
        Map<OrderId, Map<ReturnLine.Goods, Refused>> read =
                read(
                        """
                        select order_id, item, line, came, given_up from (
                            select shop, order_id, item, line, pieces as came, 0 as given_up,
                                position, 1 as turn, number
                            from %1$s.came_back
                            union all select shop, order_id, item, line, 0, pieces,
                                least(position, case when pieces > 0 then (
                                    select min(look.position) from %1$s.came_back as look
                                    where look.shop = said.shop and look.order_id = said.order_id
                                        and look.pieces < 0 and look.at > said.at) end),
                                0, number
                            from %1$s.given_up as said) as told
                        where shop = ? and order_id = any(?) order by position, turn, number
                        """
                                .formatted(schema),
                        (before, row) ->
                                (before == null ? Refused.NONE : before)
                                        .after(row.getLong("came"), row.getLong("given_up")));
        Map<OrderId, Map<ReturnLine.Goods, Long>> refused = new HashMap<>();
        read.forEach((order, each) -> refused.put(order, Refused.some(each)));
        return refused;
    }

    private interface Added<T> {
        T to(@Nullable T before, ResultSet row) throws SQLException;
    }

    private static Added<Long> sum() {
        return (before, row) -> (before == null ? 0 : before) + row.getLong("pieces");
    }

    private <T> Map<OrderId, Map<ReturnLine.Goods, T>> read(String rows, Added<T> added) {
        Map<OrderId, Map<ReturnLine.Goods, T>> read = new HashMap<>();
        jdbc.query(
                rows,
                row -> {
                    String item = row.getString("item");
                    ReturnLine.Goods goods =
                            item == null
                                    ? new ReturnLine.Goods.OfLine(row.getInt("line"))
                                    : new ReturnLine.Goods.Article(new ItemId(item));
                    Map<ReturnLine.Goods, T> its =
                            read.computeIfAbsent(
                                    new OrderId(row.getString("order_id")), _ -> new HashMap<>());
                    its.put(goods, added.to(its.get(goods), row));
                },
                shop.value(),
                ids.toArray(String[]::new));
        return read;
    }

    /// Of one thing, up to a row: what came and was taken is first what she gave up, and so is what comes after a refusal first what
    /// was refused.
    private record Refused(long here, long givenUp, long pieces) {
        private static final Refused NONE = new Refused(0, 0, 0);

        /// @param came below nought where so many were refused
        /// @param unwanted below nought where she keeps so many all the same
        private Refused after(long came, long unwanted) {
            long taken = here + came;
            long said = givenUp + unwanted;
            long left = Math.max(0, pieces - Math.max(0, came) + Math.min(0, unwanted));
            return new Refused(
                    taken,
                    said,
                    came < 0 ? Math.max(left, Math.min(left - came, said - taken)) : left);
        }

        private static Map<ReturnLine.Goods, Long> some(Map<ReturnLine.Goods, Refused> all) {
            Map<ReturnLine.Goods, Long> some = new HashMap<>();
            all.forEach((goods, one) -> some.put(goods, one.pieces()));
            some.values().removeIf(pieces -> pieces == 0);
            return some;
        }
    }
}
