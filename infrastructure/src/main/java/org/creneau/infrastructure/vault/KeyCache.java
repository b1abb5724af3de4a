package org.creneau.infrastructure.vault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/// Keys that were read a moment ago. They are not kept for long, so that a person who is erased on
/// another node is soon erased here too. Only keys that exist are kept: a missing one may be made at
/// any time.
final class KeyCache {
    private static final int MOST = 10_000;
    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    private record Kept(SecretKey key, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KEPT;
        }
    }

    private final Map<String, Kept> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
                    return size() > MOST;
                }
            };

    Optional<SecretKey> get(String place, Supplier<Optional<SecretKey>> read) {
        synchronized (kept) {
            Kept found = kept.get(place);
            if (found != null && found.isFresh()) {
                return Optional.of(found.key());
            }
        }
        Optional<SecretKey> key = read.get();
        key.ifPresent(present -> keep(place, present));
        return key;
    }

    void forget(String place) {
        synchronized (kept) {
            kept.remove(place);
        }
    }

    private void keep(String place, SecretKey key) {
        synchronized (kept) {
            kept.put(place, new Kept(key, System.nanoTime()));
        }
    }
}
