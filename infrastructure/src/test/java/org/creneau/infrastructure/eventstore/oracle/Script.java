package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Everything one node does, with all its callers at once.
final class Script {

    private Script() {}

    /// Returns when every attempt is answered.
    static void run(Plan plan, Store store, Journal journal) throws Exception {
        var running = new ArrayList<Future<?>>();
        try (var callers = Executors.newFixedThreadPool(plan.callers())) {
            for (int number = 0; number < plan.callers(); number++) {
                var caller = new Caller(plan, number, store, journal);
                running.add(callers.submit(caller::run));
            }
        }
        for (var caller : running) {
            caller.get();
        }
    }
}
