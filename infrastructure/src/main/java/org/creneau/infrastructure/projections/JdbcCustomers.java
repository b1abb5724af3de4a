package org.creneau.infrastructure.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.creneau.application.customer.CustomerView;
import org.creneau.application.customer.Customers;
import org.creneau.application.customer.Person;
import org.creneau.application.customer.PersonalTexts;
import org.creneau.application.customer.Spelling;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.projections.Projection;
import org.creneau.domain.customer.CustomerEvent;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.customer.Word;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// The customers of each shop with how to reach them, the shop's note and their consents. Names, numbers and
/// notes lie in the rows as sealed texts.
public final class JdbcCustomers implements Projection, Customers {
    public static final String VIEW = "customers";

    private final JdbcTemplate jdbc;
    private final SchemasInUse schemas;
    private final PersonalTexts texts;

    public JdbcCustomers(DataSource database, SchemasInUse schemas, PersonalTexts texts) {
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
        return Set.of(OrderPlaced.class, NoteWritten.class, ConsentTold.class);
    }

    @Override
    public String tables(String schema) {
        return """
        create table %1$s.customer (
            shop         text        not null,
            subject      text        not null,
            sealed_name  text        not null,
            sealed_phone text,
            sealed_email text,
            sealed_note  text        not null,
            news         text,
            news_at      timestamptz,
            news_through text,
            orders       integer     not null,
            last_order   timestamptz not null,
            position     bigint      not null,
            primary key (shop, subject)
        );
        create index on %1$s.customer (shop, last_order desc);
        """
                .formatted(schema);
    }

    @Override
    public String key(Event event) {
        return switch (event) {
            case OrderPlaced placed -> placed.subject().value();
            case CustomerEvent about -> about.subject().value();
            default -> "";
        };
    }

    @Override
    public void apply(String schema, List<Recorded<? extends Event>> batch) {
        CustomersOfBatch customers = new CustomersOfBatch(batch);
        ordered(schema, customers.ordered());
        noted(schema, customers.noted());
        told(schema, customers.told());
    }

    private void ordered(String schema, Collection<CustomersOfBatch.Ordered> ordered) {
        Rows.of(ordered)
                .text(one -> one.newest().shop().value())
                .text(one -> one.newest().subject().value())
                .text(one -> seal(one.newest(), "name", one.newest().contact().name()))
                .text(one -> sealed(one.newest(), "phone", one.phone()))
                .text(one -> sealed(one.newest(), "email", one.email()))
                .text(one -> seal(one.newest(), "note", PersonalText.of("")))
                .count(CustomersOfBatch.Ordered::times)
                .time(one -> one.newest().at())
                .number(CustomersOfBatch.Ordered::position)
                .write(
                        jdbc,
                        """
                        insert into %s.customer as known (shop, subject, sealed_name, sealed_phone,
                            sealed_email, sealed_note, orders, last_order, position)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (shop, subject) do update set
                            sealed_name = excluded.sealed_name,
                            sealed_phone = coalesce(excluded.sealed_phone, known.sealed_phone),
                            sealed_email = coalesce(excluded.sealed_email, known.sealed_email),
                            orders = known.orders + excluded.orders,
                            last_order = greatest(known.last_order, excluded.last_order),
                            position = excluded.position
                        """
                                .formatted(schema));
    }

    private void noted(String schema, Collection<Recorded<NoteWritten>> noted) {
        Rows.of(noted)
                .text(one -> one.event().shop().value())
                .text(one -> one.event().subject().value())
                .text(
                        one ->
                                seal(
                                        one.event().shop(),
                                        one.event().subject(),
                                        "note",
                                        one.event().note()))
                .number(Recorded::position)
                .write(
                        jdbc,
                        """
                        update %s.customer as known set sealed_note = new.note, position = new.position
                        from unnest(?, ?, ?, ?) as new (shop, subject, note, position)
                        where known.shop = new.shop and known.subject = new.subject
                        """
                                .formatted(schema));
    }

    private void told(String schema, Collection<Recorded<ConsentTold>> told) {
        Rows.of(told)
                .text(one -> one.event().shop().value())
                .text(one -> one.event().subject().value())
                .text(one -> one.event().word().name())
                .time(one -> one.event().at())
                .text(one -> Objects.requireNonNullElse(one.channel(), "SYSTEM"))
                .number(Recorded::position)
                .write(
                        jdbc,
                        """
                        update %s.customer as known set news = new.news, news_at = new.news_at,
                            news_through = new.news_through, position = new.position
                        from unnest(?, ?, ?, ?, ?, ?)
                            as new (shop, subject, news, news_at, news_through, position)
                        where known.shop = new.shop and known.subject = new.subject
                        """
                                .formatted(schema));
    }

    private String seal(OrderPlaced placed, String field, PersonalText text) {
        return seal(placed.shop(), placed.subject(), field, text);
    }

    private @Nullable String sealed(OrderPlaced placed, String field, @Nullable PersonalText text) {
        return text == null ? null : seal(placed, field, text);
    }

    private String seal(ShopId shop, SubjectId subject, String field, PersonalText text) {
        return texts.seal(shop, subject, context(subject, field), text);
    }

    private static String context(SubjectId subject, String field) {
        return "customer/" + subject + "/" + field;
    }

    @Override
    public Optional<CustomerView> find(ShopId shop, SubjectId subject) {
        return jdbc
                .query(
                        "select * from %s.customer where shop = ? and subject = ?"
                                .formatted(schemas.of(VIEW)),
                        (row, _) -> customer(row),
                        shop.value(),
                        subject.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<CustomerView> after(ShopId shop, @Nullable Place last, int most) {
        if (last == null) {
            return latest(shop, most);
        }
        return jdbc.query(
                """
                select * from %s.customer where shop = ? and last_order <= ?
                    and (last_order < ? or subject > ?)
                order by last_order desc, subject limit ?
                """
                        .formatted(schemas.of(VIEW)),
                (row, _) -> customer(row),
                shop.value(),
                Columns.time(last.lastOrder()),
                Columns.time(last.lastOrder()),
                last.subject().value(),
                most);
    }

    @Override
    public List<CustomerView> latest(ShopId shop, int most) {
        expect(shop, most);
        return jdbc.query(
                "select * from %s.customer where shop = ? order by last_order desc, subject limit ?"
                        .formatted(schemas.of(VIEW)),
                (row, _) -> customer(row),
                shop.value(),
                most);
    }

    @Override
    public List<CustomerView> named(ShopId shop, String words, int most) {
        return latest(shop, MOST_OPENED).stream()
                .filter(one -> Spelling.has(one.contact().name().or(""), words))
                .limit(most)
                .toList();
    }

    /// Their keys, fetched together.
    private void expect(ShopId shop, int most) {
        texts.expect(
                jdbc
                        .queryForList(
                                "select subject from %s.customer where shop = ? order by last_order desc, subject limit ?"
                                        .formatted(schemas.of(VIEW)),
                                String.class,
                                shop.value(),
                                most)
                        .stream()
                        .map(subject -> new Person(shop, new SubjectId(subject)))
                        .collect(Collectors.toSet()));
    }

    private CustomerView customer(ResultSet row) throws SQLException {
        return new CustomerView(
                new SubjectId(row.getString("subject")),
                new Contact(open(row, "name"), openIfAny(row, "phone"), openIfAny(row, "email")),
                row.getInt("orders"),
                Columns.instant(row, "last_order"),
                open(row, "note"),
                news(row));
    }

    private static CustomerView.@Nullable Consent news(ResultSet row) throws SQLException {
        String word = row.getString("news");
        return word == null
                ? null
                : new CustomerView.Consent(
                        Word.valueOf(word),
                        Columns.instant(row, "news_at"),
                        row.getString("news_through"));
    }

    private @Nullable PersonalText openIfAny(ResultSet row, String field) throws SQLException {
        return row.getString("sealed_" + field) == null ? null : open(row, field);
    }

    private PersonalText open(ResultSet row, String field) throws SQLException {
        SubjectId subject = new SubjectId(row.getString("subject"));
        return texts.open(
                new ShopId(row.getString("shop")),
                subject,
                context(subject, field),
                row.getString("sealed_" + field));
    }
}
