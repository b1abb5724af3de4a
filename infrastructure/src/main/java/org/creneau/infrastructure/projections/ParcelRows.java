package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.order.Parcel;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.DeliveryEvent;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.Fulfilment.Deliver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.shop.Carriage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// What is brought to people, beside the orders that are. Addresses and what leads to them lie in the rows
/// as sealed texts. A shop brings some parcels a day: an event is a statement here.
final class ParcelRows {
    /// Of the joined row of an order.
    static final String COLUMNS =
            """
            parcel.zone, parcel.carrier, parcel.carrier_days, parcel.fee_cents, parcel.fee_currency,
            parcel.fee_vat, parcel.sealed_street, parcel.sealed_postal_code, parcel.sealed_town,
            parcel.dispatched_at, parcel.sealed_tracking, parcel.failed_for, parcel.delivered_at""";

    private final JdbcTemplate jdbc;
    private final PersonalTexts texts;

    ParcelRows(JdbcTemplate jdbc, PersonalTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    static String tables(String schema) {
        return """
        create table %1$s.parcel (
            shop               text    not null,
            order_id           text    not null,
            zone               text    not null,
            carrier            text,
            carrier_days       integer,
            fee_cents          bigint  not null,
            fee_currency       text    not null,
            fee_vat            integer not null,
            sealed_street      text    not null,
            sealed_postal_code text    not null,
            sealed_town        text    not null,
            dispatched_at      timestamptz,
            sealed_tracking    text,
            failed_for         text,
            delivered_at       timestamptz,
            position           bigint  not null,
            primary key (shop, order_id)
        );
        """
                .formatted(schema);
    }

    void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<? extends Event> recorded : batch) {
            if (recorded.event() instanceof OrderPlaced placed
                    && placed.fulfilment() instanceof Deliver there) {
                insert(schema, placed, there, recorded.position());
            } else if (recorded.event() instanceof DeliveryEvent event) {
                change(schema, event, recorded.position());
            }
        }
    }

    private void insert(String schema, OrderPlaced placed, Deliver there, long position) {
        Address to = there.to();
        jdbc.update(
                """
                insert into %s.parcel values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, null, null, ?)
                """
                        .formatted(schema),
                placed.shop().value(),
                placed.order().value(),
                there.zone(),
                there.by() instanceof Carriage.Carrier(var name, _) ? name : null,
                there.by() instanceof Carriage.Carrier(_, var days) ? days : null,
                there.fee().cents(),
                there.fee().currency(),
                there.vat().basisPoints(),
                seal(placed.shop(), placed.subject(), placed.order(), "street", to.street()),
                seal(
                        placed.shop(),
                        placed.subject(),
                        placed.order(),
                        "postal_code",
                        to.postalCode()),
                seal(placed.shop(), placed.subject(), placed.order(), "town", to.town()),
                position);
    }

    private void change(String schema, DeliveryEvent event, long position) {
        switch (event) {
            case OrderDispatched gone ->
                    set(
                            schema,
                            event,
                            position,
                            "dispatched_at = ?, sealed_tracking = ?, failed_for = null",
                            Columns.time(gone.at()),
                            tracking(gone));
            case OrderDelivered there ->
                    set(
                            schema,
                            event,
                            position,
                            "delivered_at = ?, failed_for = null",
                            Columns.time(there.at()));
            case DeliveryFailed failed ->
                    set(schema, event, position, "failed_for = ?", failed.why().name());
            case OrderCameBack _ ->
                    set(schema, event, position, "dispatched_at = null, sealed_tracking = null");
        }
    }

    private @Nullable String tracking(OrderDispatched gone) {
        PersonalText tracking = gone.tracking();
        return tracking == null
                ? null
                : seal(gone.shop(), gone.subject(), gone.order(), "tracking", tracking);
    }

    private void set(
            String schema,
            DeliveryEvent event,
            long position,
            String columns,
            @Nullable Object... values) {
        @Nullable Object[] parameters = new @Nullable Object[values.length + 3];
        System.arraycopy(values, 0, parameters, 0, values.length);
        parameters[values.length] = position;
        parameters[values.length + 1] = event.shop().value();
        parameters[values.length + 2] = event.order().value();
        jdbc.update(
                "update %s.parcel set %s, position = ? where shop = ? and order_id = ?"
                        .formatted(schema, columns),
                parameters);
    }

    private String seal(
            ShopId shop, SubjectId subject, OrderId order, String field, PersonalText text) {
        return texts.seal(shop, subject, OrderRows.context(order, field), text);
    }

    /// From a row of an order with these columns.
    @Nullable Parcel read(ResultSet row, ShopId shop, SubjectId subject, OrderId order)
            throws SQLException {
        if (row.getString("zone") == null) {
            return null;
        }
        String failed = row.getString("failed_for");
        return new Parcel(
                new Address(
                        open(row, shop, subject, order, "street"),
                        open(row, shop, subject, order, "postal_code"),
                        open(row, shop, subject, order, "town")),
                row.getString("zone"),
                DeliveryZones.carriage(row),
                new Money(row.getLong("fee_cents"), row.getString("fee_currency")),
                new VatRate(row.getInt("fee_vat")),
                instant(row, "dispatched_at"),
                row.getString("sealed_tracking") == null
                        ? null
                        : open(row, shop, subject, order, "tracking"),
                failed == null ? null : FailedFor.valueOf(failed),
                instant(row, "delivered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : Columns.instant(row, column);
    }

    private PersonalText open(
            ResultSet row, ShopId shop, SubjectId subject, OrderId order, String field)
            throws SQLException {
        return texts.open(
                shop, subject, OrderRows.context(order, field), row.getString("sealed_" + field));
    }
}
