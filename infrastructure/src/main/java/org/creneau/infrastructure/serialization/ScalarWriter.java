package org.creneau.infrastructure.serialization;

import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/// Writes a value type as a bare text or number.
final class ScalarWriter<T> extends StdScalarSerializer<T> {
    private final BiConsumer<T, JsonGenerator> write;

    ScalarWriter(Class<T> type, BiConsumer<T, JsonGenerator> write) {
        super(type);
        this.write = write;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        write.accept(value, json);
    }
}
