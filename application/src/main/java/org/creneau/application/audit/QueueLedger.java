package org.creneau.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.Seen;
import org.jspecify.annotations.Nullable;

/// Who stands where in one shop on one day, written up line by line.
final class QueueLedger {
    private enum Where {
        OUTSIDE,
        CALLED,
        INSIDE,
        GONE
    }

    /// @param since when it came to be where it is: what happened before, and was told later, moves nobody
    /// @param called by which counter, if the shop has several
    /// @param excused whether it walked in, or somebody insisted on calling it
    private record Group(
            Party party,
            Where where,
            Instant since,
            Instant arrived,
            @Nullable Integer called,
            boolean excused) {
        Group at(Where place, Instant when) {
            return when.isBefore(since)
                    ? this
                    : new Group(party, place, when, arrived, called, excused);
        }

        Group calledBy(@Nullable Integer counter, boolean insisted, Instant when) {
            return when.isBefore(since)
                    ? this
                    : new Group(party, Where.CALLED, when, arrived, counter, insisted);
        }

        /// Nobody saw it: what happened since she came to be there counts.
        Group presumedGone() {
            return new Group(party, Where.GONE, since, arrived, called, excused);
        }

        Group of(Party fewer) {
            return new Group(fewer, where, since, arrived, called, excused);
        }
    }

    private static final Terms.Reckoning EACH = new Terms.Reckoning(Integer.MAX_VALUE, false);

    private final QueueId queue;
    private final Map<Integer, Group> groups = new HashMap<>();
    private final List<Promises.CallAbove> callsAbove = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private @Nullable Instant counted;
    private int insisted;
    private int aboveLimit;
    private Promises.@Nullable Worst worst;

    QueueLedger(QueueId queue) {
        this.queue = queue;
    }

    void see(QueueEvent event, long position, Terms.Allowed allowed) {
        switch (event) {
            case QueueEvent.OfTicket happened -> see(happened, position, allowed);
            case QueueEvent.Recounted all -> counted = all.at();
        }
    }

    private void see(QueueEvent.OfTicket event, long position, Terms.Allowed allowed) {
        int ticket = event.ticket();
        Instant at = event.at();
        switch (event) {
            case QueueEvent.Arrived came -> comes(ticket, came.party(), Where.OUTSIDE, at);
            case QueueEvent.Called called -> called(called, position, allowed);
            case QueueEvent.CalledAgain _ -> {}
            case QueueEvent.WaitTold _ -> {}
            case QueueEvent.Entered _ -> entered(ticket, at, allowed);
            case QueueEvent.WalkedIn walked -> {
                comes(ticket, walked.party(), isCounted(at) ? Where.GONE : Where.INSIDE, at);
                measure(at, allowed);
            }
            case QueueEvent.ServedAtDoor _ -> {
                waited(ticket, at);
                move(ticket, Where.GONE, at);
            }
            case QueueEvent.Left left
                    when left.seen() == Seen.AGED_OUT || left.seen() == Seen.RECOUNTED ->
                    groups.computeIfPresent(ticket, (_, group) -> group.presumedGone());
            case QueueEvent.Left _ -> move(ticket, Where.GONE, at);
            case QueueEvent.PartyResized resized ->
                    groups.computeIfPresent(ticket, (_, group) -> group.of(resized.party()));
            case QueueEvent.MarkedAbsent _ -> move(ticket, Where.GONE, at);
        }
    }

    private void comes(int ticket, Party party, Where where, Instant at) {
        groups.put(ticket, new Group(party, where, at, at, null, where != Where.OUTSIDE));
    }

    private void called(QueueEvent.Called call, long position, Terms.Allowed allowed) {
        waited(call.ticket(), call.at());
        if (call.insisted()) {
            insisted++;
        } else if (allowed.atDoor()) {
            weigh(above(calledTo(call.counter()), 1, 1, call, position));
        } else {
            allowed.reckonings().stream()
                    .map(by -> above(by, call, position))
                    .max(Comparator.comparingInt(QueueLedger::excess))
                    .ifPresent(this::weigh);
        }
        groups.computeIfPresent(
                call.ticket(),
                (_, group) -> group.calledBy(call.counter(), call.insisted(), call.at()));
    }

    private Promises.CallAbove above(Terms.Reckoning by, QueueEvent.Called call, long position) {
        return above(
                heads(Where.INSIDE, by) + heads(Where.CALLED, by),
                by.heads(group(call.ticket(), call.at()).party()),
                by.most(),
                call,
                position);
    }

    private Promises.CallAbove above(
            int inside, int party, int allowed, QueueEvent.Called call, long position) {
        return new Promises.CallAbove(queue, call.ticket(), inside, party, allowed, position);
    }

    private static int excess(Promises.CallAbove call) {
        return call.inside() + call.party() - call.allowed();
    }

    private void weigh(Promises.CallAbove call) {
        if (excess(call) > 0) {
            callsAbove.add(call);
        }
    }

    private void entered(int ticket, Instant at, Terms.Allowed allowed) {
        int before = excess(allowed);
        Group group = group(ticket, at);
        boolean isAnotherOfThem = isCounted(at) && group.where() != Where.INSIDE;
        groups.put(ticket, group.at(isAnotherOfThem ? Where.GONE : Where.INSIDE, at));
        aboveLimit += Math.max(0, excess(allowed) - before);
        measure(at, allowed);
    }

    /// Whoever came in before somebody counted everybody was counted, whenever it is told.
    private boolean isCounted(Instant at) {
        return counted != null && at.isBefore(counted);
    }

    /// How many are too many, of those whom nobody insisted on and who did not just walk in.
    private int excess(Terms.Allowed allowed) {
        return allowed.atDoor()
                ? 0
                : allowed.reckonings().stream()
                        .mapToInt(by -> Math.max(0, invited(by) - by.most()))
                        .max()
                        .orElse(0);
    }

    private int invited(Terms.Reckoning by) {
        return groups.values().stream()
                .filter(group -> group.where() == Where.INSIDE && !group.excused())
                .mapToInt(group -> by.heads(group.party()))
                .sum();
    }

    private void waited(int ticket, Instant at) {
        Group group = group(ticket, at);
        if (group.where() == Where.OUTSIDE) {
            waits.add(Duration.between(group.arrived(), at));
        }
    }

    private void measure(Instant at, Terms.Allowed allowed) {
        Promises.Worst now =
                allowed.reckonings().stream()
                        .map(by -> measured(at, by, by.most()))
                        .max(PromiseCheck.WORST)
                        .orElseGet(() -> measured(at, EACH, null));
        worst = worst == null || PromiseCheck.WORST.compare(now, worst) > 0 ? now : worst;
    }

    private Promises.Worst measured(Instant at, Terms.Reckoning by, @Nullable Integer most) {
        return new Promises.Worst(queue, at, heads(Where.INSIDE, by), most, excused(by));
    }

    private Group group(int ticket, Instant at) {
        return groups.getOrDefault(
                ticket, new Group(Party.of(1), Where.OUTSIDE, at, at, null, false));
    }

    private void move(int ticket, Where where, Instant at) {
        groups.computeIfPresent(ticket, (_, group) -> group.at(where, at));
    }

    private int calledTo(@Nullable Integer counter) {
        return (int)
                groups.values().stream()
                        .filter(group -> group.where() == Where.CALLED)
                        .filter(group -> counter == null || counter.equals(group.called()))
                        .count();
    }

    private int heads(Where where, Terms.Reckoning by) {
        return groups.values().stream()
                .filter(group -> group.where() == where)
                .mapToInt(group -> by.heads(group.party()))
                .sum();
    }

    private int excused(Terms.Reckoning by) {
        return groups.values().stream()
                .filter(group -> group.excused() && group.where() == Where.INSIDE)
                .mapToInt(group -> by.heads(group.party()))
                .sum();
    }

    int insisted() {
        return insisted;
    }

    List<Promises.CallAbove> callsAbove() {
        return callsAbove;
    }

    List<Duration> waits() {
        return waits;
    }

    int aboveLimit() {
        return aboveLimit;
    }

    Promises.@Nullable Worst worst() {
        return worst;
    }
}
