package org.creneau.infrastructure.projections;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.appointment.AppointmentView;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.domain.appointment.Agenda;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.Services;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the tables that [JdbcAppointments] writes, and opens the sealed texts in them.
final class AppointmentRows {
    private final JdbcClient jdbc;
    private final PersonalTexts texts;

    AppointmentRows(JdbcClient jdbc, PersonalTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /// Where a text lies: it was sealed for this place and opens in no other.
    static String context(OrderId order) {
        return "appointment/" + order + "/word";
    }

    Services services(String schema, ShopId shop) {
        Map<ServiceId, Service> offered = new HashMap<>();
        jdbc.sql("select * from %s.service where shop = ?".formatted(schema))
                .param(shop.value())
                .query((row, _) -> service(row))
                .list()
                .forEach(one -> offered.put(one.id(), one));
        Map<ResourceId, Resource> resources = new HashMap<>();
        jdbc.sql("select * from %s.resource where shop = ?".formatted(schema))
                .param(shop.value())
                .query((row, _) -> resource(row))
                .list()
                .forEach(one -> resources.put(one.id(), one));
        return new Services(offered, resources);
    }

    private static Service service(ResultSet row) throws SQLException {
        return new Service(
                new ServiceId(row.getString("service")),
                row.getString("label"),
                row.getString("schedule"),
                row.getString("words"));
    }

    private static Resource resource(ResultSet row) throws SQLException {
        return new Resource(
                new ResourceId(row.getString("resource")),
                row.getString("label"),
                row.getInt("count"),
                List.of(strings(row.getArray("schedules"))));
    }

    private static String[] strings(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    Optional<AppointmentView> find(String schema, ShopId shop, OrderId order) {
        return jdbc.sql(
                        "select * from %s.appointment where shop = ? and order_id = ?"
                                .formatted(schema))
                .params(shop.value(), order.value())
                .query((row, _) -> appointment(row))
                .optional();
    }

    private AppointmentView appointment(ResultSet row) throws SQLException {
        OrderId order = new OrderId(row.getString("order_id"));
        return new AppointmentView(
                order,
                new ServiceId(row.getString("service")),
                row.getString("label"),
                engagement(row),
                word(row, order));
    }

    private @Nullable PersonalText word(ResultSet row, OrderId order) throws SQLException {
        String sealed = row.getString("sealed_word");
        return sealed == null
                ? null
                : texts.open(
                        new ShopId(row.getString("shop")),
                        new SubjectId(row.getString("subject")),
                        context(order),
                        sealed);
    }

    private static Engagement engagement(ResultSet row) throws SQLException {
        return new Engagement(
                Columns.slot(row),
                Columns.instant(row, "ends_at"),
                Columns.instant(row, "free_at"),
                Arrays.stream(strings(row.getArray("resources"))).map(ResourceId::new).toList());
    }

    Agenda agenda(String schema, ShopId shop, Instant from, Instant to) {
        Map<OrderId, Engagement> engagements = new HashMap<>();
        jdbc.sql(
                        """
                        select * from %s.appointment
                        where shop = ? and not off and free_at > ? and starts_at < ?
                        """
                                .formatted(schema))
                .params(shop.value(), Columns.time(from), Columns.time(to))
                .query(
                        row -> {
                            engagements.put(
                                    new OrderId(row.getString("order_id")), engagement(row));
                        });
        return new Agenda(engagements);
    }
}
