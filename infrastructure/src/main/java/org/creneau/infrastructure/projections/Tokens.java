package org.creneau.infrastructure.projections;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.ConversionException;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.jdbc.JdbcTokenStore;
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
    TokenStore store(String node) {
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
        return new JdbcTokenStore(
                new TransactionAwareDataSourceProxy(database)::getConnection,
                new Digits(),
                new JdbcTokenStoreConfiguration(schema, CLAIM_TIMEOUT, node));
    }

    /// The position up to which all segments have come; empty before the first start.
    OptionalLong position(String processor) {
        Long position =
                jdbc.sql(
                                """
                                select min(coalesce(convert_from(token, 'UTF8'), '0')::bigint)
                                from token_entry where processor_name = ?
                                """)
                        .param(processor)
                        .query(Long.class)
                        .optional()
                        .orElse(null);
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
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
