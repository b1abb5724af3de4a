package org.creneau.infrastructure.eventstore.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.creneau.infrastructure.eventstore.OutcomeUnknown;
import org.creneau.infrastructure.eventstore.StoreUnavailable;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Answer;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Outcome;
import org.creneau.infrastructure.eventstore.oracle.Attempt.Sent;
import org.creneau.infrastructure.eventstore.oracle.Store.Seen;
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
    private final @Nullable Memory memory;
    private final Journal journal;
    private final List<CompletableFuture<?>> open = new ArrayList<>();
    private int attempts;

    /// An attempt that is yet to be made.
    private record Considered(Attempt attempt, ConsistencyMarker marker) {}

    /// @param memory absent where the store is to be used as any store of Axon's
    Caller(Plan plan, int number, Store store, @Nullable Memory memory, Journal journal) {
        this.name = plan.node() + "/" + number + "/";
        this.plan = plan;
        this.dice = new Dice(plan, number);
        this.store = store;
        this.memory = memory;
        this.journal = journal;
    }

    void run() {
        while (attempts < plan.attempts()) {
            var considered = considered();
            if (dice.oneIn(5)) {
                send(considered());
            }
            send(considered);
            if (open.size() >= dice.below(AT_ONCE)) {
                await();
            }
        }
        await();
    }

    private Considered considered() {
        try {
            return switch (dice.below(10)) {
                case 0 -> unconditional();
                case 1 -> blind();
                default -> read();
            };
        } catch (StoreUnavailable e) {
            return blind();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreUnavailable) {
                return blind();
            }
            throw e;
        }
    }

    private Considered unconditional() {
        return considered(
                Attempt.UNCONDITIONAL, ConsistencyMarker.INFINITY, dice.boundary(), dice.events());
    }

    private Considered blind() {
        long marker = Math.max(0, store.head().getAsLong() - dice.below(OLDEST_BLIND));
        return considered(
                marker,
                new GlobalIndexConsistencyMarker(marker),
                dice.boundary(),
                dice.eventsOrNone());
    }

    private Considered considered(
            long position, ConsistencyMarker marker, Boundary boundary, List<Sent> events) {
        return new Considered(
                new Attempt(
                        name + attempts++,
                        plan.node(),
                        System.nanoTime(),
                        List.of(),
                        boundary,
                        position,
                        events,
                        0,
                        0),
                marker);
    }

    private Considered read() {
        long asked = System.nanoTime();
        if (memory == null) {
            return dice.oneIn(4) ? after(asked, stored(), stored()) : after(asked, stored());
        }
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 -> after(asked, remembered(memory));
            case 4, 5 -> after(asked, memory.read(List.of(dice.boundary(), dice.familiar())));
            case 6 -> after(asked, remembered(memory), remembered(memory));
            case 7 -> after(asked, stored(), stored());
            default -> after(asked, stored());
        };
    }

    private Seen stored() {
        return store.read(
                dice.boundary(),
                dice.oneIn(20)
                        ? 0
                        : Math.max(0, store.head().getAsLong() - dice.below(OLDEST_READ)));
    }

    private Seen remembered(Memory memory) {
        return memory.read(List.of(dice.familiar())).getFirst();
    }

    private Considered after(long asked, Seen... seen) {
        return after(asked, List.of(seen));
    }

    /// Knows as much as the older of several: who read one thing before and another after an event in
    /// between has seen neither state.
    private Considered after(long asked, List<Seen> seen) {
        var readings = seen.stream().map(Seen::reading).toList();
        return new Considered(
                new Attempt(
                        name + attempts++,
                        plan.node(),
                        asked,
                        readings,
                        readings.stream()
                                .map(Attempt.Reading::boundary)
                                .reduce(Boundary::and)
                                .orElseThrow(),
                        readings.stream().mapToLong(Attempt.Reading::marker).min().orElseThrow(),
                        dice.eventsOrNone(),
                        0,
                        0),
                seen.stream()
                        .map(Seen::marker)
                        .reduce(ConsistencyMarker::lowerBound)
                        .orElseThrow());
    }

    private void send(Considered considered) {
        var attempt = considered.attempt().sentAt(System.nanoTime(), store.head().getAsLong());
        journal.sent(attempt);
        open.add(
                store.append(attempt.boundary(), considered.marker(), attempt.events())
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
