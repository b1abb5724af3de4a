package org.creneau.infrastructure.eventstore;

import java.util.Set;
import java.util.stream.Collectors;

/// What a decision asks the log again and again: made once by
/// [PostgresEventStorageEngine#question], and asked with a [Mark] from where on.
public final class Question {

    /// Events that carry all of the tags and have one of the names.
    ///
    /// @param names of today; any when empty
    /// @param tags each `key:value`
    public record About(Set<String> names, Set<String> tags) {
        public About {
            names = Set.copyOf(names);
            tags = Set.copyOf(tags);
            if (!tags.stream().allMatch(tag -> tag.indexOf(':') > 0)) {
                throw new IllegalArgumentException("A tag is `key:value`");
            }
        }
    }

    /// Questions of one kind are answered alike: nearly always with nothing, or nearly always with
    /// something.
    ///
    /// @param by who asks
    /// @param keys of the tags asked for
    record Kind(String by, Set<String> keys) {}

    private final Query query;
    private final Kind kind;

    Question(String by, Query query) {
        this.query = query;
        this.kind = new Kind(by, keys(query));
    }

    Query query() {
        return query;
    }

    Kind kind() {
        return kind;
    }

    private static Set<String> keys(Query query) {
        return query.alternatives().stream()
                .flatMap(each -> each.tags().stream())
                .map(tag -> tag.substring(0, tag.indexOf(':')))
                .collect(Collectors.toUnmodifiableSet());
    }
}
