package org.creneau.infrastructure.projections;

import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.live.Changes;
import org.creneau.application.live.Topic;
import org.creneau.application.projections.Projection;
import org.creneau.domain.kernel.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Folds batches into one generation of a view, and parks what cannot be folded.
///
/// A batch is tried as a whole. Only when it fails are its events tried one by one, each behind a
/// savepoint, so that the one at fault is found and the others are kept.
final class BatchOfView {
    private static final Logger LOG = LoggerFactory.getLogger(BatchOfView.class);

    private final Projection projection;
    private final Generation generation;
    private final BatchStart start;
    private final ParkedEvents parked;
    private final Changes changes;
    private final TransactionTemplate savepoint;
    private final Timer timer;

    /// Whether pages read this generation; only then do they want to know of its changes.
    private volatile boolean inUse;

    BatchOfView(
            Projection projection,
            Generation generation,
            BatchStart start,
            ParkedEvents parked,
            Changes changes,
            PlatformTransactionManager transactions,
            Timer timer) {
        this.projection = projection;
        this.generation = generation;
        this.start = start;
        this.parked = parked;
        this.changes = changes;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.timer = timer;
    }

    void inUse(boolean now) {
        inUse = now;
    }

    /// Inside the transaction that also keeps the token.
    void handle(Part part) {
        timer.record(() -> fold(part));
    }

    private void fold(Part part) {
        BatchStart.From from = start.of(generation, part.segment());
        List<Recorded<? extends Event>> batch = after(from.position(), part.events());
        Set<String> waiting = new HashSet<>(from.parked());
        List<Recorded<? extends Event>> free = parkBehind(waiting, batch);
        announce(free.isEmpty() || succeeds(free) ? free : oneByOne(free, waiting));
    }

    /// Pages are cut anew when a segment comes from another node, and may then reach back behind what
    /// is already written.
    private static List<Recorded<? extends Event>> after(
            long position, List<Recorded<? extends Event>> events) {
        return events.getFirst().position() > position
                ? events
                : events.stream().filter(event -> event.position() > position).toList();
    }

    private List<Recorded<? extends Event>> parkBehind(
            Set<String> waiting, List<Recorded<? extends Event>> batch) {
        if (waiting.isEmpty()) {
            return batch;
        }
        List<Recorded<? extends Event>> free = new ArrayList<>();
        for (Recorded<? extends Event> recorded : batch) {
            if (waiting.contains(key(recorded))) {
                parkBehind(recorded);
            } else {
                free.add(recorded);
            }
        }
        return free;
    }

    private boolean succeeds(List<Recorded<? extends Event>> batch) {
        try {
            projection.apply(generation.schema(), batch);
            return true;
        } catch (RuntimeException e) {
            throwIfPassing(e);
            start.again();
            LOG.warn("View {} looks for an event it cannot handle", generation.processor(), e);
            return false;
        }
    }

    private List<Recorded<? extends Event>> oneByOne(
            List<Recorded<? extends Event>> batch, Set<String> waiting) {
        List<Recorded<? extends Event>> handled = new ArrayList<>();
        for (Recorded<? extends Event> recorded : batch) {
            if (handled(recorded, waiting)) {
                handled.add(recorded);
            }
        }
        return handled;
    }

    private boolean handled(Recorded<? extends Event> recorded, Set<String> waiting) {
        String key = key(recorded);
        if (waiting.contains(key)) {
            parkBehind(recorded);
            return false;
        }
        try {
            apply(List.of(recorded));
            return true;
        } catch (RuntimeException e) {
            throwIfPassing(e);
            waiting.add(key);
            parked.park(generation, key, recorded, e.toString());
            LOG.error("View {} parks event {}", generation.processor(), recorded.position(), e);
            return false;
        }
    }

    private void parkBehind(Recorded<? extends Event> recorded) {
        parked.park(generation, key(recorded), recorded, "Waits behind an earlier one of its key");
    }

    private String key(Recorded<? extends Event> recorded) {
        return projection.key(recorded.event());
    }

    private void apply(List<Recorded<? extends Event>> events) {
        savepoint.executeWithoutResult(_ -> projection.apply(generation.schema(), events));
    }

    private static void throwIfPassing(RuntimeException failure) {
        if (Outages.isOne(failure)) {
            throw failure;
        }
    }

    private void announce(List<Recorded<? extends Event>> handled) {
        if (inUse && !handled.isEmpty()) {
            Set<Topic> topics = new HashSet<>(projection.topics(handled));
            topics.add(Topic.view(projection.view()));
            changes.announce(topics);
        }
    }
}
