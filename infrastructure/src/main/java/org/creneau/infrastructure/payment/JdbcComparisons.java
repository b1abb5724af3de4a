package org.creneau.infrastructure.payment;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.payment.online.Comparisons;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.projections.JdbcUsedAccounts;
import org.creneau.infrastructure.projections.JdbcUsedAccounts.Used;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `payment_comparison`, and what was found, counted.
public final class JdbcComparisons implements Comparisons {
    private final JdbcClient jdbc;
    private final JdbcUsedAccounts accounts;
    private final Counter found;
    private final Counter unknown;

    public JdbcComparisons(DataSource source, JdbcUsedAccounts accounts, MeterRegistry meters) {
        this.jdbc = JdbcClient.create(source);
        this.accounts = accounts;
        this.found = counter(meters, "found");
        this.unknown = counter(meters, "unknown");
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("creneau.payment.compared")
                .description("Payments of which a service said something that nobody had heard")
                .tag("result", result)
                .register(meters);
    }

    @Override
    public List<Books> all() {
        return accounts.all().stream().map(this::books).toList();
    }

    @Override
    public List<Books> of(ShopId shop) {
        return accounts.all().stream()
                .filter(one -> one.shop().equals(shop))
                .map(this::books)
                .toList();
    }

    private Books books(Used used) {
        return new Books(used.shop(), used.service(), used.account(), used.since(), last(used));
    }

    private Optional<Reading> last(Used used) {
        return jdbc.sql(
                        """
                        select * from payment_comparison
                        where shop = ? and service = ? and account = ?
                        """)
                .params(used.shop().value(), used.service(), used.account().id())
                .query(
                        (row, _) ->
                                new Reading(
                                        row.getObject("read_until", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                                        row.getInt("found"),
                                        row.getInt("unknown")))
                .optional();
    }

    @Override
    public void read(Books books, Reading reading) {
        jdbc.sql(
                        """
                        insert into payment_comparison values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, service, account) do update set
                            read_until = excluded.read_until, read_at = excluded.read_at,
                            found = excluded.found, unknown = excluded.unknown
                        """)
                .params(
                        books.shop().value(),
                        books.service(),
                        books.account().id(),
                        reading.until().atOffset(ZoneOffset.UTC),
                        reading.at().atOffset(ZoneOffset.UTC),
                        reading.found(),
                        reading.unknown())
                .update();
        found.increment(reading.found());
        unknown.increment(reading.unknown());
    }
}
