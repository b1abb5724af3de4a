package org.creneau.infrastructure.serialization;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads a value type from a bare text or number.
final class ScalarReader<T> extends StdScalarDeserializer<T> {
    private final Function<JsonParser, T> read;

    ScalarReader(Class<T> type, Function<JsonParser, T> read) {
        super(type);
        this.read = read;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        return read.apply(json);
    }
}
