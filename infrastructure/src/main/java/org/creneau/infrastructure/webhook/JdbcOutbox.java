package org.creneau.infrastructure.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.creneau.application.webhook.Message;
import org.creneau.application.webhook.Outbox;
import org.creneau.domain.kernel.HookId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The tables `webhook_outbox`, `webhook_message` and `webhook_address`.
public final class JdbcOutbox implements Outbox {
    private static final JsonMapper JSON = new JsonMapper();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Deliveries deliveries;

    public JdbcOutbox(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.deliveries = new Deliveries(jdbc);
    }

    @Override
    public boolean fill(Instant now, LongFunction<Found> from) {
        return Boolean.TRUE.equals(transaction.execute(_ -> filled(now, from)));
    }

    private boolean filled(Instant now, LongFunction<Found> from) {
        long position =
                jdbc.sql("select position from webhook_outbox for update")
                        .query(Long.class)
                        .single();
        Found found = from.apply(position);
        found.messages().forEach(message -> add(message, now));
        jdbc.sql("update webhook_outbox set position = ?").param(found.upTo()).update();
        return found.upTo() > position;
    }

    @Override
    public void add(Message message, Instant now) {
        jdbc.sql(
                        """
                        insert into webhook_message
                            (shop, hook, id, position, type, happened_at, body, made_at, state,
                             attempts, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)
                        on conflict (shop, hook, id) do nothing
                        """)
                .params(
                        message.shop().value(),
                        message.hook().value(),
                        message.id(),
                        message.position(),
                        message.type().value(),
                        time(message.happened()),
                        body(message),
                        time(now),
                        time(now))
                .update();
    }

    private static String body(Message message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", message.type().value());
        body.put("timestamp", message.happened().toString());
        body.put("data", message.data());
        return JSON.writeValueAsString(body);
    }

    @Override
    public List<Address> due(Instant now) {
        return jdbc.sql(
                        """
                        select distinct shop, hook
                        from webhook_message
                            left join webhook_address as address using (shop, hook)
                        where state = 'WAITING' and due_at <= ?
                            and (busy_until is null or busy_until <= clock_timestamp())
                        """)
                .param(time(now))
                .query(
                        (row, _) ->
                                new Address(
                                        new ShopId(row.getString("shop")),
                                        new HookId(row.getString("hook"))))
                .list();
    }

    /// By the clock of the database, so that no machine's clock lets two send at once.
    @Override
    public boolean claim(Address address, Duration atMost) {
        return jdbc.sql(
                                """
                                insert into webhook_address as known (shop, hook, busy_until)
                                values (?, ?, clock_timestamp() + make_interval(secs => ?))
                                on conflict (shop, hook)
                                do update set busy_until = excluded.busy_until
                                where known.busy_until is null
                                    or known.busy_until <= clock_timestamp()
                                """)
                        .params(address.shop().value(), address.hook().value(), seconds(atMost))
                        .update()
                > 0;
    }

    @Override
    public void release(Address address, Duration pause) {
        jdbc.sql(
                        """
                        update webhook_address
                        set busy_until = clock_timestamp() + make_interval(secs => ?)
                        where shop = ? and hook = ?
                        """)
                .params(seconds(pause), address.shop().value(), address.hook().value())
                .update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    @Override
    public void drop(Address address) {
        jdbc.sql(
                        """
                        update webhook_message set state = 'GIVEN_UP', due_at = null
                        where shop = ? and hook = ? and state = 'WAITING'
                        """)
                .params(address.shop().value(), address.hook().value())
                .update();
    }

    @Override
    public List<Due> next(Address address, Instant now, int most) {
        return jdbc.sql(
                        """
                        select id, body, attempts from webhook_message
                        where shop = ? and hook = ? and state = 'WAITING' and due_at <= ?
                        order by position, nth limit ?
                        """)
                .params(address.shop().value(), address.hook().value(), time(now), most)
                .query(
                        (row, _) ->
                                new Due(
                                        row.getString("id"),
                                        row.getString("body"),
                                        row.getInt("attempts")))
                .list();
    }

    @Override
    public void delivered(Address address, Due due, Try last) {
        transaction.executeWithoutResult(
                _ -> {
                    tried(address, due, last, State.DELIVERED, null);
                    jdbc.sql(
                                    """
                                    insert into webhook_address (shop, hook, taken_at)
                                    values (?, ?, ?)
                                    on conflict (shop, hook)
                                    do update set taken_at = excluded.taken_at
                                    """)
                            .params(address.shop().value(), address.hook().value(), time(last.at()))
                            .update();
                });
    }

    @Override
    public void failed(Address address, Due due, Try last, Optional<Instant> again) {
        State state = again.isPresent() ? State.WAITING : State.GIVEN_UP;
        tried(address, due, last, state, again.orElse(null));
    }

    private void tried(Address address, Due due, Try last, State state, @Nullable Instant again) {
        jdbc.sql(
                        """
                        update webhook_message
                        set state = ?, attempts = attempts + 1, due_at = ?, tried_at = ?,
                            answer = ?, took_millis = ?
                        where shop = ? and hook = ? and id = ?
                        """)
                .param(state.name())
                .param(again == null ? null : time(again))
                .param(time(last.at()))
                .param(last.answer())
                .param(last.took().toMillis())
                .param(address.shop().value())
                .param(address.hook().value())
                .param(due.id())
                .update();
    }

    @Override
    public List<Delivery> of(Address address, @Nullable Long before, int most) {
        return deliveries.of(address, before, most);
    }

    @Override
    public Optional<Delivery> find(Address address, String message) {
        return deliveries.find(address, message);
    }

    @Override
    public boolean replay(Address address, String message, Instant now) {
        return jdbc.sql(
                                """
                                update webhook_message
                                set state = 'WAITING', attempts = 0, due_at = ?
                                where shop = ? and hook = ? and id = ?
                                """)
                        .params(time(now), address.shop().value(), address.hook().value(), message)
                        .update()
                > 0;
    }

    @Override
    public int replaySince(Address address, Instant since, Instant now) {
        return jdbc.sql(
                        """
                        update webhook_message set state = 'WAITING', attempts = 0, due_at = ?
                        where shop = ? and hook = ? and happened_at >= ?
                        """)
                .params(time(now), address.shop().value(), address.hook().value(), time(since))
                .update();
    }

    @Override
    public Optional<Instant> lastTaken(Address address) {
        return deliveries.lastTaken(address);
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from webhook_message where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    @Override
    public void forget(Instant now) {
        jdbc.sql("delete from webhook_message where made_at < ?")
                .param(time(now.minus(KEPT)))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
