package org.creneau.infrastructure.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresForTestsTest {

    @Test
    void aFreshDatabaseIsMigratedAndSeesNothingOfAnother() throws SQLException {
        var mine = PostgresForTests.freshDatabase();
        var yours = PostgresForTests.freshDatabase();

        update(mine, "update store_format set format = 7");

        assertThat(text(mine, "select format from store_format")).isEqualTo("7");
        assertThat(text(yours, "select format from store_format")).isEqualTo("1");
        PostgresForTests.drop(mine);
        PostgresForTests.drop(yours);
    }

    @Test
    void aKilledPostgresComesBackWithWhatWasCommitted() throws SQLException {
        try (var postgres = KillablePostgres.start()) {
            var database = postgres.database();
            assertThat(text(database, "show fsync")).isEqualTo("on");
            assertThat(text(database, "show synchronous_commit")).isEqualTo("on");
            update(database, "create table kept as select 42 as answer");

            postgres.kill();
            postgres.restart();

            assertThat(text(database, "select answer from kept")).isEqualTo("42");
        }
    }

    private static void update(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String text(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
