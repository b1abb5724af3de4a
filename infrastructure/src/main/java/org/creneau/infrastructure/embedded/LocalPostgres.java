package org.creneau.infrastructure.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL server on the data folder, for this machine only: it listens on the loopback address,
/// on a port that is free, and asks for a password that stays in the folder.
///
/// It is as safe as any other: what it confirms is on the disk.
public final class LocalPostgres implements AutoCloseable {
    static final String MAJOR = "18";
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final String USER = "creneau";
    private static final String PASSWORD = "postgresql.password";

    private final Program programs;
    private final Path data;
    private final Path log;
    private final String password;
    private final int port;

    private LocalPostgres(Program programs, Path data, Path log, String password, int port) {
        this.programs = programs;
        this.data = data;
        this.log = log;
        this.password = password;
        this.port = port;
    }

    /// Starts on what an earlier run left there, or on a new database. A server that outlived a killed
    /// product is stopped first.
    ///
    /// @throws UnusableFolder when the folder is damaged or from another version
    public static LocalPostgres start(DataFolder folder) {
        var programs = new Program(Binaries.unpacked(folder));
        Path data = folder.path("postgresql");
        if (!Files.exists(data)) {
            create(programs, folder, data);
        }
        check(folder, data);
        stopLeftover(programs, data);
        String password = Objects.requireNonNull(folder.secret(PASSWORD));
        Path log = folder.path("postgresql.log");
        var server = new LocalPostgres(programs, data, log, password, freePort());
        server.launch();
        return server;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        if (Files.exists(data.resolve("postmaster.pid"))) {
            stop(programs, data);
            LOG.info("PostgreSQL has stopped");
        }
    }

    /// Made aside and moved, so that a start that is cut short leaves nothing half done.
    private static void create(Program programs, DataFolder folder, Path data) {
        Path draft = data.resolveSibling(data.getFileName() + ".new");
        try {
            FileSystemUtils.deleteRecursively(draft);
            if (folder.secret(PASSWORD) == null) {
                folder.keepSecret(PASSWORD, randomPassword());
            }
            programs.run(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + USER,
                    "--pwfile=" + folder.path(PASSWORD),
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C");
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UnusableFolder("No database can be made in " + data, e);
        }
    }

    private static void check(DataFolder folder, Path data) {
        String found = folder.secret(data.getFileName() + "/PG_VERSION");
        if (found == null || !Files.isDirectory(data.resolve("base"))) {
            throw new UnusableFolder(
                    "The database in %s is damaged: parts of it are missing. Put back a copy of the data folder, or move it away to begin anew."
                            .formatted(data));
        }
        if (!found.equals(MAJOR)) {
            throw new UnusableFolder(
                    "The database in %s was made by PostgreSQL %s, and this is PostgreSQL %s. Dump it with the old version and restore it, or move it away to begin anew."
                            .formatted(data, found, MAJOR));
        }
        if (folder.secret(PASSWORD) == null) {
            throw new UnusableFolder(
                    "The file %s is missing: the database cannot be opened without it. Put it back from a copy."
                            .formatted(folder.path(PASSWORD)));
        }
    }

    private static void stopLeftover(Program programs, Path data) {
        Path pid = data.resolve("postmaster.pid");
        if (!Files.exists(pid)) {
            return;
        }
        if (isOfAnother(pid)) {
            forget(pid);
            return;
        }
        try {
            stop(programs, data);
            LOG.warn("Stopped a PostgreSQL that an earlier run had left behind");
        } catch (UnusableFolder e) {
            LOG.info("The earlier PostgreSQL is gone: {}", e.getMessage());
        }
    }

    /// After a crash of the machine the number in the file may be that of any process, which must not be
    /// stopped for it.
    private static boolean isOfAnother(Path pid) {
        try (var lines = Files.lines(pid)) {
            return lines.limit(1)
                    .map(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                    .flatMap(Optional::stream)
                    .flatMap(process -> process.info().command().stream())
                    .anyMatch(command -> !command.endsWith("postgres"));
        } catch (IOException | NumberFormatException e) {
            LOG.warn("{} cannot be read", pid, e);
            return false;
        }
    }

    private static void forget(Path pid) {
        try {
            Files.delete(pid);
        } catch (IOException e) {
            throw new UnusableFolder("The file " + pid + " cannot be deleted", e);
        }
    }

    private static void stop(Program programs, Path data) {
        programs.run("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60");
    }

    /// The server's process while it lives.
    Optional<ProcessHandle> process() {
        Path pid = data.resolve("postmaster.pid");
        try (var lines = Files.lines(pid)) {
            return lines.limit(1)
                    .map(number -> ProcessHandle.of(Long.parseLong(number.strip())))
                    .flatMap(Optional::stream)
                    .filter(ProcessHandle::isAlive)
                    .findFirst();
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            LOG.debug("No server has its number in {}", pid, e);
            return Optional.empty();
        }
    }

    /// Starts it, for the first time or again, on the same port.
    void launch() {
        try {
            String[] start = {
                "start", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "120"
            };
            programs.run(
                    "pg_ctl",
                    Stream.concat(Stream.of(start), Stream.of("-o", options()))
                            .toArray(String[]::new));
            LOG.info("PostgreSQL {} runs on {}", MAJOR, data);
        } catch (UnusableFolder e) {
            throw new UnusableFolder(
                    "The database in %s does not start; %s says why.".formatted(data, log), e);
        }
    }

    /// The log keeps neither statements nor details, which quote values. What a checkpoint is followed by,
    /// whole pages of an index that is written at random, comes seldom where there is room for more WAL.
    private String options() {
        return String.join(
                " -c ",
                "-p " + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_wal_size=4GB",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_min_error_statement=panic",
                "log_error_verbosity=terse");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UnusableFolder("No free port for PostgreSQL", e);
        }
    }
}
