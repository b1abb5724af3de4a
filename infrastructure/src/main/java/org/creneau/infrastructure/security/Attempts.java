package org.creneau.infrastructure.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down whoever guesses passwords: after five failures for a login within a quarter of an hour,
/// none is looked at until that quarter is over. Kept per node and in bounded memory: this is a brake,
/// not a lock.
final class Attempts {
    private static final int FREE = 5;
    private static final int REMEMBERED = 10_000;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final Map<String, Failures> byLogin =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Failures(int count, Instant since) {}

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    synchronized boolean tooMany(String login) {
        return current(login).count() >= FREE;
    }

    synchronized void failed(String login) {
        Failures before = current(login);
        byLogin.put(login, new Failures(before.count() + 1, before.since()));
    }

    synchronized void succeeded(String login) {
        byLogin.remove(login);
    }

    private Failures current(String login) {
        Failures none = new Failures(0, clock.instant());
        Failures found = byLogin.getOrDefault(login, none);
        return found.since().plus(WINDOW).isAfter(clock.instant()) ? found : none;
    }
}
