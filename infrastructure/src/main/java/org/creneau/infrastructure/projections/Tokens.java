package org.creneau.infrastructure.projections;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.JdbcTokenEntry;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.JdbcTokenStoreConfiguration;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.TokenSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// How far each generation of a view has come, as it was committed together with its rows: the table
/// `token_entry`, which Axon writes and we read.
///
/// A token is the position in decimal digits, so that SQL can read it and nothing of Axon's classes
/// lies in the database.
final class Tokens {
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(3);

    private final DataSource database;
    private final JdbcClient jdbc;

    Tokens(DataSource database) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
    }

    /// @param node of this store's user; one that is gone loses its claims after three seconds
    /// @param events told what the node gains and loses
    TokenStore store(String node, ViewEvents events) {
        TokenSchema schema =
                TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setMaskColumn("mask")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .setOwnerColumn("owner")
                        .build();
        return new WatchedTokenStore(
                new TransactionAwareDataSourceProxy(database)::getConnection,
                new Digits(),
                new JdbcTokenStoreConfiguration(schema, CLAIM_TIMEOUT, node),
                events);
    }

    /// @param owner the node that has the claim
    /// @param age since the owner last showed itself, or gave it up
    record Token(int segment, long position, @Nullable String owner, Duration age) {}

    /// By segment; none before the first start.
    List<Token> of(String processor) {
        return jdbc.sql(
                        """
                        select segment, coalesce(convert_from(token, 'UTF8'), '0')::bigint as position,
                            owner, claimed_at
                        from token_entry where processor_name = ? order by segment
                        """)
                .param(processor)
                .query(
                        (row, _) ->
                                new Token(
                                        row.getInt("segment"),
                                        row.getLong("position"),
                                        row.getString("owner"),
                                        Duration.between(
                                                Instant.parse(row.getString("claimed_at")),
                                                JdbcTokenEntry.clock.instant())))
                .list();
    }

    void forget(String processor) {
        jdbc.sql("delete from token_entry where processor_name = ?").param(processor).update();
    }

    /// Positions as digits, and back.
    static final class Digits implements Converter {
        @Override
        public boolean canConvert(Type source, Type target) {
            return (source == GlobalSequenceTrackingToken.class && target == byte[].class)
                    || (source == byte[].class && target == GlobalSequenceTrackingToken.class);
        }

        @Override
        // Axon's signature; the target type says which of the two the answer is.
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T convert(@Nullable Object input, Type target) {
            return (T)
                    switch (input) {
                        case null -> null;
                        case GlobalSequenceTrackingToken token ->
                                Long.toString(token.getGlobalIndex())
                                        .getBytes(StandardCharsets.UTF_8);
                        case byte[] digits ->
                                new GlobalSequenceTrackingToken(
                                        Long.parseLong(new String(digits, StandardCharsets.UTF_8)));
                        default ->
                                throw new ConversionException(
                                        "Not a position: " + input.getClass());
                    };
        }

        @Override
        public void describeTo(ComponentDescriptor descriptor) {
            descriptor.describeProperty("form", "decimal digits");
        }
    }
}
