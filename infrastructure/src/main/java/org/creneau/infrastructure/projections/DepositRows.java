package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.Part;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is asked for first of an order, in a table of [JdbcOnlinePayments].
record DepositRows(JdbcClient jdbc, String schema) {
    void put(DepositAsked asked, long position) {
        asked.part().ifPresentOrElse(part -> put(asked, part, position), () -> gone(asked));
    }

    private void gone(DepositAsked asked) {
        jdbc.sql("delete from %s.deposit where shop = ? and order_id = ?".formatted(schema))
                .params(asked.shop().value(), asked.order().value())
                .update();
    }

    private void put(DepositAsked asked, Part part, long position) {
        jdbc.sql(
                        """
                        insert into %s.deposit (shop, order_id, cents, kept, currency, position)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (shop, order_id) do update set cents = excluded.cents, kept = excluded.kept,
                            currency = excluded.currency, position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        asked.shop().value(),
                        asked.order().value(),
                        part.amount().cents(),
                        part.kept().cents(),
                        part.amount().currency(),
                        position)
                .update();
    }

    Map<OrderId, Part> of(ShopId shop, String[] orders) {
        Map<OrderId, Part> asked = new HashMap<>();
        jdbc.sql("select * from %s.deposit where shop = ? and order_id = any(?)".formatted(schema))
                .params(shop.value(), orders)
                .query(
                        row -> {
                            asked.put(new OrderId(row.getString("order_id")), part(row));
                        });
        return asked;
    }

    private static Part part(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Part(
                new Money(row.getLong("cents"), currency),
                new Money(row.getLong("kept"), currency));
    }
}
