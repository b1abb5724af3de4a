package org.creneau.infrastructure.projections;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.creneau.application.shop.ShopView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shops as they were read last, by the position of the last event that changed them.
///
/// Nearly every page asks for its shop, most of them several times, and a shop changes a few times a year: of
/// the six statements that a shop takes, one says that the others would read the same.
final class KeptShops {
    private final JdbcClient jdbc;
    private final ShopRows rows;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    KeptShops(JdbcClient jdbc, ShopRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    private record Kept(String schema, long position, ShopView shop) {
        boolean isOf(String other, long now) {
            return schema.equals(other) && position == now;
        }
    }

    private record Now(String shop, long position) {}

    /// @param shop one shop; all of them where it is absent
    List<ShopView> read(String schema, @Nullable String shop) {
        return jdbc
                .sql(
                        """
                        select shop, position from %s.shop where shop = coalesce(?::text, shop)
                        order by trade, name
                        """
                                .formatted(schema))
                .param(shop)
                .query((row, _) -> new Now(row.getString("shop"), row.getLong("position")))
                .list()
                .stream()
                .flatMap(now -> at(schema, now).stream())
                .toList();
    }

    private Optional<ShopView> at(String schema, Now now) {
        Kept last = kept.get(now.shop());
        return last != null && last.isOf(schema, now.position())
                ? Optional.of(last.shop())
                : anew(schema, now);
    }

    /// What changes while it is read may be newer than the position it is kept under, never older: the next
    /// who asks finds another position and reads it once more.
    private Optional<ShopView> anew(String schema, Now now) {
        Optional<ShopView> read = rows.read(schema, now.shop()).stream().findFirst();
        read.ifPresent(shop -> kept.put(now.shop(), new Kept(schema, now.position(), shop)));
        return read;
    }
}
