package org.creneau.infrastructure.eventstore;

import java.util.List;
import java.util.stream.Collectors;

/// The tags of one event as the tables want them. Callers make it, so that the writer, of whom there is
/// one, does not have to.
///
/// @param tags each `key:value`
/// @param keys of each, see [TagKey]
/// @param literal of all, as PostgreSQL writes an array of texts
record TagColumns(List<String> tags, List<byte[]> keys, String literal) {

    static TagColumns of(List<String> tags) {
        return new TagColumns(tags, tags.stream().map(TagKey::of).toList(), literal(tags));
    }

    private static String literal(List<String> tags) {
        return tags.stream().map(TagColumns::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String tag) {
        return '"' + tag.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
