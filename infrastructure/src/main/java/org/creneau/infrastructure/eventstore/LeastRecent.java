package org.creneau.infrastructure.eventstore;

import java.util.LinkedHashMap;
import java.util.Map;

/// Remembers so many entries, and forgets those that were not wanted for the longest time.
// Never written to a stream.
@SuppressWarnings("serial")
final class LeastRecent<K, V> extends LinkedHashMap<K, V> {

    private final int remembered;

    LeastRecent(int remembered) {
        super(16, 0.75f, true);
        this.remembered = remembered;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > remembered;
    }
}
