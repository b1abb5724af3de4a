package org.creneau.infrastructure.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class LocalPostgresTest {

    /// A folder as a first start leaves it. Unpacking the programs and making a database takes longer than any of these tests.
    @TempDir static Path made;

    @TempDir Path temporary;

    @BeforeAll
    static void start() {
        try (var folder = DataFolder.claim(made)) {
            LocalPostgres.start(folder).close();
        }
    }

    /// Another one like it.
    private DataFolder started() throws IOException, InterruptedException {
        String all = made + "/.";
        assertThat(new ProcessBuilder("cp", "-a", all, temporary.toString()).start().waitFor())
                .isZero();
        return DataFolder.claim(temporary);
    }

    @Test
    void whatItConfirmsIsOnTheDiskAndOnlyThisMachineReachesIt() throws Exception {
        try (var folder = started();
                var server = LocalPostgres.start(folder)) {
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show data_checksums")).isEqualTo("on");
            assertThatThrownBy(
                            () ->
                                    DriverManager.getConnection(
                                                    server.url(), server.user(), "guessed")
                                            .close())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void theNextStartFindsTheDataAlsoAfterAKillThatLeftTheServerRunning() throws Exception {
        try (var folder = started()) {
            try (var server = LocalPostgres.start(folder)) {
                run(server, "create table kept as select 42 as answer");
            }
            // Never closed: so it is left running by a product that is killed.
            var left = LocalPostgres.start(folder);
            run(left, "insert into kept values (43)");
            try (var server = LocalPostgres.start(folder)) {
                assertThat(ask(server, "select sum(answer) from kept")).isEqualTo("85");
                assertThatThrownBy(() -> ask(left, "select 1")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aServerThatDiesUnderTheProductRunsAgainWithWhatItConfirmed() throws Exception {
        try (var folder = started();
                var server = LocalPostgres.start(folder);
                var _ = ServerWatch.over(server)) {
            run(server, "create table kept as select 42 as answer");
            ProcessHandle killed = server.process().orElseThrow();
            killed.destroyForcibly();
            killed.onExit().join();

            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .until(() -> ask(server, "select answer from kept"), "42"::equals);
            assertThat(server.process()).isPresent().get().isNotEqualTo(killed);
        }
    }

    @Test
    void aProcessThatHasTheNumberOfADeadServerIsLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "600").start();
        try (var folder = started()) {
            Files.writeString(folder.path("postgresql/postmaster.pid"), other.pid() + "\n");

            try (var server = LocalPostgres.start(folder)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void aFolderThatIsDamagedOrFromAnotherVersionSaysWhatToDo() throws Exception {
        try (var folder = started()) {
            Path version = folder.path("postgresql/PG_VERSION");

            Files.writeString(version, "17\n");
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(UnusableFolder.class)
                    .hasMessageContaining("made by PostgreSQL 17")
                    .hasMessageContaining("move it away to begin anew");

            Files.delete(version);
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(UnusableFolder.class)
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("Put back a copy");

            Files.writeString(version, "18\n");
            Files.delete(folder.path("postgresql/global/pg_control"));
            assertThatThrownBy(() -> LocalPostgres.start(folder))
                    .isInstanceOf(UnusableFolder.class)
                    .hasMessageContaining("does not start")
                    .hasMessageContaining("postgresql.log");
        }
    }

    @Test
    void aStartThatWasCutShortIsBegunAgain() throws Exception {
        try (var folder = started()) {
            FileSystemUtils.deleteRecursively(folder.path("postgresql"));
            Files.createDirectories(folder.path("postgresql.new/base"));
            try (var server = LocalPostgres.start(folder)) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aFolderInUseSaysByWhom() {
        try (var _ = DataFolder.claim(temporary)) {
            assertThatThrownBy(() -> DataFolder.claim(temporary))
                    .isInstanceOf(UnusableFolder.class)
                    .hasMessageContaining("in use by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--creneau.data-dir");
        }
        DataFolder.claim(temporary).close();
    }

    @Test
    void secretsAreTheirOwnersAlone() throws IOException {
        try (var folder = DataFolder.claim(temporary.resolve("fresh"))) {
            folder.keepSecret("keys/master.key", "secret");

            assertThat(folder.secret("keys/master.key")).isEqualTo("secret");
            assertThat(permissions(folder.path("keys/master.key"))).isEqualTo("rw-------");
            assertThat(permissions(folder.path("keys"))).isEqualTo("rwx------");
            assertThat(permissions(temporary.resolve("fresh"))).isEqualTo("rwx------");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static void run(LocalPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres server, String sql) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(LocalPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.user(), server.password());
    }
}
