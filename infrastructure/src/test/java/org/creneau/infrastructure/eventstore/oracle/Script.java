package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Everything one node does, with all its callers at once.
final class Script {

    private Script() {}

    /// Returns when every attempt is answered.
    ///
    /// @param memories gives each caller one
    static void run(
            Plan plan, Store store, Supplier<? extends @Nullable Memory> memories, Journal journal)
            throws Exception {
        var running = new ArrayList<Future<?>>();
        try (var callers = Executors.newFixedThreadPool(plan.callers())) {
            for (int number = 0; number < plan.callers(); number++) {
                var caller = new Caller(plan, number, store, memories.get(), journal);
                running.add(callers.submit(caller::run));
            }
        }
        for (var caller : running) {
            caller.get();
        }
    }
}
