package org.creneau.infrastructure.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where names lead, found out in so long and no longer. The machine's own look-up knows no limit, and a name whose
/// servers say nothing keeps it for half a minute.
record Names(Lookup lookup) {

    /// What a name leads to, however long that takes.
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String name) throws UnknownHostException;
    }

    InetAddress[] resolve(String name, Duration atMost)
            throws UnknownHostException, TimeoutException {
        FutureTask<InetAddress[]> asked = new FutureTask<>(() -> lookup.of(name));
        Thread.ofVirtual().name("webhook-name").start(asked);
        try {
            return asked.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException _) {
            throw new UnknownHostException(name);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        }
    }
}
