package org.creneau.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent;
import org.jspecify.annotations.Nullable;

/// Who stands where in one shop on one day, written up line by line.
final class QueueLedger {
    private enum Where {
        OUTSIDE,
        CALLED,
        INSIDE,
        GONE
    }

    private record Party(int people, Where where, boolean walkedIn, Instant arrived) {
        Party at(Where place) {
            return new Party(people, place, walkedIn, arrived);
        }
    }

    private final QueueId queue;
    private final Map<Integer, Party> parties = new HashMap<>();
    private final List<Promises.CallAbove> callsAbove = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private int aboveLimit;
    private Promises.@Nullable Worst worst;

    QueueLedger(QueueId queue) {
        this.queue = queue;
    }

    void see(QueueEvent event, long position, Terms.Allowed allowed) {
        int ticket = event.ticket();
        Instant at = event.at();
        switch (event) {
            case QueueEvent.Arrived arrived ->
                    parties.put(ticket, new Party(arrived.people(), Where.OUTSIDE, false, at));
            case QueueEvent.Called _ -> called(ticket, at, position, allowed);
            case QueueEvent.Entered entered -> entered(ticket, entered.people(), at, allowed);
            case QueueEvent.WalkedIn walked -> {
                parties.put(ticket, new Party(walked.people(), Where.INSIDE, true, at));
                measure(at, allowed);
            }
            case QueueEvent.ServedAtDoor _ -> {
                waited(ticket, at);
                move(ticket, Where.GONE);
            }
            case QueueEvent.Left _ -> move(ticket, Where.GONE);
            case QueueEvent.MarkedAbsent _ -> move(ticket, Where.GONE);
        }
    }

    private void called(int ticket, Instant at, long position, Terms.Allowed allowed) {
        waited(ticket, at);
        if (allowed.atDoor()) {
            weigh(parties(Where.CALLED), 1, 1, ticket, position);
        } else if (allowed.people().isPresent()) {
            int inside = people(Where.INSIDE) + people(Where.CALLED);
            int party = party(ticket, at).people();
            weigh(inside, party, allowed.people().getAsInt(), ticket, position);
        }
        move(ticket, Where.CALLED);
    }

    /// A party that is larger than the limit by itself may come into an empty shop: it could never be
    /// served otherwise.
    private void weigh(int inside, int party, int allowed, int ticket, long position) {
        if (inside > 0 && inside + party > allowed) {
            callsAbove.add(new Promises.CallAbove(queue, ticket, inside, party, allowed, position));
        }
    }

    private void entered(int ticket, int people, Instant at, Terms.Allowed allowed) {
        int before = excess(allowed);
        boolean alone = people(Where.INSIDE) == 0;
        parties.put(ticket, new Party(people, Where.INSIDE, false, party(ticket, at).arrived()));
        if (!alone) {
            aboveLimit += Math.max(0, excess(allowed) - before);
        }
        measure(at, allowed);
    }

    /// How many of those who were called in are too many.
    private int excess(Terms.Allowed allowed) {
        int invited = people(Where.INSIDE) - walkedIn();
        return allowed.atDoor() || allowed.people().isEmpty()
                ? 0
                : Math.max(0, invited - allowed.people().getAsInt());
    }

    private void waited(int ticket, Instant at) {
        Party party = party(ticket, at);
        if (party.where() == Where.OUTSIDE) {
            waits.add(Duration.between(party.arrived(), at));
        }
    }

    private void measure(Instant at, Terms.Allowed allowed) {
        int inside = people(Where.INSIDE);
        Integer limit = allowed.people().stream().boxed().findFirst().orElse(null);
        Promises.Worst now = new Promises.Worst(queue, at, inside, limit, walkedIn());
        worst = worst == null || PromiseCheck.WORST.compare(now, worst) > 0 ? now : worst;
    }

    private Party party(int ticket, Instant at) {
        return parties.getOrDefault(ticket, new Party(1, Where.OUTSIDE, false, at));
    }

    private void move(int ticket, Where where) {
        parties.computeIfPresent(ticket, (_, party) -> party.at(where));
    }

    private int parties(Where where) {
        return (int) parties.values().stream().filter(party -> party.where() == where).count();
    }

    private int people(Where where) {
        return parties.values().stream()
                .filter(party -> party.where() == where)
                .mapToInt(Party::people)
                .sum();
    }

    private int walkedIn() {
        return parties.values().stream()
                .filter(party -> party.walkedIn() && party.where() == Where.INSIDE)
                .mapToInt(Party::people)
                .sum();
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
