package org.creneau.infrastructure.payment;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.creneau.application.payment.online.PaymentCodes;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `payment_link`.
public final class JdbcPaymentCodes implements PaymentCodes {
    private final JdbcClient jdbc;

    public JdbcPaymentCodes(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public String of(ShopId shop, OrderId order, Supplier<String> fresh) {
        return find(shop, order).orElseGet(() -> drawn(shop, order, fresh));
    }

    /// Where two draw at once, one of them counts.
    private String drawn(ShopId shop, OrderId order, Supplier<String> fresh) {
        int written = 0;
        while (written == 0 && find(shop, order).isEmpty()) {
            written =
                    jdbc.sql(
                                    """
                                    insert into payment_link (code, shop, order_id) values (?, ?, ?)
                                    on conflict do nothing
                                    """)
                            .params(fresh.get(), shop.value(), order.value())
                            .update();
        }
        return find(shop, order).orElseThrow();
    }

    @Override
    public Optional<String> find(ShopId shop, OrderId order) {
        return jdbc.sql("select code from payment_link where shop = ? and order_id = ?")
                .params(shop.value(), order.value())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<Which> open(String code) {
        return jdbc.sql("select shop, order_id from payment_link where code = ?")
                .param(code)
                .query(
                        (row, _) ->
                                new Which(
                                        new ShopId(row.getString("shop")),
                                        new OrderId(row.getString("order_id"))))
                .optional();
    }
}
