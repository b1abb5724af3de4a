package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Parcel;
import org.creneau.application.order.Told;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Schedule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the tables that [JdbcOrders] writes, and opens the sealed texts in them.
final class OrderRows {
    private final JdbcTemplate jdbc;
    private final Shops shops;
    private final PersonalTexts texts;
    private final ToldOfOrders told;
    private final ParcelRows parcels;
    private final OrderLines lines;

    OrderRows(
            JdbcTemplate jdbc,
            Shops shops,
            PersonalTexts texts,
            ToldOfOrders told,
            ParcelRows parcels,
            OrderLines lines) {
        this.parcels = parcels;
        this.lines = lines;
        this.jdbc = jdbc;
        this.shops = shops;
        this.texts = texts;
        this.told = told;
    }

    /// Where a text lies: it was sealed for this place and opens in no other.
    static String context(OrderId order, String field) {
        return "order/" + order + "/" + field;
    }

    /// The field of a line in words.
    static String words(int line) {
        return "line/" + line;
    }

    /// Lines are asked for by the orders that were read: they are all there, wherever an order has moved
    /// meanwhile.
    ///
    /// @param which a condition on the columns of `orders`, with `values` for its question marks
    List<OrderView> read(String schema, ShopId shop, String which, Object... values) {
        Optional<ShopView> found = shops.find(shop);
        Object[] parameters = new Object[values.length + 1];
        parameters[0] = shop.value();
        System.arraycopy(values, 0, parameters, 1, values.length);
        List<Unlined> orders =
                jdbc.query(
                        """
                        select orders.*, order_bags.bags, %s from %s.orders
                        left join %s.parcel using (shop, order_id)
                        left join %s.order_bags using (shop, order_id)
                        where shop = ? and %s order by starts_at, placed_at, order_id
                        """
                                .formatted(ParcelRows.COLUMNS, schema, schema, schema, which),
                        (row, _) -> order(row, found),
                        parameters);
        return orders.isEmpty() ? List.of() : completed(schema, shop, orders);
    }

    private List<OrderView> completed(String schema, ShopId shop, List<Unlined> orders) {
        Map<OrderId, OrderLines.Lines> all = lines.read(schema, shop, ids(orders));
        Map<OrderId, Told> words = told.read(schema, shop, ids(orders));
        return orders.stream().map(order -> order.with(all, words)).toList();
    }

    /// An order that waits for its lines, and for what was told of it.
    private record Unlined(OrderId order, BiFunction<OrderLines.Lines, Told, OrderView> complete) {
        OrderView with(Map<OrderId, OrderLines.Lines> lines, Map<OrderId, Told> told) {
            return complete.apply(
                    lines.getOrDefault(order, OrderLines.Lines.NONE),
                    told.getOrDefault(order, Told.NOTHING));
        }
    }

    Map<OrderId, String> numbers(String schema, ShopId shop, Collection<OrderId> orders) {
        Map<OrderId, String> numbers = new HashMap<>();
        jdbc.query(
                "select order_id, number from %s.orders where shop = ? and order_id = any(?)"
                        .formatted(schema),
                row -> {
                    numbers.put(new OrderId(row.getString("order_id")), row.getString("number"));
                },
                shop.value(),
                orders.stream().map(OrderId::value).toArray(String[]::new));
        return numbers;
    }

    private static String[] ids(List<Unlined> orders) {
        return orders.stream().map(order -> order.order().value()).toArray(String[]::new);
    }

    private Unlined order(ResultSet row, Optional<ShopView> shop) throws SQLException {
        SlotId slot = Columns.slot(row);
        OrderId order = new OrderId(row.getString("order_id"));
        SubjectId subject = new SubjectId(row.getString("subject"));
        Sealed sealed = new Sealed(slot.shop(), subject, order, row);
        String number = row.getString("number");
        Contact contact =
                new Contact(
                        sealed.open("name"), sealed.openIfAny("phone"), sealed.openIfAny("email"));
        PersonalText code = sealed.open("code");
        PayAt payAt = PayAt.valueOf(row.getString("pay_at"));
        Terms terms = terms(row);
        Status status = Status.valueOf(row.getString("status"));
        Integer ticket = Columns.number(row, "ticket");
        String service = row.getString("service");
        String placedThrough = row.getString("placed_through");
        String placedBy = row.getString("placed_by");
        Instant placedAt = Columns.instant(row, "placed_at");
        long position = row.getLong("position");
        Integer bags = Columns.number(row, "bags");
        Parcel parcel = parcels.read(row, slot.shop(), subject, order);
        return new Unlined(
                order,
                (all, words) ->
                        new OrderView(
                                order,
                                number,
                                slot,
                                shop.map(found -> end(found, slot)).orElse(slot.start()),
                                subject,
                                contact,
                                code,
                                all.standing(),
                                payAt,
                                terms,
                                status,
                                ticket,
                                service == null ? null : new ServiceId(service),
                                placedThrough,
                                placedBy,
                                placedAt,
                                position,
                                words,
                                parcel,
                                all.changes(),
                                bags));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return row.getObject("kept_until") == null
                ? new Terms.Obligation()
                : new Terms.PutAside(Columns.instant(row, "kept_until"));
    }

    private static Instant end(ShopView shop, SlotId slot) {
        LocalDate day = LocalDate.ofInstant(slot.start(), shop.profile().zone());
        return shop.hours()
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

        @Nullable PersonalText openIfAny(String field) throws SQLException {
            return row.getString("sealed_" + field) == null ? null : open(field);
        }

        PersonalText open(String field) throws SQLException {
            return texts.open(
                    shop, subject, context(order, field), row.getString("sealed_" + field));
        }
    }
}
