package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Books;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.shop.Delivery;
import org.creneau.domain.shop.ShopEvent.DeliveryChosen;
import org.creneau.domain.shop.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where shops deliver, and which of their articles are books. What is said of it is said as a whole, and
/// takes the place of all that was said before.
final class DeliveryZones {
    /// Between places and between headings, which have none in them.
    private static final String BREAK = "\n";

    private final JdbcClient jdbc;

    DeliveryZones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static String tables(String schema) {
        return """
        create table %1$s.delivery_zone (
            shop          text    not null,
            ordinal       integer not null,
            name          text    not null,
            places        text    not null,
            fee_cents     bigint  not null,
            currency      text    not null,
            minimum_cents bigint,
            carrier       text,
            carrier_days  integer,
            schedule      text    not null,
            position      bigint  not null,
            primary key (shop, ordinal)
        );
        create table %1$s.delivery_books (
            shop       text    not null primary key,
            everything boolean not null,
            headings   text    not null,
            position   bigint  not null
        );
        """
                .formatted(schema);
    }

    void choose(String schema, DeliveryChosen chosen, long position) {
        ShopId shop = chosen.shop();
        for (String table : List.of("delivery_zone", "delivery_books")) {
            jdbc.sql("delete from %s.%s where shop = ?".formatted(schema, table))
                    .param(shop.value())
                    .update();
        }
        List<Zone> zones = chosen.delivery().zones();
        for (int ordinal = 0; ordinal < zones.size(); ordinal++) {
            insert(schema, shop, ordinal, zones.get(ordinal), position);
        }
        insert(schema, shop, chosen.delivery().books(), position);
    }

    private void insert(String schema, ShopId shop, int ordinal, Zone zone, long position) {
        Money minimum = zone.minimum();
        jdbc.sql(
                        """
                        insert into %s.delivery_zone values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                shop.value(),
                                ordinal,
                                zone.name(),
                                String.join(BREAK, zone.places()),
                                zone.fee().cents(),
                                zone.fee().currency(),
                                minimum == null ? null : minimum.cents(),
                                zone.by() instanceof Carriage.Carrier(var name, _) ? name : null,
                                zone.by() instanceof Carriage.Carrier(_, var days) ? days : null,
                                zone.schedule(),
                                position))
                .update();
    }

    private void insert(String schema, ShopId shop, Books books, long position) {
        jdbc.sql("insert into %s.delivery_books values (?, ?, ?, ?)".formatted(schema))
                .params(
                        shop.value(),
                        books.everything(),
                        String.join(BREAK, books.headings().stream().sorted().toList()),
                        position)
                .update();
    }

    /// @param shop one shop; all of them where it is absent
    Map<String, Delivery> read(String schema, @Nullable String shop) {
        Map<String, List<Zone>> zones = zones(schema, shop);
        Map<String, Delivery> found = new TreeMap<>();
        jdbc.sql(
                        "select * from %s.delivery_books where shop = coalesce(?::text, shop)"
                                .formatted(schema))
                .param(shop)
                .query(
                        row -> {
                            String id = row.getString("shop");
                            found.put(
                                    id,
                                    new Delivery(zones.getOrDefault(id, List.of()), books(row)));
                        });
        return found;
    }

    private Map<String, List<Zone>> zones(String schema, @Nullable String shop) {
        Map<String, List<Zone>> found = new TreeMap<>();
        jdbc.sql(
                        """
                        select * from %s.delivery_zone where shop = coalesce(?::text, shop)
                        order by shop, ordinal
                        """
                                .formatted(schema))
                .param(shop)
                .query(
                        row -> {
                            found.computeIfAbsent(row.getString("shop"), _ -> new ArrayList<>())
                                    .add(zone(row));
                        });
        return found;
    }

    private static Zone zone(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        long minimum = row.getLong("minimum_cents");
        boolean none = row.wasNull();
        return new Zone(
                row.getString("name"),
                List.of(row.getString("places").split(BREAK, -1)),
                new Money(row.getLong("fee_cents"), currency),
                none ? null : new Money(minimum, currency),
                carriage(row),
                row.getString("schedule"));
    }

    /// From the columns `carrier` and `carrier_days`.
    static Carriage carriage(ResultSet row) throws SQLException {
        String carrier = row.getString("carrier");
        return carrier == null
                ? new Carriage.OwnRound()
                : new Carriage.Carrier(carrier, row.getInt("carrier_days"));
    }

    private static Books books(ResultSet row) throws SQLException {
        String headings = row.getString("headings");
        return new Books(
                row.getBoolean("everything"),
                headings.isEmpty() ? Set.of() : Set.of(headings.split(BREAK, -1)));
    }
}
