package org.creneau.infrastructure.vault;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creneau.application.customer.Person;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/// The table `subject_key`, many rows at a time. A key is empty where its person was erased.
final class SubjectKeyTable {
    private static final String READ =
            """
            select shop, subject, wrapped_key from subject_key
            join unnest(?::text[], ?::text[]) as asked (shop, subject) using (shop, subject)
            """;

    /// What was there before, and what this statement adds. In the order of the primary key, so that two
    /// nodes that add the same persons wait for each other instead of locking each other out.
    private static final String MAKE =
            """
            with asked as (
                select * from unnest(?::text[], ?::text[], ?::bytea[])
                as asked (shop, subject, made_key)
            ), made as (
                insert into subject_key (shop, subject, wrapped_key)
                select shop, subject, made_key from asked order by shop, subject
                on conflict (shop, subject) do nothing
                returning shop, subject, wrapped_key
            )
            select shop, subject, wrapped_key from made
            union all
            select shop, subject, wrapped_key from subject_key join asked using (shop, subject)
            """;

    private static final String ERASE =
            """
            insert into subject_key (shop, subject, erased_at)
            values (?, ?, now())
            on conflict (shop, subject) do update
            set wrapped_key = null, erased_at = coalesce(subject_key.erased_at, now())
            """;

    private final DataSource source;
    private final JdbcTemplate jdbc;

    SubjectKeyTable(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /// Those of the persons that have a row.
    Map<Person, Optional<byte[]>> read(Collection<Person> persons) {
        return Objects.requireNonNull(
                jdbc.execute((Connection c) -> rows(c, READ, List.copyOf(persons), List.of())));
    }

    /// Those of the persons that have a row now. Anybody missing was added by another node at the same
    /// time and can be read.
    ///
    /// On a connection of its own, in a transaction of its own: other callers' keys are among them, and
    /// must not go when this caller's transaction does.
    Map<Person, Optional<byte[]>> make(List<Person> persons, Function<Person, byte[]> key) {
        try (Connection own = source.getConnection()) {
            return rows(own, MAKE, persons, persons.stream().map(key).toList());
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    void erase(Person person) {
        jdbc.update(ERASE, person.shop().value(), person.subject().value());
    }

    private DataAccessException translated(SQLException e) {
        return Objects.requireNonNull(
                jdbc.getExceptionTranslator().translate("keys of persons", null, e));
    }

    private static Map<Person, Optional<byte[]>> rows(
            Connection connection, String sql, List<Person> persons, List<byte[]> keys)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(connection, persons, person -> person.shop().value()));
            statement.setArray(2, texts(connection, persons, person -> person.subject().value()));
            if (!keys.isEmpty()) {
                statement.setArray(
                        3, connection.createArrayOf("bytea", keys.toArray(byte[][]::new)));
            }
            try (ResultSet found = statement.executeQuery()) {
                return rows(found);
            }
        }
    }

    private static Map<Person, Optional<byte[]>> rows(ResultSet found) throws SQLException {
        var rows = new HashMap<Person, Optional<byte[]>>();
        while (found.next()) {
            rows.put(
                    new Person(
                            new ShopId(found.getString("shop")),
                            new SubjectId(found.getString("subject"))),
                    Optional.ofNullable(found.getBytes("wrapped_key")));
        }
        return rows;
    }

    private static Array texts(
            Connection connection, List<Person> persons, Function<Person, String> text)
            throws SQLException {
        return connection.createArrayOf("text", persons.stream().map(text).toArray());
    }
}
