package org.creneau.infrastructure.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creneau.application.webhook.Outbox.Address;
import org.creneau.application.webhook.Outbox.Delivery;
import org.creneau.application.webhook.Outbox.State;
import org.creneau.application.webhook.Outbox.Try;
import org.creneau.domain.webhook.PublicType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of messages, for whoever looks: one page of [JdbcOutbox].
final class Deliveries {
    private static final String SELECT =
            """
            select nth, id, type, happened_at, state, attempts, due_at, tried_at, answer, took_millis
            from webhook_message where shop = ? and hook = ?
            """;
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Delivery> of(Address address, @Nullable Long before, int most) {
        return jdbc.sql(SELECT + " and nth < ? order by nth desc limit ?")
                .params(
                        address.shop().value(),
                        address.hook().value(),
                        before == null ? Long.MAX_VALUE : before,
                        most)
                .query((row, _) -> delivery(row))
                .list();
    }

    Optional<Delivery> find(Address address, String message) {
        return jdbc.sql(SELECT + " and id = ?")
                .params(address.shop().value(), address.hook().value(), message)
                .query((row, _) -> delivery(row))
                .optional();
    }

    Optional<Instant> lastTaken(Address address) {
        return jdbc
                .sql("select taken_at from webhook_address where shop = ? and hook = ?")
                .params(address.shop().value(), address.hook().value())
                .query((row, _) -> Optional.ofNullable(instant(row, "taken_at")))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Instant tried = instant(row, "tried_at");
        String answer = row.getString("answer");
        Try last =
                tried == null || answer == null
                        ? null
                        : new Try(tried, answer, Duration.ofMillis(row.getLong("took_millis")));
        return new Delivery(
                row.getLong("nth"),
                row.getString("id"),
                new PublicType(row.getString("type")),
                Objects.requireNonNull(instant(row, "happened_at")),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "due_at"),
                last);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
