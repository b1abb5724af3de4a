package org.creneau.infrastructure.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// The table `sandbox_notice`: what is to be told, until it was heard. A notice that nobody hears is told again, after
/// longer and longer pauses, for more than a day.
public final class SandboxNotices {
    static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofHours(1),
                    Duration.ofHours(6),
                    Duration.ofHours(24));

    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 20;

    /// Longer than it takes to tell as many as are told at once.
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /// What is written in a notice. It says of which payment, and nothing of how it stands: that is asked for.
    ///
    /// @param type for whoever reads it
    record Body(String id, String type, String account, String payment, Instant created) {}

    private record Waiting(long delivery, String body, int attempts) {}

    /// Where notices go.
    interface Ear {
        /// @return whether it was heard
        boolean hears(byte[] body, Instant now);
    }

    public SandboxNotices(DataSource source, InstantSource clock, Supplier<String> ids) {
        this.jdbc = JdbcClient.create(source);
        this.clock = clock;
        this.ids = ids;
    }

    void tell(Charge before, Charge after, Instant now) {
        Mischief mischief =
                after.mischief() == Mischief.NONE ? before.mischief() : after.mischief();
        for (String news : after.newsSince(before)) {
            String id = "evt_" + ids.get();
            var body = new Body(id, news, after.account().id(), after.reference().value(), now);
            mischief.times(news, now).forEach(at -> keep(id, JSON.writeValueAsString(body), at));
        }
    }

    private void keep(String id, String body, Instant due) {
        jdbc.sql("insert into sandbox_notice (notice, body, due_at) values (?, ?, ?)")
                .params(id, body, due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Tells what is due, oldest first.
    void send(Ear ear) {
        Instant now = clock.instant();
        for (Waiting waiting : take(now)) {
            boolean heard = ear.hears(waiting.body().getBytes(StandardCharsets.UTF_8), now);
            if (heard) {
                done(waiting, now);
            } else {
                again(waiting, now);
            }
        }
    }

    /// Another node takes none of these for a while; if this one dies, they are told then.
    private List<Waiting> take(Instant now) {
        return jdbc.sql(
                        """
                        with taken as (
                            select delivery from sandbox_notice where due_at <= ?
                            order by due_at, delivery limit ? for update skip locked),
                        moved as (
                            update sandbox_notice set due_at = ?
                            where delivery in (select delivery from taken)
                            returning delivery, body, attempts)
                        select delivery, body, attempts from moved order by delivery
                        """)
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        AT_ONCE,
                        now.plus(TAKEN_FOR).atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Waiting(
                                        row.getLong("delivery"),
                                        row.getString("body"),
                                        row.getInt("attempts")))
                .list();
    }

    private void done(Waiting told, Instant now) {
        jdbc.sql(
                        """
                        update sandbox_notice
                        set due_at = null, delivered_at = ?, attempts = attempts + 1
                        where delivery = ?
                        """)
                .params(now.atOffset(ZoneOffset.UTC), told.delivery())
                .update();
    }

    private void again(Waiting told, Instant now) {
        Instant next =
                told.attempts() < PAUSES.size() ? now.plus(PAUSES.get(told.attempts())) : null;
        jdbc.sql("update sandbox_notice set due_at = ?, attempts = attempts + 1 where delivery = ?")
                .param(offset(next))
                .param(told.delivery())
                .update();
    }

    private static @Nullable Object offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    void forgetBefore(Instant instant) {
        jdbc.sql("delete from sandbox_notice where delivered_at < ?")
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
