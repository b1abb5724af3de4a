package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Orders;
import org.creneau.application.projections.Projection;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Left;
import org.creneau.domain.queue.QueueEvent.MarkedAbsent;
import org.creneau.domain.queue.QueueEvent.ServedAtDoor;
import org.creneau.domain.shop.Schedule;
import org.springframework.jdbc.core.JdbcTemplate;

/// Orders as they are now. Names, numbers and codes lie in the rows as sealed texts.
public final class JdbcOrders implements Projection, Orders {
    public static final String VIEW = "orders";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final Shops shops;
    private final PersonalTexts texts;

    public JdbcOrders(DataSource database, SchemasInUse schemas, Shops shops, PersonalTexts texts) {
        this.jdbc = new JdbcTemplate(database);
        this.schemas = schemas;
        this.shops = shops;
        this.texts = texts;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                OrderPlaced.class,
                OrderReady.class,
                OrderHandedOver.class,
                OrderCancelled.class,
                Arrived.class,
                Left.class,
                ServedAtDoor.class,
                MarkedAbsent.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.orders (
            shop           text        not null,
            order_id       text        not null,
            number         text        not null,
            schedule       text        not null,
            starts_at      timestamptz not null,
            subject        text        not null,
            sealed_name    text        not null,
            sealed_phone   text        not null,
            sealed_code    text        not null,
            pay_at         text        not null,
            status         text        not null,
            ticket         integer,
            placed_through text        not null,
            placed_at      timestamptz not null,
            position       bigint      not null,
            primary key (shop, order_id)
        );
        create index on %1$s.orders (shop, starts_at);
        create table %1$s.order_line (
            shop     text    not null,
            order_id text    not null,
            line     integer not null,
            item     text    not null,
            label    text    not null,
            quantity integer not null,
            cents    bigint  not null,
            currency text    not null,
            vat      integer not null,
            position bigint  not null,
            primary key (shop, order_id, line)
        );
        """
                .formatted(schema);
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
        insertLines(schema, orders.placed());
        update(schema, orders.changed());
    }

    private void insert(String schema, Collection<OrdersOfBatch.Placed> placed) {
        Batches.write(
                jdbc,
                "insert into %s.orders values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?)"
                        .formatted(schema),
                placed,
                order ->
                        List.of(
                                order.event().shop().value(),
                                order.event().order().value(),
                                order.event().number(),
                                order.event().slot().schedule(),
                                Columns.time(order.event().slot().start()),
                                order.event().subject().value(),
                                seal(order.event(), "name", order.event().contact().name()),
                                seal(order.event(), "phone", order.event().contact().phone()),
                                seal(order.event(), "code", order.event().code()),
                                order.event().payAt().name(),
                                Status.PLACED.name(),
                                order.through(),
                                Columns.time(order.event().at()),
                                order.position()));
    }

    private String seal(OrderPlaced event, String field, PersonalText text) {
        return texts.seal(event.shop(), event.subject(), context(event.order(), field), text);
    }

    private static String context(OrderId order, String field) {
        return "order/" + order + "/" + field;
    }

    private void insertLines(String schema, Collection<OrdersOfBatch.Placed> placed) {
        Batches.write(
                jdbc,
                "insert into %s.order_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(schema),
                placed.stream().flatMap(order -> order.lines().stream()).toList(),
                line ->
                        List.of(
                                line.shop().value(),
                                line.order().value(),
                                line.number(),
                                line.line().item().value(),
                                line.line().label(),
                                line.line().quantity().pieces(),
                                line.line().price().cents(),
                                line.line().price().currency(),
                                line.line().vat().basisPoints(),
                                line.position()));
    }

    private void update(String schema, Collection<OrdersOfBatch.Changed> changed) {
        Batches.write(
                jdbc,
                """
                update %s.orders set
                    status = coalesce(?, status),
                    ticket = case when ? then ? else ticket end,
                    position = ?
                where shop = ? and order_id = ?
                """
                        .formatted(schema),
                changed,
                OrdersOfBatch.Changed::values);
    }

    @Override
    public Optional<OrderView> find(ShopId shop, OrderId order) {
        return read(shop, "orders.order_id = ?", order.value()).stream().findFirst();
    }

    @Override
    public List<OrderView> on(ShopId shop, LocalDate day) {
        return shops.find(shop)
                .map(found -> found.profile().zone())
                .map(zone -> read(shop, "starts_at >= ? and starts_at < ?", bounds(day, zone)))
                .orElse(List.of());
    }

    private static Object[] bounds(LocalDate day, ZoneId zone) {
        return new Object[] {
            Columns.time(day.atStartOfDay(zone).toInstant()),
            Columns.time(day.plusDays(1).atStartOfDay(zone).toInstant())
        };
    }

    private List<OrderView> read(ShopId shop, String which, Object... values) {
        Optional<ShopView> found = shops.find(shop);
        Object[] parameters = new Object[values.length + 1];
        parameters[0] = shop.value();
        System.arraycopy(values, 0, parameters, 1, values.length);
        String schema = schemas.of(VIEW);
        Map<String, List<OrderLine>> lines = lines(schema, which, parameters);
        return jdbc.query(
                "select * from %s.orders where shop = ? and %s order by starts_at, placed_at, order_id"
                        .formatted(schema, which),
                (row, _) ->
                        order(row, found, lines.getOrDefault(row.getString("order_id"), List.of())),
                parameters);
    }

    private Map<String, List<OrderLine>> lines(String schema, String which, Object[] parameters) {
        Map<String, List<OrderLine>> lines = new HashMap<>();
        jdbc.query(
                """
                select order_line.* from %1$s.order_line join %1$s.orders using (shop, order_id)
                where shop = ? and %2$s order by order_id, line
                """
                        .formatted(schema, which),
                row -> {
                    lines.computeIfAbsent(row.getString("order_id"), _ -> new ArrayList<>())
                            .add(line(row));
                },
                parameters);
        return lines;
    }

    private static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                new ItemId(row.getString("item")),
                row.getString("label"),
                new Quantity(row.getInt("quantity")),
                new Money(row.getLong("cents"), row.getString("currency")),
                new VatRate(row.getInt("vat")));
    }

    private OrderView order(ResultSet row, Optional<ShopView> shop, List<OrderLine> lines)
            throws SQLException {
        SlotId slot = Columns.slot(row);
        OrderId order = new OrderId(row.getString("order_id"));
        SubjectId subject = new SubjectId(row.getString("subject"));
        Sealed sealed = new Sealed(slot.shop(), subject, order, row);
        return new OrderView(
                order,
                row.getString("number"),
                slot,
                shop.map(found -> end(found, slot)).orElse(slot.start()),
                subject,
                new Contact(sealed.open("name"), sealed.open("phone")),
                sealed.open("code"),
                lines,
                PayAt.valueOf(row.getString("pay_at")),
                Status.valueOf(row.getString("status")),
                Columns.number(row, "ticket"),
                row.getString("placed_through"),
                Columns.instant(row, "placed_at"),
                row.getLong("position"));
    }

    private static Instant end(ShopView shop, SlotId slot) {
        LocalDate day = LocalDate.ofInstant(slot.start(), shop.profile().zone());
        return CountedWindows.hours(shop)
                .scheduleOn(day, slot.schedule())
                .map(Schedule::length)
                .map(slot.start()::plus)
                .orElse(slot.start());
    }

    /// The sealed texts of one row.
    private final class Sealed {
        private final ShopId shop;
        private final SubjectId subject;
        private final OrderId order;
        private final ResultSet row;

        Sealed(ShopId shop, SubjectId subject, OrderId order, ResultSet row) {
            this.shop = shop;
            this.subject = subject;
            this.order = order;
            this.row = row;
        }

        PersonalText open(String field) throws SQLException {
            return texts.open(
                    shop, subject, context(order, field), row.getString("sealed_" + field));
        }
    }
}
