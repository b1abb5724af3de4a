package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.payment.Payments;
import org.creneau.application.projections.Projection;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The entries in the books of orders as they were written, and what came back of them. Rows are added,
/// never changed; what they come to is added up by whoever asks. What turns out never to have come back is taken out again,
/// so that it does not count as refused.
public final class JdbcPayments implements Projection, Payments {
    public static final String VIEW = "payments";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final Shops shops;

    public JdbcPayments(DataSource database, SchemasInUse schemas, Shops shops) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
        this.shops = shops;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                PaymentTaken.class,
                ChequeAnnounced.class,
                ChequeReceived.class,
                ChequeBanked.class,
                ChequeBounced.class,
                ChequeHandedBack.class,
                MoneyGivenBack.class,
                PaymentReversed.class,
                GoodsReturned.class,
                GoodsInspected.class,
                ReturnAnnulled.class,
                OrderCancelled.class,
                PutAsideSettled.class,
                PutAsideLapsed.class,
                WithdrawalDeclared.class,
                PiecesKept.class,
                SendingProved.class,
                ValueDiminished.class,
                DiminutionStruck.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.entry (
            shop        text        not null,
            order_id    text        not null,
            payment     text        not null,
            kind        text        not null,
            about       text,
            means       text,
            cents       bigint      not null,
            currency    text        not null,
            ticket      text,
            written     text,
            agreed      boolean     not null,
            cheque      text,
            passed      text,
            happened_at timestamptz not null,
            position    bigint      not null,
            primary key (shop, order_id, payment)
        );
        create index on %1$s.entry (shop, happened_at);
        create index on %1$s.entry (shop, order_id) where kind = 'RECEIVED';
        create table %1$s.came_back (
            shop      text    not null,
            order_id  text    not null,
            return_id text    not null,
            number    integer not null,
            item      text,
            line      integer,
            pieces    integer not null,
            at        timestamptz not null,
            position  bigint  not null,
            primary key (shop, return_id, number)
        );
        create index on %1$s.came_back (shop, order_id);
        create table %1$s.given_up (
            shop       text    not null,
            order_id   text    not null,
            withdrawal text    not null,
            number     integer not null,
            item       text,
            line       integer,
            pieces     integer not null,
            at         timestamptz not null,
            position   bigint  not null,
            primary key (shop, withdrawal, number)
        );
        create index on %1$s.given_up (shop, order_id);
        """
                        .formatted(schema)
                + Proofs.table(schema)
                + LostWorth.table(schema)
                + CameToNothing.table(schema);
    }

    @Override
    public String key(Event event) {
        OrderId order = order(event);
        return order == null ? "" : order.value();
    }

    private static @Nullable OrderId order(Event event) {
        return switch (event) {
            case PaymentEvent entry -> entry.order();
            case GoodsReturned(_, _, Origin.OfOrder(var order), _, _, _, _) -> order;
            case GoodsInspected look -> look.order();
            case ReturnAnnulled off -> off.order();
            case WithdrawalEvent said -> said.order();
            case OrderEvent ended -> ended.order();
            default -> null;
        };
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream().flatMap(JdbcPayments::topics).collect(Collectors.toSet());
    }

    private static Stream<Topic> topics(Recorded<? extends Event> recorded) {
        OrderId order = order(recorded.event());
        return order == null
                ? Stream.empty()
                : Stream.of(Topic.order(order), Topic.orders(recorded.event().shop()));
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        entries(schema, Batches.of(PaymentEvent.class, batch));
        new CameToNothing(jdbc, schema).write(Batches.of(OrderEvent.class, batch));
        new Proofs(jdbc, schema).write(Batches.of(SendingProved.class, batch));
        new LostWorth(jdbc, schema).write(Batches.of(WithdrawalEvent.class, batch));
        new CameBackRows(jdbc, schema).write(batch);
    }

    private void entries(String schema, List<Recorded<PaymentEvent>> entries) {
        Rows.of(entries)
                .text(one -> one.event().shop().value())
                .text(one -> one.event().order().value())
                .text(one -> one.event().payment().value())
                .text(one -> PaymentRow.kind(one.event()).name())
                .text(one -> PaymentRow.about(one.event()))
                .text(one -> PaymentRow.means(one.event()))
                .number(one -> one.event().amount().cents())
                .text(one -> one.event().amount().currency())
                .text(one -> PaymentRow.ticket(one.event()))
                .text(one -> PaymentRow.written(one.event()))
                .flag(one -> PaymentRow.agreed(one.event()))
                .text(one -> PaymentRow.cheque(one.event()))
                .text(one -> CarriedRow.text(one.event()))
                .time(one -> one.event().at())
                .number(Recorded::position)
                .write(
                        jdbc,
                        """
                        insert into %s.entry
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema));
    }

    @Override
    public Map<OrderId, Books> of(ShopId shop, Collection<OrderId> orders) {
        String schema = schemas.of(VIEW);
        String[] ids = orders.stream().map(OrderId::value).toArray(String[]::new);
        Map<OrderId, List<PaymentEvent>> entries = entries(schema, shop, ids);
        PiecesOfOrders pieces = new PiecesOfOrders(jdbc, schema, shop, List.of(ids));
        Map<OrderId, Map<ReturnLine.Goods, Long>> back = pieces.back();
        Map<OrderId, Map<ReturnLine.Goods, Long>> refused = pieces.refused();
        Map<OrderId, Map<ReturnLine.Goods, Long>> givenUp = pieces.givenUp();
        Map<OrderId, Map<ReturnLine.Goods, Long>> sent = pieces.sent();
        Map<OrderId, Map<ReturnLine.Goods, Long>> lost = pieces.lost();
        return Stream.of(entries, back, givenUp)
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .collect(
                        Collectors.toMap(
                                order -> order,
                                order ->
                                        new Books(
                                                entries.getOrDefault(order, List.of()),
                                                back.getOrDefault(order, Map.of()),
                                                refused.getOrDefault(order, Map.of()),
                                                givenUp.getOrDefault(order, Map.of()),
                                                sent.getOrDefault(order, Map.of()),
                                                lost.getOrDefault(order, Map.of()))));
    }

    private Map<OrderId, List<PaymentEvent>> entries(String schema, ShopId shop, String[] ids) {
        Map<OrderId, List<PaymentEvent>> entries = new LinkedHashMap<>();
        jdbc.query(
                "select * from %s.entry where shop = ? and order_id = any(?) order by position"
                        .formatted(schema),
                row -> {
                    PaymentEvent event = PaymentRow.read(row);
                    entries.computeIfAbsent(event.order(), _ -> new ArrayList<>()).add(event);
                },
                shop.value(),
                ids);
        return entries;
    }

    @Override
    public Set<OrderId> withChequesHere(ShopId shop) {
        return ChequesHere.of(jdbc, schemas.of(VIEW), shop);
    }

    @Override
    public Map<OrderId, Optional<Instant>> mayOwe(ShopId shop, Instant since) {
        return new CameToNothing(jdbc, schemas.of(VIEW)).mayOwe(shop, since);
    }

    @Override
    public List<PaymentEvent> on(ShopId shop, LocalDate day) {
        return shops.find(shop)
                .map(found -> on(shop, day, found.profile().zone()))
                .orElse(List.of());
    }

    private List<PaymentEvent> on(ShopId shop, LocalDate day, ZoneId zone) {
        return jdbc.query(
                """
                select * from %s.entry where shop = ? and happened_at >= ? and happened_at < ?
                order by happened_at, position
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) -> PaymentRow.read(row),
                shop.value(),
                Columns.time(day.atStartOfDay(zone).toInstant()),
                Columns.time(day.plusDays(1).atStartOfDay(zone).toInstant()));
    }
}
