package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.creneau.infrastructure.eventstore.OutcomeUnknown;
import org.creneau.infrastructure.eventstore.StoreUnavailable;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answer;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Outcome;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Reading;
import org.jspecify.annotations.Nullable;

/// One thread that reads and appends at random, sometimes with knowledge that is old, sometimes with
/// none, sometimes several things at once; and writes all of it down.
final class Caller {

    private static final int OLDEST_READ = 120;
    private static final int OLDEST_BLIND = 12;
    private static final int AT_ONCE = 3;

    private final String name;
    private final Plan plan;
    private final Dice dice;
    private final Store store;
    private final Journal journal;
    private final List<CompletableFuture<?>> open = new ArrayList<>();
    private int attempts;

    Caller(Plan plan, int number, Store store, Journal journal) {
        this.name = plan.node() + "/" + number + "/";
        this.plan = plan;
        this.dice = new Dice(plan, number);
        this.store = store;
        this.journal = journal;
    }

    void run() {
        while (attempts < plan.attempts()) {
            var attempt = considered();
            if (dice.oneIn(5)) {
                send(considered());
            }
            send(attempt);
            if (open.size() >= dice.below(AT_ONCE)) {
                await();
            }
        }
        await();
    }

    private Attempt considered() {
        try {
            return switch (dice.below(10)) {
                case 0 -> unconditional();
                case 1 -> blind();
                case 2, 3 -> afterReadingTwice();
                default -> afterReadingOnce();
            };
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreUnavailable) {
                return blind();
            }
            throw e;
        }
    }

    private Attempt unconditional() {
        return attempt(System.nanoTime(), List.of(), dice.boundary(), Attempt.UNCONDITIONAL);
    }

    private Attempt blind() {
        long marker = Math.max(0, store.head().getAsLong() - dice.below(OLDEST_BLIND));
        return attempt(System.nanoTime(), List.of(), dice.boundary(), marker);
    }

    private Attempt afterReadingOnce() {
        long asked = System.nanoTime();
        var reading = store.read(dice.boundary(), after());
        return attempt(asked, List.of(reading), reading.boundary(), reading.marker());
    }

    /// Knows as much as the older of the two: who read one thing before and another after an event
    /// in between has seen neither state.
    private Attempt afterReadingTwice() {
        long asked = System.nanoTime();
        long after = after();
        var first = store.read(dice.boundary(), after);
        var second = store.read(dice.boundary(), after);
        return attempt(
                asked,
                List.of(first, second),
                first.boundary().and(second.boundary()),
                Math.min(first.marker(), second.marker()));
    }

    private Attempt attempt(long asked, List<Reading> readings, Boundary boundary, long marker) {
        return new Attempt(
                name + attempts++,
                plan.node(),
                asked,
                readings,
                boundary,
                marker,
                dice.events(),
                asked);
    }

    private long after() {
        return dice.oneIn(20) ? 0 : Math.max(0, store.head().getAsLong() - dice.below(OLDEST_READ));
    }

    private void send(Attempt considered) {
        var attempt = considered.sentAt(System.nanoTime());
        journal.sent(attempt);
        open.add(
                store.append(attempt.boundary(), attempt.marker(), attempt.events())
                        .handle((position, failure) -> answer(attempt, position, failure))
                        .thenAccept(journal::answered));
    }

    private void await() {
        open.forEach(CompletableFuture::join);
        open.clear();
    }

    private Answer answer(Attempt attempt, @Nullable Long position, @Nullable Throwable failure) {
        long head = store.head().getAsLong();
        return new Answer(
                attempt.key(),
                failure == null ? Outcome.ACKNOWLEDGED : outcome(failure),
                position == null ? 0 : position,
                head,
                System.nanoTime());
    }

    private static Outcome outcome(Throwable failure) {
        return switch (failure) {
            case CompletionException wrapped when wrapped.getCause() != null ->
                    outcome(wrapped.getCause());
            case AppendEventsTransactionRejectedException _ -> Outcome.REJECTED;
            case StoreUnavailable _ -> Outcome.UNAVAILABLE;
            case OutcomeUnknown _ -> Outcome.UNKNOWN;
            case IllegalArgumentException _ -> Outcome.REFUSED;
            default -> throw new IllegalStateException("No answer for a caller", failure);
        };
    }
}
