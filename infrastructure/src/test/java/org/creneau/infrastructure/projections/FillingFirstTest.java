package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.CONTACT;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.held;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.slot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/// A crowd of pages takes every connection that pages have.
class FillingFirstTest {
    private static final int MOST = 16;

    private final PGSimpleDataSource unpooled = PostgresForTests.freshDatabase();
    private final HikariDataSource own = pool();
    private final HikariDataSource pages = pool();
    private final DataSource database = LateConnections.of(FillingFirst.of(pages, own));
    private final SchemasInUse schemas = new SchemasInUse();
    private final HikariDataSource keys = pool();
    private final JdbcWindows windows = new JdbcWindows(database, schemas);
    private final JdbcCustomers customers =
            new JdbcCustomers(database, schemas, new Vault(keys, Keys.of(Keys.random())));
    private final Node node =
            new Node("one", database, new Payloads(), schemas, List.of(windows, customers))
                    .started();
    private final List<Connection> crowd = new ArrayList<>();

    @AfterEach
    void close() throws SQLException {
        leave();
        node.close();
        keys.close();
        pages.close();
        own.close();
        PostgresForTests.drop(unpooled);
    }

    private HikariDataSource pool() {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(unpooled);
        configuration.setMaximumPoolSize(MOST);
        configuration.setMinimumIdle(0);
        configuration.setConnectionTimeout(250);
        return new HikariDataSource(configuration);
    }

    @Test
    void theViewsGoOnWhilePagesHaveTakenEveryConnectionOfTheirs() {
        // The store of this test connects to what pages have, with its first batch.
        node.append(held(slot(BOOKS, 15, 0), "h1", NOON));
        takeAll();

        long position = node.append(held(slot(BOOKS, 15, 0), "h2", NOON));

        assertThat(node.generations.await("windows", position, Node.SOON)).isTrue();
    }

    /// The names of those who are new lie in its rows sealed with keys that are made then.
    @Test
    void soDoesAViewThatNamesPeople() throws SQLException {
        node.append(held(slot(BOOKS, 15, 0), "h1", NOON));
        takeAll();

        long position = node.append(placed(slot(BOOKS, 15, 0), "o1"));

        assertThat(node.generations.await("customers", position, Node.SOON)).isTrue();
        leave();
        assertThat(customers.find(BOOKS, ANN))
                .hasValueSatisfying(
                        one -> assertThat(one.contact().name()).isEqualTo(CONTACT.name()));
    }

    private void leave() throws SQLException {
        for (Connection one : crowd) {
            one.close();
        }
        crowd.clear();
    }

    private void takeAll() {
        while (true) {
            try {
                crowd.add(pages.getConnection());
            } catch (SQLException _) {
                assertThat(crowd).isNotEmpty();
                return;
            }
        }
    }
}
