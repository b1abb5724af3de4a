package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.order.LapsedPutAside;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Orders;
import org.creneau.application.projections.Projection;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Orders as they are now. Names, numbers and codes lie in the rows as sealed texts.
public final class JdbcOrders implements Projection, Orders, LapsedPutAside {
    public static final String VIEW = "orders";

    /// More than this many are tidied up by the next round.
    private static final int LAPSED_AT_ONCE = 200;

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final Shops shops;
    private final PersonalTexts texts;
    private final ParcelRows parcels;
    private final OrderRows rows;
    private final ToldOfOrders told;
    private final OrderLines lines;
    private final MovedOrders moved;
    private final BagRows bags;

    public JdbcOrders(DataSource database, SchemasInUse schemas, Shops shops, PersonalTexts texts) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
        this.shops = shops;
        this.texts = texts;
        this.told = new ToldOfOrders(jdbc, texts);
        this.parcels = new ParcelRows(jdbc, texts);
        this.lines = new OrderLines(jdbc, texts);
        this.moved = new MovedOrders(jdbc);
        this.bags = new BagRows(jdbc);
        this.rows = new OrderRows(jdbc, shops, texts, told, parcels, lines);
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return OrdersOfBatch.TYPES;
    }

    @Override
    public String tables(String schema) {
        return OrderTables.in(schema)
                + OrderLines.tables(schema)
                + told.tables(schema)
                + ParcelRows.tables(schema)
                + MovedOrders.tables(schema)
                + BagRows.tables(schema);
    }

    @Override
    public String key(Event event) {
        OrderId order = OrdersOfBatch.order(event);
        return order == null ? "" : order.value();
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return OrdersOfBatch.topics(batch);
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        OrdersOfBatch orders = new OrdersOfBatch(batch);
        insert(schema, orders.placed());
        lines.insert(schema, orders.placed());
        lines.apply(schema, batch);
        update(schema, orders.changed());
        lines.settle(schema, orders.settled());
        told.apply(schema, batch);
        parcels.apply(schema, batch);
        moved.apply(schema, batch);
        bags.apply(schema, batch);
    }

    private void insert(String schema, Collection<OrdersOfBatch.Placed> placed) {
        Rows.of(placed)
                .text(order -> order.event().shop().value())
                .text(order -> order.event().order().value())
                .text(order -> order.event().number())
                .text(order -> order.event().slot().schedule())
                .time(order -> order.event().slot().start())
                .text(order -> order.event().subject().value())
                .text(order -> seal(order.event(), "name", order.event().contact().name()))
                .text(order -> sealed(order.event(), "phone", order.event().contact().phone()))
                .text(order -> sealed(order.event(), "email", order.event().contact().email()))
                .text(order -> seal(order.event(), "code", order.event().code()))
                .text(order -> order.event().payAt().name())
                .timeIfAny(order -> OrdersOfBatch.keptUntil(order.event()))
                .text(_ -> Status.ACCEPTED.name())
                .text(OrdersOfBatch.Placed::through)
                .text(OrdersOfBatch.Placed::by)
                .time(order -> order.event().at())
                .number(OrdersOfBatch.Placed::position)
                .write(
                        jdbc,
                        """
                        insert into %s.orders (shop, order_id, number, schedule, starts_at, subject,
                            sealed_name, sealed_phone, sealed_email, sealed_code, pay_at, kept_until,
                            status, placed_through, placed_by, placed_at, position)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                                .formatted(schema));
    }

    private String seal(OrderPlaced event, String field, PersonalText text) {
        return texts.seal(
                event.shop(), event.subject(), OrderRows.context(event.order(), field), text);
    }

    private @Nullable String sealed(OrderPlaced event, String field, @Nullable PersonalText text) {
        return text == null ? null : seal(event, field, text);
    }

    @Override
    public List<Thing> lapsedAt(Instant now) {
        return jdbc.query(
                """
                select shop, order_id from %s.orders
                where kept_until <= ?
                    and status not in ('HANDED_OVER', 'CANCELLED', 'REFUSED', 'RELEASED')
                order by kept_until, shop, order_id limit ?
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) ->
                        new Thing(
                                new ShopId(row.getString("shop")),
                                new OrderId(row.getString("order_id"))),
                Columns.time(now),
                LAPSED_AT_ONCE);
    }

    private void update(String schema, Collection<OrdersOfBatch.Changed> changed) {
        Rows.of(changed)
                .text(OrdersOfBatch.Changed::statusName)
                .text(OrdersOfBatch.Changed::schedule)
                .time(OrdersOfBatch.Changed::startsAt)
                .flag(OrdersOfBatch.Changed::queued)
                .count(OrdersOfBatch.Changed::ticket)
                .flag(OrdersOfBatch.Changed::byShop)
                .text(OrdersOfBatch.Changed::service)
                .number(OrdersOfBatch.Changed::position)
                .text(change -> change.shop().value())
                .text(change -> change.order().value())
                .write(
                        jdbc,
                        """
                        update %s.orders as known set
                            status = case
                                when new.status is null and new.schedule is not null
                                    and known.status in ('NO_SHOW', 'LEFT_WITHOUT') then 'ACCEPTED'
                                when new.by_shop and known.status = 'PLACED' then 'REFUSED'
                                else coalesce(new.status, known.status) end,
                            schedule = coalesce(new.schedule, known.schedule),
                            starts_at = coalesce(new.starts_at, known.starts_at),
                            ticket = case when new.queued then new.ticket else known.ticket end,
                            service = coalesce(new.service, known.service),
                            position = new.position
                        from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            as new (status, schedule, starts_at, queued, ticket, by_shop, service,
                                position, shop, order_id)
                        where known.shop = new.shop and known.order_id = new.order_id
                        """
                                .formatted(schema));
    }

    @Override
    public Optional<OrderView> find(ShopId shop, OrderId order) {
        return rows.read(schemas.of(VIEW), shop, "orders.order_id = ?", order.value()).stream()
                .findFirst();
    }

    @Override
    public List<OrderView> find(ShopId shop, Collection<OrderId> orders) {
        String[] ids = orders.stream().map(OrderId::value).toArray(String[]::new);
        return rows.read(schemas.of(VIEW), shop, "orders.order_id = any(?)", (Object) ids);
    }

    @Override
    public List<OrderView> on(ShopId shop, LocalDate day) {
        String then = "starts_at >= ? and starts_at < ?";
        return shops.find(shop)
                .map(found -> Columns.bounds(day, found.profile().zone()))
                .map(bounds -> rows.read(schemas.of(VIEW), shop, then, bounds))
                .orElse(List.of());
    }

    @Override
    public List<OrderView> toAccept(ShopId shop) {
        return rows.read(schemas.of(VIEW), shop, "status = 'PLACED'");
    }

    @Override
    public List<OrderView> of(ShopId shop, SubjectId subject) {
        return rows.read(schemas.of(VIEW), shop, "subject = ?", subject.value()).stream()
                .sorted(Comparator.comparing(OrderView::placedAt).reversed())
                .toList();
    }

    @Override
    public Map<OrderId, String> numbers(ShopId shop, Collection<OrderId> orders) {
        return rows.numbers(schemas.of(VIEW), shop, orders);
    }
}
