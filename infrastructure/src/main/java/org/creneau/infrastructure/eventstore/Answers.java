package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;

/// What callers are to be told, gathered while a lock is held and given once it is not.
///
/// All answers of a batch are given on one thread of their own: what callers hang on theirs must hold
/// up neither the writer nor anybody who looks at the end of the log.
final class Answers {

    private final Meters meters;
    private final List<Runnable> answers = new ArrayList<>();

    Answers(Meters meters) {
        this.meters = meters;
    }

    void stored(Append append, long position) {
        answers.add(() -> append.answer().complete(new GlobalIndexConsistencyMarker(position)));
    }

    void failed(Append append, RuntimeException reason) {
        meters.failed(reason);
        answers.add(() -> append.answer().completeExceptionally(reason));
    }

    void failed(Append append, Map<Append, RuntimeException> reasons) {
        failed(append, reasons.getOrDefault(append, append.conflict()));
    }

    void give() {
        if (!answers.isEmpty()) {
            Thread.startVirtualThread(() -> answers.forEach(Runnable::run));
        }
    }
}
