package org.creneau.infrastructure.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.eventstore.Node.event;
import static org.creneau.infrastructure.eventstore.Node.id;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.creneau.infrastructure.eventstore.ChainVerifier.Flaw;
import org.creneau.infrastructure.eventstore.ChainVerifier.Verdict;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever owns the database can change it; the chains tell what was changed. Events 1 to 8 belong by
/// turns to strand `a` (odd) and strand `b` (even).
class ChainVerifierTest {

    private final HikariDataSource database = PostgresForTests.freshPool();
    private final Node node = Node.on(database);

    @BeforeEach
    void eightEvents() {
        for (int number = 1; number <= 8; number++) {
            node.append(inStrand(number % 2 == 1 ? "a" : "b", number));
        }
    }

    @AfterEach
    void close() {
        node.close();
        PostgresForTests.drop(database);
    }

    @Test
    void whatWasStoredVerifiesAsAWholeAndStrandByStrand() {
        assertThat(log()).isInstanceOfSatisfying(Verdict.Intact.class, this::isTheNewestLink);
        assertThat(strand("a")).isInstanceOf(Verdict.Intact.class);
        assertThat(strand("b")).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void anEmptyLogIsIntact() {
        assertThat(strand("nobody's")).isEqualTo(new Verdict.Intact(0, "00".repeat(32)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    payload = '\\x00'                             | ALTERED_PAYLOAD
                    payload_hash = sha256('x')                    | ALTERED_PAYLOAD
                    payload = 'x', payload_hash = sha256('x')     | ALTERED_ENVELOPE
                    event_id = '00000000-0000-7000-8000-00000000beef' | ALTERED_ENVELOPE
                    name = 'slot.freed'                           | ALTERED_ENVELOPE
                    revision = 2                                  | ALTERED_ENVELOPE
                    tags = '{}'                                   | ALTERED_ENVELOPE
                    recorded_at = recorded_at + '1 microsecond'   | ALTERED_ENVELOPE
                    happened_at = happened_at - interval '1 day'  | ALTERED_ENVELOPE
                    command_id = null                             | ALTERED_ENVELOPE
                    causation_id = 'x'                            | ALTERED_ENVELOPE
                    correlation_id = ''                           | ALTERED_ENVELOPE
                    actor = 'x'                                   | ALTERED_ENVELOPE
                    channel = 'x'                                 | ALTERED_ENVELOPE
                    strand = 'b'                                  | ALTERED_ENVELOPE
                    chain = sha256('x')                           | ALTERED_ENVELOPE
                    """)
    void anAlteredRecordIsNamed(String change, Flaw flaw) throws SQLException {
        tamper("update event set " + change + " where position = 5");

        assertThat(log()).isEqualTo(new Verdict.Broken(5, flaw));
    }

    @Test
    void anAlteredLastRecordIsNamed() throws SQLException {
        tamper("update event set actor = 'x' where position = 8");

        assertThat(log()).isEqualTo(new Verdict.Broken(8, Flaw.ALTERED_ENVELOPE));
    }

    @Test
    void aRemovedRecordIsMissed() throws SQLException {
        tamper("delete from event where position = 5");

        assertThat(log()).isEqualTo(new Verdict.Broken(5, Flaw.REMOVED));
    }

    @Test
    void aRemovedRecordIsMissedEvenWhenTheGapIsClosed() throws SQLException {
        tamper("delete from event where position = 5");
        for (int position = 6; position <= 8; position++) {
            tamper("update event set position = position - 1 where position = " + position);
        }

        assertThat(log()).isEqualTo(new Verdict.Broken(5, Flaw.REMOVED));
    }

    @Test
    void anInsertedRecordIsFound() throws SQLException {
        makeRoomAt(5);
        copy(2, 5, "00000000-0000-7000-8000-00000000beef");

        assertThat(log()).isEqualTo(new Verdict.Broken(5, Flaw.INSERTED));
    }

    @Test
    void recordsThatChangedPlacesAreFound() throws SQLException {
        tamper("update event set position = 100 where position = 5");
        tamper("update event set position = 5 where position = 6");
        tamper("update event set position = 6 where position = 100");

        assertThat(log()).isEqualTo(new Verdict.Broken(5, Flaw.REORDERED));
    }

    @Test
    void recordsReadInTheWrongOrderAreFound() {
        var events = node.log();

        assertThat(
                        ChainVerifier.verifyLog(
                                java.util.stream.Stream.of(
                                        events.get(0), events.get(2), events.get(1))))
                .isEqualTo(new Verdict.Broken(2, Flaw.REORDERED));
    }

    @Test
    void aStrandShowsItsOwnTamperingAndNotThatOfOthers() throws SQLException {
        tamper("update event set payload = 'x' where position = 3");
        tamper("update event set channel = 'x' where position = 6");

        assertThat(strand("a")).isEqualTo(new Verdict.Broken(3, Flaw.ALTERED_PAYLOAD));
        assertThat(strand("b")).isEqualTo(new Verdict.Broken(6, Flaw.UNLINKED));
    }

    @Test
    void aStrandWithARecordRemovedDoesNotLink() throws SQLException {
        tamper("delete from event where position = 3");

        assertThat(strand("a")).isEqualTo(new Verdict.Broken(5, Flaw.UNLINKED));
        assertThat(strand("b")).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void theTablesRefuseToBeRewrittenByMistake() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> execute("delete from event where position = 3")))
                .hasMessageContaining("only ever added");
    }

    /// The expected hashes were computed by a separate program from the documented encoding.
    @Test
    void aKnownEventHasAKnownHash() {
        var event =
                new StoredEvent(
                        1,
                        java.util.UUID.fromString(id(1)),
                        "slot.held",
                        1,
                        java.util.List.of("order:7", "slot:1"),
                        Node.NOON,
                        Node.NOON,
                        "command",
                        null,
                        null,
                        null,
                        null,
                        "a",
                        new byte[] {1},
                        Chain.hash(new byte[] {1}),
                        Chain.start(),
                        Chain.start(),
                        1);

        byte[] content = Chain.content(event);
        assertThat(java.util.HexFormat.of().formatHex(content))
                .as("format 1 is for ever")
                .isEqualTo("f27c6faad76d57fb98586aded5056ce4939916fcb249db60b79417caec1af900");
        assertThat(java.util.HexFormat.of().formatHex(Chain.LOG.link(Chain.start(), content)))
                .isEqualTo("5dcbf13dca3f594504cf58c0831e87e30da6e7ff838d8c448d172882b040ef90");
        assertThat(java.util.HexFormat.of().formatHex(Chain.STRAND.link(Chain.start(), content)))
                .isEqualTo("198a7f12c90af309007d3abf35cf5595c86d1cd95d0703ba86910f47828fbb87");
    }

    @Test
    void anEnvelopeOfAnyLengthIsHashedAsTheDocumentSays() throws IOException {
        var tags = IntStream.range(10, 90).mapToObj(n -> "tag:été-" + n).toList();
        var event =
                new StoredEvent(
                        7,
                        java.util.UUID.fromString(id(7)),
                        "slot.held",
                        2,
                        tags,
                        Node.NOON,
                        Node.NOON.minusNanos(1_000),
                        null,
                        "",
                        null,
                        "é".repeat(2_000),
                        null,
                        "a",
                        new byte[] {1},
                        Chain.hash(new byte[] {1}),
                        Chain.start(),
                        Chain.start(),
                        1);
        var bytes = new ByteArrayOutputStream();
        var written = new DataOutputStream(bytes);
        text(written, "event");
        written.writeInt(1);
        written.writeLong(7);
        written.writeLong(event.id().getMostSignificantBits());
        written.writeLong(event.id().getLeastSignificantBits());
        text(written, "slot.held");
        written.writeInt(2);
        written.writeInt(tags.size());
        for (String tag : tags) {
            text(written, tag);
        }
        written.writeLong(Node.NOON.getEpochSecond());
        written.writeInt(0);
        written.writeLong(Node.NOON.getEpochSecond() - 1);
        written.writeInt(999_999);
        written.writeInt(-1);
        text(written, "");
        written.writeInt(-1);
        text(written, "é".repeat(2_000));
        written.writeInt(-1);
        text(written, "a");
        written.write(event.payloadHash());

        assertThat(Chain.content(event)).isEqualTo(Chain.hash(bytes.toByteArray()));
    }

    private static void text(DataOutputStream to, String text) throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(encoded.length);
        to.write(encoded);
    }

    private void isTheNewestLink(Verdict.Intact intact) {
        assertThat(intact.events()).isEqualTo(8);
        assertThat(intact.link())
                .isEqualTo(java.util.HexFormat.of().formatHex(node.log().getLast().chain()));
    }

    private void makeRoomAt(int position) throws SQLException {
        for (int from = 8; from >= position; from--) {
            tamper("update event set position = position + 1 where position = " + from);
        }
    }

    private void copy(int from, int to, String newId) throws SQLException {
        tamper(
                """
                insert into event
                select %d, '%s', name, revision, tags, recorded_at, happened_at, command_id,
                    causation_id, correlation_id, actor, channel, strand, payload, payload_hash,
                    chain, strand_chain, format
                from event where position = %d
                """
                        .formatted(to, newId, from));
    }

    private Verdict log() {
        return ChainVerifier.verifyLog(node.engine().storedEvents().from(1));
    }

    private Verdict strand(String strand) {
        return ChainVerifier.verifyStrand(node.engine().storedEvents().ofStrand(strand));
    }

    /// As an owner of the database can, past the trigger that stops mistakes.
    private void tamper(String sql) throws SQLException {
        execute("set session_replication_role = replica; " + sql);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TaggedEventMessage<?> inStrand(String strand, int number) {
        return event(
                id(number),
                "slot.held",
                "payload " + number,
                Map.of("strand", strand, "command", "c" + number, "actor", "somebody"),
                "slot:" + number);
    }
}
