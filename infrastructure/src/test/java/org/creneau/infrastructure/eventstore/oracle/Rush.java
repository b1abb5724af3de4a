package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Sent;
import org.creneau.infrastructure.eventstore.oracle.Boundary.Kind;
import org.creneau.infrastructure.eventstore.oracle.Store.Seen;

/// Everybody wants the same window. Who finds a place takes it, who finds none is told so, and both
/// decide again when somebody was quicker.
final class Rush {

    static final int PLACES = 300;

    private static final String TAG = "slot:hot";
    private static final Boundary HELD =
            new Boundary(List.of(new Kind(Set.of("held"), Set.of(TAG))));

    private final Plan plan;
    private final Store store;

    /// How one of them fared.
    ///
    /// @param again how often she had to decide again
    record Told(boolean held, int again) {

        String text() {
            return (held ? "held " : "full ") + again;
        }

        /// Between them stands what libraries have to say.
        static boolean isOne(String line) {
            return line.startsWith("held ") || line.startsWith("full ");
        }

        static Told of(String text) {
            return new Told(text.startsWith("held"), Integer.parseInt(text.substring(5)));
        }
    }

    Rush(Plan plan, Store store) {
        this.plan = plan;
        this.store = store;
    }

    List<Told> run(Callable<Memory> memories) throws Exception {
        var told = new ArrayList<Told>();
        try (var callers = Executors.newFixedThreadPool(plan.callers())) {
            var crowd = new ArrayList<Callable<List<Told>>>();
            for (int caller = 0; caller < plan.callers(); caller++) {
                int number = caller;
                var memory = memories.call();
                crowd.add(() -> queue(number, memory));
            }
            for (var each : callers.invokeAll(crowd)) {
                told.addAll(each.get());
            }
        }
        return told;
    }

    private List<Told> queue(int caller, Memory memory) {
        var told = new ArrayList<Told>();
        for (int number = 0; number < plan.attempts(); number++) {
            told.add(want(new UUID(plan.node(), ((long) caller << 32) | number), memory));
        }
        return told;
    }

    private Told want(UUID id, Memory memory) {
        for (int again = 0; ; again++) {
            var seen = memory.read(List.of(HELD)).getFirst();
            boolean free = seen.reading().found().size() < PLACES;
            if (isStanding(seen, free ? List.of(new Sent(id, "held", Set.of(TAG))) : List.of())) {
                return new Told(free, again);
            }
        }
    }

    private boolean isStanding(Seen seen, List<Sent> events) {
        try {
            store.append(HELD, seen.marker(), events).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof AppendEventsTransactionRejectedException) {
                return false;
            }
            throw e;
        }
    }
}
