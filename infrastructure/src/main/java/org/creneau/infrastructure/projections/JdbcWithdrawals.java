package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.application.withdrawal.Withdrawals;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.springframework.jdbc.core.JdbcTemplate;

/// Who got what she ordered and when, as what it had been offered, and what she wants no longer. Where
/// acknowledgements go to lies in the log alone.
public final class JdbcWithdrawals implements Projection, Withdrawals {
    public static final String VIEW = "withdrawals";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final PersonalTexts texts;

    public JdbcWithdrawals(DataSource database, SchemasInUse schemas, PersonalTexts texts) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
        this.texts = texts;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                ItemListed.class,
                OrderHandedOver.class,
                OrderDelivered.class,
                WithdrawalDeclared.class,
                AcknowledgementSent.class,
                AcknowledgementFailed.class,
                SendingProved.class,
                PiecesKept.class,
                ValueDiminished.class,
                DiminutionStruck.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.offer (
            shop      text        not null,
            item      text        not null,
            said_at   timestamptz not null,
            as_what   text        not null,
            position  bigint      not null,
            primary key (shop, item, position)
        );
        create table %1$s.receipt (
            shop        text        not null,
            order_id    text        not null,
            received_at timestamptz not null,
            position    bigint      not null,
            primary key (shop, order_id)
        );
        create table %1$s.withdrawal (
            shop          text        not null,
            withdrawal    text        not null,
            order_id      text        not null,
            last_day      date        not null,
            refund_by     date        not null,
            said_at       timestamptz not null,
            told_through  text        not null,
            told_by       text,
            letter        text        not null,
            sent_on       date,
            position      bigint      not null,
            primary key (shop, withdrawal)
        );
        create index on %1$s.withdrawal (shop, order_id);
        create table %1$s.withdrawn (
            shop       text    not null,
            withdrawal text    not null,
            number     integer not null,
            item       text,
            line       integer,
            pieces     integer not null,
            position   bigint  not null,
            primary key (shop, withdrawal, number)
        );
        create table %1$s.kept (
            shop       text    not null,
            withdrawal text    not null,
            agreement  text    not null,
            number     integer not null,
            item       text,
            line       integer,
            pieces     integer not null,
            position   bigint  not null,
            primary key (shop, withdrawal, agreement, number)
        );
        """
                        .formatted(schema)
                + DiminishedRows.table(schema);
    }

    @Override
    public String key(Event event) {
        return switch (event) {
            case ItemListed listed -> "item/" + listed.shop() + "/" + listed.item();
            case OrderEvent order -> order.order().value();
            case WithdrawalEvent about -> about.order().value();
            default -> "";
        };
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .flatMap(recorded -> topics(recorded.event()))
                .collect(Collectors.toSet());
    }

    private static Stream<Topic> topics(Event event) {
        return event instanceof WithdrawalEvent about
                ? Stream.of(Topic.order(about.order()), Topic.orders(about.shop()))
                : Stream.empty();
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        offers(schema, Batches.of(ItemListed.class, batch));
        receipts(schema, received(batch));
        DiminishedRows lost = new DiminishedRows(jdbc, texts, schema);
        for (Recorded<WithdrawalEvent> told : Batches.of(WithdrawalEvent.class, batch)) {
            switch (told.event()) {
                case WithdrawalDeclared declared -> declared(schema, declared, told);
                case AcknowledgementSent sent -> letter(schema, sent, "SENT", told.position());
                case AcknowledgementFailed failed ->
                        letter(schema, failed, failed.why().name(), told.position());
                case SendingProved proved -> sent(schema, proved, told.position());
                case PiecesKept agreed -> kept(schema, agreed, told.position());
                case ValueDiminished less -> lost.add(less, told.position());
                case DiminutionStruck off -> lost.strike(off);
            }
        }
    }

    private void offers(String schema, List<Recorded<ItemListed>> listed) {
        Rows.of(listed)
                .text(one -> one.event().shop().value())
                .text(one -> one.event().item().value())
                .time(one -> one.event().at())
                .text(one -> one.event().details().withdrawal().name())
                .number(Recorded::position)
                .write(
                        jdbc,
                        "insert into %s.offer select * from unnest(?, ?, ?, ?, ?)"
                                .formatted(schema));
    }

    /// A statement writes a row once: where an order was had twice in one batch, the later time counts.
    private static Collection<Recorded<OrderEvent>> received(
            List<Recorded<? extends Event>> batch) {
        Map<OrderId, Recorded<OrderEvent>> received = new LinkedHashMap<>();
        Batches.of(OrderEvent.class, batch).forEach(one -> received.put(one.event().order(), one));
        return received.values();
    }

    private void receipts(String schema, Collection<Recorded<OrderEvent>> received) {
        Rows.of(received)
                .text(one -> one.event().shop().value())
                .text(one -> one.event().order().value())
                .time(one -> one.event().at())
                .number(Recorded::position)
                .write(
                        jdbc,
                        """
                        insert into %s.receipt select * from unnest(?, ?, ?, ?)
                        on conflict (shop, order_id) do update
                            set received_at = excluded.received_at, position = excluded.position
                        """
                                .formatted(schema));
    }

    private void declared(
            String schema, WithdrawalDeclared declared, Recorded<WithdrawalEvent> told) {
        jdbc.update(
                "insert into %s.withdrawal values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?)"
                        .formatted(schema),
                declared.shop().value(),
                declared.withdrawal().value(),
                declared.order().value(),
                declared.lastDay(),
                declared.refundBy(),
                Columns.time(declared.at()),
                told.channel() == null ? "" : told.channel(),
                told.actor(),
                declared.to() == null ? "NONE" : "ON_ITS_WAY",
                told.position());
        Rows.of(IntStream.range(0, declared.lines().size()).boxed().toList())
                .text(_ -> declared.shop().value())
                .text(_ -> declared.withdrawal().value())
                .count(number -> number)
                .text(number -> WithdrawalRow.item(declared.lines().get(number).goods()))
                .count(number -> WithdrawalRow.line(declared.lines().get(number).goods()))
                .count(number -> declared.lines().get(number).quantity().pieces())
                .number(_ -> told.position())
                .write(
                        jdbc,
                        "insert into %s.withdrawn select * from unnest(?, ?, ?, ?, ?, ?, ?)"
                                .formatted(schema));
    }

    private void sent(String schema, SendingProved proved, long position) {
        jdbc.update(
                "update %s.withdrawal set sent_on = ?, position = ? where shop = ? and withdrawal = ?"
                        .formatted(schema),
                proved.sent(),
                position,
                proved.shop().value(),
                proved.withdrawal().value());
    }

    private void kept(String schema, PiecesKept agreed, long position) {
        List<ReturnLine> lines = agreed.lines();
        Rows.of(IntStream.range(0, lines.size()).boxed().toList())
                .text(_ -> agreed.shop().value())
                .text(_ -> agreed.withdrawal().value())
                .text(_ -> agreed.agreement().value())
                .count(number -> number)
                .text(number -> WithdrawalRow.item(lines.get(number).goods()))
                .count(number -> WithdrawalRow.line(lines.get(number).goods()))
                .count(number -> lines.get(number).quantity().pieces())
                .number(_ -> position)
                .write(
                        jdbc,
                        "insert into %s.kept select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)"
                                .formatted(schema));
    }

    private void letter(String schema, WithdrawalEvent about, String letter, long position) {
        jdbc.update(
                "update %s.withdrawal set letter = ?, position = ? where shop = ? and withdrawal = ?"
                        .formatted(schema),
                letter,
                position,
                about.shop().value(),
                about.withdrawal().value());
    }

    @Override
    public Optional<Instant> received(ShopId shop, OrderId order) {
        return jdbc
                .query(
                        "select received_at from %s.receipt where shop = ? and order_id = ?"
                                .formatted(schemas.of(VIEW)),
                        (row, _) -> Columns.instant(row, "received_at"),
                        shop.value(),
                        order.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<WithdrawalView> of(ShopId shop, OrderId order) {
        return read("and order_id = ?", shop.value(), order.value());
    }

    @Override
    public List<WithdrawalView> of(ShopId shop) {
        return read("", shop.value());
    }

    private List<WithdrawalView> read(String which, Object... values) {
        String schema = schemas.of(VIEW);
        Map<String, List<ReturnLine>> lines = lines("withdrawn", schema, which, values);
        Map<String, List<ReturnLine>> kept = lines("kept", schema, which, values);
        var lost = new DiminishedRows(jdbc, texts, schema).of(which, values);
        return jdbc.query(
                "select * from %s.withdrawal where shop = ? %s order by said_at, withdrawal"
                        .formatted(schema, which),
                (row, _) -> WithdrawalRow.read(row, lines, kept, lost),
                values);
    }

    private Map<String, List<ReturnLine>> lines(
            String table, String schema, String which, Object... values) {
        return WithdrawalRow.lines(
                jdbc.query(
                        """
                        select lines.* from %1$s.%3$s as lines
                        join %1$s.withdrawal using (shop, withdrawal)
                        where shop = ? %2$s order by withdrawal, lines.position, number
                        """
                                .formatted(schema, which, table),
                        (row, _) -> WithdrawalRow.readLine(row),
                        values));
    }

    @Override
    public Map<ItemId, Withdrawal> offeredAs(ShopId shop, Collection<ItemId> items, Instant then) {
        Map<ItemId, Withdrawal> offered = new HashMap<>();
        jdbc.query(
                """
                select distinct on (item) item, as_what from %s.offer
                where shop = ? and item = any(?) and said_at <= ? order by item, position desc
                """
                        .formatted(schemas.of(VIEW)),
                row -> {
                    offered.put(
                            new ItemId(row.getString("item")),
                            Withdrawal.valueOf(row.getString("as_what")));
                },
                shop.value(),
                items.stream().map(ItemId::value).toArray(String[]::new),
                Columns.time(then));
        return offered;
    }
}
