package org.creneau.infrastructure.eventstore;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The end of the log as this node knows it: the newest stored events, and behind them those that are
/// queued for the writer, at the positions they get unless something goes wrong before them.
///
/// To queue an append is to settle its order on this node: its condition is checked against all that is
/// here, and it is turned away at once when it does not hold. What is queued agrees therefore with
/// everything queued before it, and others may read it and decide on it, as long as their own answer
/// waits for it. When something queued is not stored after all, or another node's events come first,
/// those that read what is not so are turned away, and the others get new positions.
///
/// Stored events only ever come in in order and without gaps, from the writer of this node and from
/// the [Listener] for those of others, whoever is first.
final class Tail {

    private final Sizes sizes;
    private final InstantSource clock;
    private final Messages messages;
    private final Meters meters;
    private final RecentEvents events = new RecentEvents();
    private final InClear inClear = new InClear();
    private final AppendQueue queue;
    private Epoch epoch = new Epoch();
    private volatile long head;
    private @Nullable StoredEvent last;
    private Instant newest = Instant.MIN;

    /// Whether what is under way has positions from before a restart.
    private boolean adrift;

    Tail(Sizes sizes, InstantSource clock, Messages messages, Meters meters) {
        this.sizes = sizes;
        this.clock = clock;
        this.messages = messages;
        this.meters = meters;
        this.queue = new AppendQueue(sizes);
    }

    /// The newest stored position this node knows of.
    long head() {
        return head;
    }

    synchronized Optional<StoredEvent> last() {
        return Optional.ofNullable(last);
    }

    /// Everything stored after this position is in memory.
    synchronized long before() {
        return events.before();
    }

    /// A time that no event to come may be recorded before.
    synchronized Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(newest) ? newest : now;
    }

    /// The stored events after a position, oldest first; empty when some are no longer in memory.
    synchronized Optional<List<RecentEvent>> after(long position, int limit) {
        return position < events.before()
                ? Optional.empty()
                : Optional.of(events.range(position, Math.min(head, position + limit)));
    }

    /// Whether this very event is stored; empty when this node cannot know.
    synchronized Optional<Boolean> has(StoredEvent event) {
        boolean known = event.position() <= head && event.position() > events.before();
        return known ? Optional.of(isHere(event)) : Optional.empty();
    }

    /// Changes something, and tells those concerned when nobody is held up by it any more.
    private void answering(Consumer<Answers> change) {
        var answers = new Answers(meters);
        synchronized (this) {
            change.accept(answers);
        }
        answers.give();
    }

    /// Takes those stored events that are new, and none when they would leave a gap.
    void append(List<StoredEvent> stored) {
        answering(
                answers -> {
                    var fresh = stored.stream().dropWhile(each -> each.position() <= head).toList();
                    if (!fresh.isEmpty() && fresh.getFirst().position() == head + 1) {
                        append(fresh, answers);
                    }
                });
    }

    private void append(List<StoredEvent> fresh, Answers answers) {
        var own = fresh.stream().takeWhile(this::isHere).toList();
        own.forEach(this::settle);
        var foreign = fresh.subList(own.size(), fresh.size());
        reorder(Disturbance.by(foreign), answers);
        forgetOldest();
    }

    private boolean isHere(StoredEvent event) {
        return event.position() <= events.end()
                && events.at(event.position()).id().equals(event.id());
    }

    private void settle(StoredEvent event) {
        events.replace(events.at(event.position()).nowStored(event, messages));
        reached(event);
    }

    private void reached(StoredEvent event) {
        head = event.position();
        last = event;
        newest = event.recordedAt().isAfter(newest) ? event.recordedAt() : newest;
    }

    private void forgetOldest() {
        while (events.before() < head
                && (head - events.before() > sizes.tail() || events.bytes() > sizes.tailBytes())) {
            events.forgetOldest();
        }
    }

    /// Goes on from the event given, for a node too far behind to read all it missed. Never backwards:
    /// the writer counts on what it found here. Not while something is under way: what becomes of it could
    /// not be told any more from what is here.
    void skipTo(StoredEvent event) {
        answering(
                answers -> {
                    if (event.position() > head && !queue.isUnderWay()) {
                        restart(
                                event,
                                epoch.next(head),
                                append -> append.uncheckedUpTo(event.position()),
                                answers);
                    }
                });
    }

    /// Forgets all and goes on from the event given, wherever that is: the log has become another one.
    void rewind(@Nullable StoredEvent event) {
        answering(
                answers -> {
                    restart(
                            event,
                            epoch.ofAnotherLog(),
                            append -> append.hasCondition() ? append.conflict() : null,
                            answers);
                });
    }

    /// What is under way is left to the writer, who is going to know what becomes of it.
    ///
    /// @param reason against what waits, by what is known now
    private void restart(
            @Nullable StoredEvent event,
            Epoch next,
            Function<Append, @Nullable RuntimeException> reason,
            Answers answers) {
        epoch = next;
        head = event == null ? 0 : event.position();
        last = event;
        events.restart(head);
        adrift = queue.isUnderWay();
        queue.siftWaiting(reason, this::place, answers);
    }

    // What is queued.

    synchronized int waiting() {
        return queue.size();
    }

    /// Never blocks: an append that cannot be queued is answered at once.
    void queue(Append append) {
        RuntimeException refusal = queuedUnless(append);
        if (refusal != null) {
            meters.failed(refusal);
            append.answer().completeExceptionally(refusal);
        }
    }

    private void queueAgain(Append append, Answers answers) {
        RuntimeException refusal = queuedUnless(append);
        if (refusal != null) {
            answers.failed(append, refusal);
        }
    }

    private synchronized @Nullable RuntimeException queuedUnless(Append append) {
        RuntimeException refusal = queue.refusal();
        if (refusal == null && append.hasCondition() && isBroken(append)) {
            refusal = append.conflict();
        }
        if (refusal == null) {
            place(append);
            queue.add(append);
            forgetOldest();
            notifyAll();
        }
        return refusal;
    }

    private boolean isBroken(Append append) {
        long seen = append.seen(head);
        append.leaveUnchecked(seen, events.before());
        return !append.isOfToday() || events.anyAfter(seen, append.boundary());
    }

    private void place(Append append) {
        if (!append.drafts().isEmpty()) {
            newest = now();
        }
        for (Draft draft : append.drafts()) {
            events.add(RecentEvent.queued(events.end() + 1, draft, newest));
        }
        append.placed(events.end());
    }

    /// Gives what is queued new positions, behind events of other nodes, or closer where some fail.
    private void reorder(Disturbance disturbance, Answers answers) {
        if (disturbance.isNone()) {
            return;
        }
        answerIfStored(answers);
        epoch = epoch.next(head);
        events.cut(head);
        for (StoredEvent foreign : disturbance.foreign()) {
            events.add(RecentEvent.stored(foreign, messages));
            reached(foreign);
        }
        if (adrift) {
            queue.siftWaiting(disturbance::reasonAgainst, this::place, answers);
        } else {
            queue.sift(disturbance::reasonAgainst, this::place, answers);
        }
    }

    /// Another node's events, or the [Listener], may tell before the writer knows.
    private void answerIfStored(Answers answers) {
        if (!adrift && queue.isStoredUpTo(head)) {
            queue.finish().forEach(append -> answers.stored(append, append.end()));
        }
    }

    // For the writer, one after the other.

    /// Waits for something to store.
    ///
    /// @return whether there is, or ever will be
    synchronized boolean awaitQueued() throws InterruptedException {
        while (queue.isEmpty() && !queue.isClosed()) {
            wait();
        }
        return !queue.isEmpty();
    }

    /// What is to be stored next. It stays queued, and others may read it.
    synchronized List<Append> take(int limit) {
        return queue.take(limit);
    }

    /// What was taken is not under way any more: it is to be taken again.
    ///
    /// @return what was taken
    List<Append> release() {
        var released = new ArrayList<Append>();
        answering(
                answers -> {
                    released.addAll(queue.release());
                    if (adrift) {
                        adrift = false;
                        queue.remove(released);
                        released.forEach(append -> queueAgain(append, answers));
                    }
                });
        return released;
    }

    /// What was taken is stored as these events.
    void stored(List<StoredEvent> batch) {
        answering(
                answers -> {
                    batch.stream().filter(event -> event.position() > head).forEach(this::settle);
                    queue.finish().forEach(append -> answers.stored(append, append.end()));
                    adrift = false;
                });
    }

    /// These are not going to be stored; whoever decided on them must decide again.
    void drop(Map<Append, RuntimeException> failing) {
        answering(
                answers -> {
                    if (adrift) {
                        adrift = false;
                        queue.finish().forEach(append -> answers.failed(append, failing));
                    }
                    reorder(Disturbance.by(failing), answers);
                });
    }

    /// Answers those that waited too long.
    void giveUpOverdue() {
        answering(answers -> reorder(Disturbance.byLateness(queue.overdue()), answers));
    }

    /// Takes no more; what waits is still handed out.
    synchronized void close() {
        queue.close();
        notifyAll();
    }

    void giveUpAll() {
        drop(Disturbance.unavailable(queue.all(), "The store is closing"));
    }

    synchronized void forgetMessages() {
        inClear.forgetIn(events, head);
    }

    /// Lets somebody look at the end of the log while nothing changes in it.
    synchronized <T> T look(Function<End, T> looking) {
        return looking.apply(new End(events, epoch, head));
    }
}
