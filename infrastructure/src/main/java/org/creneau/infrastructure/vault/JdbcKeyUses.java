package org.creneau.infrastructure.vault;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.partner.KeyUses;
import org.creneau.domain.kernel.PartnerId;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When keys were last used, in the table `partner_key_use`. Written once a minute for each key and node,
/// however often it comes.
public final class JdbcKeyUses implements KeyUses {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private final JdbcClient jdbc;
    private final Map<PartnerId, Instant> written = new ConcurrentHashMap<>();

    private record Use(PartnerId partner, Instant at) {}

    public JdbcKeyUses(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /// Only true keys come here, so what is remembered is as small as what shops have given.
    @Override
    public void used(ShopId shop, PartnerId partner, Instant at) {
        Instant before = written.get(partner);
        if (before == null || Duration.between(before, at).abs().compareTo(MINUTE) >= 0) {
            write(shop, partner, at);
            written.put(partner, at);
        }
    }

    private void write(ShopId shop, PartnerId partner, Instant at) {
        jdbc.sql(
                        """
                        insert into partner_key_use (shop, partner, used_at) values (?, ?, ?)
                        on conflict (shop, partner)
                        do update set used_at = greatest(partner_key_use.used_at, excluded.used_at)
                        """)
                .params(shop.value(), partner.value(), Timestamp.from(at))
                .update();
    }

    @Override
    public Map<PartnerId, Instant> last(ShopId shop) {
        return jdbc
                .sql("select partner, used_at from partner_key_use where shop = ?")
                .param(shop.value())
                .query(
                        (row, _) ->
                                new Use(
                                        new PartnerId(row.getString("partner")),
                                        row.getTimestamp("used_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Use::partner, Use::at));
    }
}
