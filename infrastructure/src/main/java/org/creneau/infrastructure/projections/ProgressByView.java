package org.creneau.infrastructure.projections;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Wakes those who wait for a view when that view has moved on, and leaves those alone who wait for another.
final class ProgressByView {
    private final Map<String, Progress> byView = new ConcurrentHashMap<>();

    Progress of(String view) {
        return byView.computeIfAbsent(view, _ -> new Progress());
    }
}
