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
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.creneau.application.customer.Person;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

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

    private static final String ABOUT = "keys of persons";

    private final OwnConnections connections;

    SubjectKeyTable(DataSource source) {
        this.connections = new OwnConnections(source);
    }

    /// Those of the persons that have a row.
    Map<Person, Optional<byte[]>> read(Collection<Person> persons) {
        return connections.ask(ABOUT, own -> rows(own, READ, List.copyOf(persons), List.of()));
    }

    /// Those of the persons that have a row now. Anybody missing was added by another node at the same
    /// time and can be read.
    Map<Person, Optional<byte[]>> make(List<Person> persons, Function<Person, byte[]> key) {
        return connections.ask(
                ABOUT, own -> rows(own, MAKE, persons, persons.stream().map(key).toList()));
    }

    void erase(Person person) {
        connections.ask(
                ABOUT,
                own -> {
                    try (PreparedStatement statement = own.prepareStatement(ERASE)) {
                        statement.setString(1, person.shop().value());
                        statement.setString(2, person.subject().value());
                        return statement.executeUpdate();
                    }
                });
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
