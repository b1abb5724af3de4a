package org.creneau.infrastructure.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Which database schema the queries of each view read at the moment.
///
/// Held apart from [Generations] since queries need only this much of them.
public final class SchemasInUse {
    private final Map<String, String> schemas = new ConcurrentHashMap<>();

    public String of(String view) {
        String schema = schemas.get(view);
        if (schema == null) {
            throw new IllegalStateException("There is no view " + view + " yet");
        }
        return schema;
    }

    public void use(String view, String schema) {
        schemas.put(view, schema);
    }
}
