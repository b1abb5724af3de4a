package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/// Axon's criteria as the store asks them, of a record in memory or (through [QuerySql]) of the table:
/// an event matches when one of the alternatives does.
///
/// @param everything whether no alternative needs to be looked at
record Query(boolean everything, List<Alternative> alternatives) {

    private static final QualifiedName UNHEARD_OF = new QualifiedName("a.name.nobody.uses");

    static final Query ALL = new Query(true, List.of());

    /// @param names of which the event must have one, old names included; any when empty
    /// @param tags which the event must have all, each `key:value`
    record Alternative(Set<String> names, List<String> tags) {

        boolean matches(Findable event) {
            return (names.isEmpty() || names.contains(event.name()))
                    && event.tags().containsAll(tags);
        }
    }

    /// Flattening loses an alternative that accepts anything, so that is asked for first.
    static Query of(EventCriteria criteria, Renames renames) {
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return ALL;
        }
        return new Query(
                false,
                criteria.flatten().stream().map(each -> alternative(each, renames)).toList());
    }

    static Query of(Collection<Question.About> anyOf, Renames renames) {
        var alternatives = new ArrayList<Alternative>(anyOf.size());
        for (Question.About each : anyOf) {
            alternatives.add(
                    new Alternative(
                            renames.namesOf(each.names()), each.tags().stream().sorted().toList()));
        }
        return new Query(false, alternatives);
    }

    static Query anyOf(List<Query> queries) {
        var all = new ArrayList<Alternative>();
        for (Query each : queries) {
            if (each.everything) {
                return ALL;
            }
            all.addAll(each.alternatives);
        }
        return new Query(false, all);
    }

    static Query tagged(String tag, Set<String> names) {
        return new Query(false, List.of(new Alternative(Set.copyOf(names), List.of(tag))));
    }

    /// Whether some alternative asks for no tag, so that no index helps.
    boolean isBroad() {
        return everything || alternatives.stream().anyMatch(each -> each.tags().isEmpty());
    }

    boolean matches(Findable event) {
        if (everything) {
            return true;
        }
        for (Alternative each : alternatives) {
            if (each.matches(event)) {
                return true;
            }
        }
        return false;
    }

    private static Alternative alternative(EventCriterion criterion, Renames renames) {
        return new Alternative(
                renames.namesOf(
                        criterion.types().stream()
                                .map(QualifiedName::toString)
                                .collect(Collectors.toUnmodifiableSet())),
                criterion.tags().stream().map(Query::text).sorted().toList());
    }

    /// A colon in the key would make two different tags look the same.
    static String text(Tag tag) {
        if (tag.key().isEmpty() || tag.key().indexOf(':') >= 0) {
            throw new IllegalArgumentException("Not the key of a tag: " + tag.key());
        }
        return tag.key() + ':' + tag.value();
    }
}
