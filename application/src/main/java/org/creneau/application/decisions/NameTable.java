package org.creneau.application.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creneau.application.decisions.EventNames.Named;

/// Which event is meant by a stored name, and what an event is called in the log.
public final class NameTable {

    private final List<Named> all;
    private final Map<Class<?>, Named> byType;
    private final Map<String, Named> byName = new HashMap<>();

    /// @throws IllegalArgumentException when a name, of today or of once, means two events
    public NameTable(List<Named> all) {
        this.all = List.copyOf(all);
        this.byType =
                all.stream()
                        .collect(Collectors.toUnmodifiableMap(Named::type, Function.identity()));
        for (Named named : all) {
            put(named.name(), named);
            named.formerly().forEach(old -> put(old, named));
        }
    }

    public List<Named> all() {
        return all;
    }

    /// The name of today for every name of once.
    public Map<String, String> renamed() {
        return byName.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue().name()))
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    public boolean knows(String name) {
        return byName.containsKey(name);
    }

    public Named of(Class<?> type) {
        Named named = byType.get(type);
        if (named == null) {
            throw new IllegalArgumentException(type.getName() + " has no stored name");
        }
        return named;
    }

    /// @param name of today or of once
    public Named of(String name) {
        Named named = byName.get(name);
        if (named == null) {
            throw new IllegalArgumentException("No event is stored as " + name);
        }
        return named;
    }

    private void put(String name, Named named) {
        if (byName.put(name, named) != null) {
            throw new IllegalArgumentException("Two events are stored as " + name);
        }
    }
}
