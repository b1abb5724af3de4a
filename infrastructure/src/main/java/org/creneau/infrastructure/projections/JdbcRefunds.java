package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.Refunds;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.Attempt.Back;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What goes back, as the tables of [JdbcOnlinePayments] have it.
public final class JdbcRefunds implements Refunds {
    private final JdbcClient jdbc;
    private final SchemasInUse schemas;

    public JdbcRefunds(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
    }

    private String schema() {
        return schemas.of(JdbcOnlinePayments.VIEW);
    }

    @Override
    public List<Underway> underway() {
        String schema = schema();
        String where =
                """
                (shop, payment) in (
                    select shop, payment from %s.refund where fate = 'UNDERWAY')
                """
                        .formatted(schema);
        return new AttemptRows(jdbc, schema)
                .tried(where).stream()
                        .flatMap(JdbcRefunds::underway)
                        .sorted(Comparator.comparing(one -> one.asked().at()))
                        .toList();
    }

    private static Stream<Underway> underway(Tried tried) {
        return tried.attempt().refunds().entrySet().stream()
                .filter(one -> one.getValue().back() == Back.UNDERWAY)
                .map(one -> new Underway(tried, one.getKey(), one.getValue()));
    }

    @Override
    public List<CalledOff> calledOff() {
        return jdbc.sql(
                        """
                        select distinct shop, order_id from %s.attempt
                        where off_at is not null and captured > returned and not %s
                        """
                                .formatted(schema(), JdbcOnlinePayments.undecided(schema())))
                .query(
                        (row, _) ->
                                new CalledOff(
                                        new ShopId(row.getString("shop")),
                                        new OrderId(row.getString("order_id"))))
                .list();
    }

    @Override
    public Map<OrderId, Optional<Instant>> open(ShopId shop) {
        Map<OrderId, Optional<Instant>> open = new HashMap<>();
        jdbc.sql(
                        """
                        select order_id, max(off_at) as off_at from %1$s.attempt
                        where shop = ? and (
                            (off_at is not null and captured > returned and not %2$s)
                            or (shop, order_id) in (
                                select shop, order_id from %1$s.refund
                                where shop = ? and fate in ('UNDERWAY', 'FAILED', 'REFUSED')))
                        group by order_id
                        """
                                .formatted(schema(), JdbcOnlinePayments.undecided(schema())))
                .params(shop.value(), shop.value())
                .query(
                        row -> {
                            var off =
                                    Optional.ofNullable(
                                            row.getObject("off_at", OffsetDateTime.class));
                            open.put(
                                    new OrderId(row.getString("order_id")),
                                    off.map(OffsetDateTime::toInstant));
                        });
        return open;
    }
}
