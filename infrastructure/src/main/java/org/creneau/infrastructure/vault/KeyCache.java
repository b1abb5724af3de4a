package org.creneau.infrastructure.vault;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.creneau.application.customer.Person;
import org.jspecify.annotations.Nullable;

/// Keys that were read a moment ago. They are not kept for long, so that a person who is erased on
/// another node is soon erased here too. That somebody was erased is kept as well, since it stays so;
/// that there is no key yet is not, for one may be made at any time.
///
/// Every text that is sealed or opened comes by here, on all threads: looking up takes no lock. When too
/// many are kept, all are forgotten, which costs less than to note who was asked for last.
final class KeyCache {
    private static final int MOST = 50_000;
    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    /// @param key empty for somebody who was erased
    record Kept(Optional<SecretKey> key, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < KEPT;
        }
    }

    private final Map<Person, Kept> kept = new ConcurrentHashMap<>();

    /// Null where nothing is known, or not any more.
    @Nullable Kept get(Person person) {
        Kept found = kept.get(person);
        return found != null && found.isFresh() ? found : null;
    }

    /// @param key empty for somebody who was erased
    void keep(Person person, Optional<SecretKey> key) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(person, new Kept(key, System.nanoTime()));
    }

    void forget(Person person) {
        kept.remove(person);
    }
}
