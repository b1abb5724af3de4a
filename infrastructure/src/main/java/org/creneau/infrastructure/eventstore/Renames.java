package org.creneau.infrastructure.eventstore;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The names under which an event may lie in the log: the one it has today and those it had before.
///
/// This is the one place where names are expanded, for sourcing, streaming and conditions alike: an
/// event stored under an old name conflicts, and is handed out, like one stored under the new.
public final class Renames {

    /// Nothing was ever renamed.
    public static final Renames NONE = new Renames(Map.of());

    private final Map<String, String> today;
    private final Map<String, Set<String>> names;

    private Renames(Map<String, String> today) {
        this.today = Map.copyOf(today);
        this.names = new HashMap<>();
        today.forEach((old, now) -> names.merge(now, Set.of(old, now), Renames::union));
    }

    /// @param today the name of today for every old name; a name of today is never an old one
    public static Renames of(Map<String, String> today) {
        if (today.values().stream().anyMatch(today::containsKey)) {
            throw new IllegalArgumentException("A renamed name leads straight to that of today");
        }
        return new Renames(today);
    }

    /// Every name that the name of today stands for in the log, itself included.
    Set<String> namesOf(String name) {
        return names.getOrDefault(name, Set.of(name));
    }

    /// @param each of today
    Set<String> namesOf(Set<String> each) {
        return names.isEmpty()
                ? each
                : each.stream()
                        .flatMap(name -> namesOf(name).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /// What an event stored under the name is called now.
    String today(String stored) {
        return today.getOrDefault(stored, stored);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return Set.copyOf(all);
    }
}
