package org.creneau.application.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.QueueEvent.OfTicket;
import org.creneau.domain.queue.QueueEvent.PartyResized;
import org.creneau.domain.queue.QueueEvent.Recounted;

/// The calls of one line on one day: who waited with an earlier turn, and whether the text let in whoever was called.
final class CallLedger {
    private record Waiting(
            int number, boolean ordered, Party party, boolean first, Instant turn, Instant since) {
        private static final Comparator<Waiting> IN_TURN =
                Comparator.comparingInt((Waiting one) -> one.first ? 0 : 1)
                        .thenComparing(Waiting::turn)
                        .thenComparingInt(Waiting::number);

        private boolean isBefore(Waiting other) {
            return IN_TURN.compare(this, other) < 0;
        }

        private Waiting of(Party others) {
            return new Waiting(number, ordered, others, first, turn, since);
        }

        /// Whether she could come in if nobody else were there.
        private boolean couldCome(Terms.Allowed allowed) {
            boolean isLetIn = ordered || !allowed.ordersOnly();
            boolean isSmall =
                    allowed.atDoor()
                            || allowed.reckonings().stream()
                                    .allMatch(each -> each.heads(party) <= each.most());
            return isLetIn && isSmall;
        }
    }

    private final QueueId queue;
    private final Map<Integer, Waiting> line = new HashMap<>();
    private final List<Promises.Overtaken> overtaken = new ArrayList<>();
    private final List<Promises.KeptOut> keptOut = new ArrayList<>();
    private final List<Integer> passed = new ArrayList<>();
    private int calls;
    private int insisted;
    private int counts;

    CallLedger(QueueId queue) {
        this.queue = queue;
    }

    void see(QueueEvent event, long position, Terms.Allowed allowed) {
        switch (event) {
            case Recounted _ -> counts++;
            case OfTicket happened -> see(happened, position, allowed);
        }
    }

    private void see(OfTicket event, long position, Terms.Allowed allowed) {
        switch (event) {
            case Arrived came -> line.put(came.ticket(), waiting(came));
            case Called called -> {
                called(called, position, allowed);
                goes(called);
            }
            case PartyResized resized ->
                    line.computeIfPresent(resized.ticket(), (_, one) -> one.of(resized.party()));
            case QueueEvent.Entered _,
                    QueueEvent.Left _,
                    QueueEvent.ServedAtDoor _,
                    QueueEvent.MarkedAbsent _ ->
                    goes(event);
            case QueueEvent.WalkedIn _, QueueEvent.CalledAgain _, QueueEvent.WaitTold _ -> {}
        }
    }

    private static Waiting waiting(Arrived came) {
        return new Waiting(
                came.ticket(),
                came.order() != null,
                came.party(),
                came.priority(),
                came.turn(),
                came.at());
    }

    /// What was before she came, and is told later, moves nobody.
    private void goes(OfTicket event) {
        line.computeIfPresent(
                event.ticket(), (_, one) -> event.at().isBefore(one.since()) ? one : null);
    }

    private void called(Called call, long position, Terms.Allowed allowed) {
        calls++;
        passed.addAll(call.passed());
        if (call.insisted()) {
            insisted++;
            return;
        }
        if (call.order() == null && allowed.ordersOnly()) {
            keptOut.add(new Promises.KeptOut(queue, call.ticket(), position));
        }
        Waiting called = line.get(call.ticket());
        if (called != null) {
            overtaken(called, call, position, allowed);
        }
    }

    /// Whoever was called before, and not there, has had her turn, and overtakes nobody.
    private void overtaken(Waiting called, Called call, long position, Terms.Allowed allowed) {
        line.values().stream()
                .filter(one -> one.isBefore(called))
                .filter(one -> one.couldCome(allowed) || !call.passed().contains(one.number()))
                .map(one -> new Promises.Overtaken(queue, one.number(), called.number(), position))
                .forEach(overtaken::add);
    }

    List<Promises.Overtaken> overtaken() {
        return overtaken;
    }

    List<Promises.KeptOut> keptOut() {
        return keptOut;
    }

    Calls found() {
        return new Calls(
                calls,
                insisted,
                List.copyOf(passed),
                overtaken.stream().map(Promises.Overtaken::number).toList(),
                keptOut.stream().map(Promises.KeptOut::number).toList(),
                counts);
    }
}
