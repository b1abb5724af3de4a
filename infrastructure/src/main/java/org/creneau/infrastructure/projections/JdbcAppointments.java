package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.appointment.AppointmentView;
import org.creneau.application.appointment.Appointments;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.appointment.Agenda;
import org.creneau.domain.appointment.AppointmentEvent;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentBooked;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentCalledOff;
import org.creneau.domain.appointment.AppointmentEvent.AppointmentMoved;
import org.creneau.domain.appointment.Engagement;
import org.creneau.domain.appointment.Resource;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.appointment.ServiceEvent;
import org.creneau.domain.appointment.ServiceEvent.ResourceShared;
import org.creneau.domain.appointment.ServiceEvent.ServiceOffered;
import org.creneau.domain.appointment.ServiceEvent.ServiceWithdrawn;
import org.creneau.domain.appointment.Services;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ResourceId;
import org.creneau.domain.kernel.ShopId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Services, what they need, and the appointments that there are. What a person said lies in its row as a
/// sealed text.
///
/// A shop gives a few dozen appointments a day at the most, so that an event is a statement here.
public final class JdbcAppointments implements Projection, Appointments {
    public static final String VIEW = "appointments";

    private final JdbcClient jdbc;
    private final SchemasInUse schemas;
    private final PersonalTexts texts;
    private final AppointmentRows rows;

    public JdbcAppointments(DataSource database, SchemasInUse schemas, PersonalTexts texts) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
        this.texts = texts;
        this.rows = new AppointmentRows(jdbc, texts);
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Set<Class<? extends Event>> types() {
        return Set.of(
                ServiceOffered.class,
                ServiceWithdrawn.class,
                ResourceShared.class,
                AppointmentBooked.class,
                AppointmentMoved.class,
                AppointmentCalledOff.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.service (
            shop     text   not null,
            service  text   not null,
            label    text   not null,
            schedule text   not null,
            words    text,
            position bigint not null,
            primary key (shop, service)
        );
        create table %1$s.resource (
            shop      text    not null,
            resource  text    not null,
            label     text    not null,
            count     integer not null,
            schedules text[]  not null,
            position  bigint  not null,
            primary key (shop, resource)
        );
        create table %1$s.appointment (
            shop        text        not null,
            order_id    text        not null,
            subject     text        not null,
            service     text        not null,
            label       text        not null,
            sealed_word text,
            schedule    text        not null,
            starts_at   timestamptz not null,
            ends_at     timestamptz not null,
            free_at     timestamptz not null,
            resources   text[]      not null,
            off         boolean     not null,
            position    bigint      not null,
            primary key (shop, order_id)
        );
        create index on %1$s.appointment (shop, starts_at);
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return event.shop().value();
    }

    @Override
    public Set<Topic> topics(List<Recorded<? extends Event>> batch) {
        return batch.stream()
                .map(recorded -> Topic.windows(recorded.event().shop()))
                .collect(Collectors.toSet());
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        for (Recorded<? extends Event> recorded : batch) {
            long position = recorded.position();
            if (recorded.event() instanceof ServiceEvent said) {
                said(schema, said, position);
            } else if (recorded.event() instanceof AppointmentEvent happened) {
                happened(schema, happened, position);
            }
        }
    }

    private void said(String schema, ServiceEvent event, long position) {
        switch (event) {
            case ServiceOffered said -> offer(schema, said, position);
            case ServiceWithdrawn said -> withdraw(schema, said);
            case ResourceShared said -> share(schema, said, position);
        }
    }

    private void happened(String schema, AppointmentEvent event, long position) {
        switch (event) {
            case AppointmentBooked booked -> book(schema, booked, position);
            case AppointmentMoved moved -> move(schema, moved, position);
            case AppointmentCalledOff off -> callOff(schema, off, position);
        }
    }

    private void offer(String schema, ServiceOffered said, long position) {
        Service service = said.service();
        jdbc.sql(
                        """
                        insert into %s.service values (?, ?, ?, ?, ?, ?)
                        on conflict (shop, service) do update set label = excluded.label,
                            schedule = excluded.schedule, words = excluded.words,
                            position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                said.shop().value(),
                                service.id().value(),
                                service.label(),
                                service.schedule(),
                                service.words(),
                                position))
                .update();
    }

    private void withdraw(String schema, ServiceWithdrawn said) {
        jdbc.sql("delete from %s.service where shop = ? and service = ?".formatted(schema))
                .params(said.shop().value(), said.service().value())
                .update();
    }

    private void share(String schema, ResourceShared said, long position) {
        Resource resource = said.resource();
        jdbc.sql(
                        """
                        insert into %s.resource values (?, ?, ?, ?, ?, ?)
                        on conflict (shop, resource) do update set label = excluded.label,
                            count = excluded.count, schedules = excluded.schedules,
                            position = excluded.position
                        """
                                .formatted(schema))
                .params(
                        said.shop().value(),
                        resource.id().value(),
                        resource.label(),
                        resource.count(),
                        resource.schedules().toArray(String[]::new),
                        position)
                .update();
    }

    private void book(String schema, AppointmentBooked booked, long position) {
        Engagement engagement = booked.engagement();
        jdbc.sql(
                        """
                        insert into %s.appointment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)
                        """
                                .formatted(schema))
                .params(
                        Arrays.asList(
                                booked.shop().value(),
                                booked.order().value(),
                                booked.subject().value(),
                                booked.service().value(),
                                booked.label(),
                                sealed(booked),
                                engagement.slot().schedule(),
                                Columns.time(engagement.slot().start()),
                                Columns.time(engagement.end()),
                                Columns.time(engagement.free()),
                                resources(engagement),
                                position))
                .update();
    }

    private @Nullable String sealed(AppointmentBooked booked) {
        PersonalText word = booked.word();
        return word == null
                ? null
                : texts.seal(
                        booked.shop(),
                        booked.subject(),
                        AppointmentRows.context(booked.order()),
                        word);
    }

    private static String[] resources(Engagement engagement) {
        return engagement.resources().stream().map(ResourceId::value).toArray(String[]::new);
    }

    private void move(String schema, AppointmentMoved moved, long position) {
        Engagement to = moved.to();
        jdbc.sql(
                        """
                        update %s.appointment set schedule = ?, starts_at = ?, ends_at = ?,
                            free_at = ?, resources = ?, position = ?
                        where shop = ? and order_id = ?
                        """
                                .formatted(schema))
                .params(
                        to.slot().schedule(),
                        Columns.time(to.slot().start()),
                        Columns.time(to.end()),
                        Columns.time(to.free()),
                        resources(to),
                        position,
                        moved.shop().value(),
                        moved.order().value())
                .update();
    }

    private void callOff(String schema, AppointmentCalledOff off, long position) {
        jdbc.sql(
                        """
                        update %s.appointment set off = true, position = ?
                        where shop = ? and order_id = ?
                        """
                                .formatted(schema))
                .params(position, off.shop().value(), off.order().value())
                .update();
    }

    @Override
    public Services services(ShopId shop) {
        return rows.services(schemas.of(VIEW), shop);
    }

    @Override
    public Optional<AppointmentView> find(ShopId shop, OrderId order) {
        return rows.find(schemas.of(VIEW), shop, order);
    }

    @Override
    public Agenda agenda(ShopId shop, Instant from, Instant to) {
        return rows.agenda(schemas.of(VIEW), shop, from, to);
    }
}
