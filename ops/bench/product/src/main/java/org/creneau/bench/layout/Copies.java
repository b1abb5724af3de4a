package org.creneau.bench.layout;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.postgresql.PGConnection;

/// COPY in the binary form: see "COPY" in PostgreSQL's manual.
final class Copies {

    private static final byte[] SIGNATURE =
            "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant MIDNIGHT_2000 = Instant.parse("2000-01-01T00:00:00Z");
    private static final int TEXT_OID = 25;

    private Copies() {}

    @FunctionalInterface
    private interface Row<R> {

        void write(DataOutputStream out, R row) throws IOException;
    }

    static void insert(Connection connection, List<Event> events) throws SQLException {
        copy(connection, "copy event from stdin (format binary)", 18, events, Copies::event);
        copy(
                connection,
                "copy event_tag from stdin (format binary)",
                3,
                Inserts.tagRows(events),
                (out, row) -> {
                    text(out, row.tag());
                    number(out, row.event().position());
                    text(out, row.event().name());
                });
    }

    private static <R> void copy(
            Connection connection, String sql, int columns, List<R> rows, Row<R> row)
            throws SQLException {
        var bytes = new ByteArrayOutputStream(1 << 16);
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            out.writeLong(0);
            for (R each : rows) {
                out.writeShort(columns);
                row.write(out, each);
            }
            out.writeShort(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        byte[] all = bytes.toByteArray();
        copy.writeToCopy(all, 0, all.length);
        copy.endCopy();
    }

    private static void event(DataOutputStream out, Event event) throws IOException {
        number(out, event.position());
        out.writeInt(16);
        out.writeLong(event.id().getMostSignificantBits());
        out.writeLong(event.id().getLeastSignificantBits());
        text(out, event.name());
        out.writeInt(4);
        out.writeInt(1);
        tags(out, event.tags());
        number(out, MIDNIGHT_2000.until(event.at(), ChronoUnit.MICROS));
        number(out, MIDNIGHT_2000.until(event.at(), ChronoUnit.MICROS));
        text(out, event.command());
        text(out, event.command());
        text(out, event.command());
        text(out, event.actor());
        text(out, "web");
        text(out, event.strand());
        bytes(out, event.payload());
        bytes(out, event.payloadHash());
        bytes(out, event.chain());
        bytes(out, event.strandChain());
        out.writeInt(2);
        out.writeShort(1);
    }

    private static void tags(DataOutputStream out, List<String> tags) throws IOException {
        var array = new ByteArrayOutputStream();
        try (var cells = new DataOutputStream(array)) {
            cells.writeInt(1);
            cells.writeInt(0);
            cells.writeInt(TEXT_OID);
            cells.writeInt(tags.size());
            cells.writeInt(1);
            for (String tag : tags) {
                text(cells, tag);
            }
        }
        bytes(out, array.toByteArray());
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        out.writeInt(8);
        out.writeLong(value);
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
