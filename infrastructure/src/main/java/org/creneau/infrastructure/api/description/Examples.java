package org.creneau.infrastructure.api.description;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/// What fields and parameters look like, by name: the same name means the same thing everywhere.
final class Examples {
    private static final Map<String, Object> BY_NAME =
            Map.ofEntries(
                    Map.entry("shop", "librairie"),
                    Map.entry("window", "librairie/collect/2020-12-05T15:15:00Z"),
                    Map.entry("item", "roman"),
                    Map.entry("service", "examen-de-vue"),
                    Map.entry("resource", "opticienne"),
                    Map.entry("name", "Anne Exemple"),
                    Map.entry("phone", "06 39 98 12 34"),
                    Map.entry("currency", "EUR"),
                    Map.entry("zone", "Europe/Paris"),
                    Map.entry("country", "FR"),
                    Map.entry("cents", 1290),
                    Map.entry("quantity", 1),
                    Map.entry("people", 2),
                    Map.entry("ticket", 7),
                    Map.entry("day", "2020-12-05"),
                    Map.entry("from", "2020-12-05"),
                    Map.entry("schedule", "collect"),
                    Map.entry("view", "orders"),
                    Map.entry("days", 7),
                    Map.entry("asOf", "2020-12-05T15:00:00Z"),
                    Map.entry("order", "9d5ed678fe57bcca610140957afab571"),
                    Map.entry("token", "9d5ed678fe57bcca610140957afab571.q0ZyUbT7s3k1wH9m"),
                    Map.entry("Idempotency-Key", "f81d4fae-7dec-11d0-a765-00a0c91e6bf6"));

    private Examples() {}

    /// Where there is one, and it is of the schema's type.
    static void give(String name, Schema<?> schema) {
        Object example = BY_NAME.get(name);
        if (example != null && schema instanceof JsonSchema json && fits(example, schema)) {
            json.setExamples(List.of(example));
        }
    }

    private static boolean fits(Object example, Schema<?> schema) {
        String type = example instanceof Integer ? "integer" : "string";
        boolean wallClock = schema.getPattern() != null;
        return schema.getTypes() != null && schema.getTypes().contains(type) && !wallClock;
    }
}
