package org.creneau.infrastructure.projections;

import java.util.HashMap;
import java.util.Map;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is asked for first of an order, in a table of [JdbcOnlinePayments].
record DepositRows(JdbcClient jdbc, String schema) {
    void put(DepositAsked asked, long position) {
        jdbc.sql(
                        """
                        insert into %s.deposit (shop, order_id, cents, currency, position)
                        values (?, ?, ?, ?, ?)
                        on conflict (shop, order_id) do update set cents = excluded.cents,
                            currency = excluded.currency, position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        asked.shop().value(),
                        asked.order().value(),
                        asked.amount().cents(),
                        asked.amount().currency(),
                        position)
                .update();
    }

    Map<OrderId, Money> of(ShopId shop, String[] orders) {
        Map<OrderId, Money> asked = new HashMap<>();
        jdbc.sql("select * from %s.deposit where shop = ? and order_id = any(?)".formatted(schema))
                .params(shop.value(), orders)
                .query(
                        row -> {
                            asked.put(
                                    new OrderId(row.getString("order_id")),
                                    new Money(row.getLong("cents"), row.getString("currency")));
                        });
        return asked;
    }
}
