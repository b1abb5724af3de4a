package org.creneau.infrastructure.sourcing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.creneau.infrastructure.eventstore.Reading.Answer;

/// How often what is kept serves.
final class KeptMeters {
    private final Counter kept;
    private final Counter assumed;
    private final Counter read;

    KeptMeters(MeterRegistry registry) {
        kept = counter(registry, "kept");
        assumed = counter(registry, "assumed");
        read = counter(registry, "read");
    }

    private static Counter counter(MeterRegistry registry, String from) {
        return Counter.builder("creneau.facts")
                .description("Parts of questions, by where their answers came from")
                .tag("from", from)
                .register(registry);
    }

    void count(List<Answer> answers) {
        int assumptions = 0;
        int readings = 0;
        for (Answer answer : answers) {
            assumptions += answer.assumed() ? 1 : 0;
            readings += answer.fromStart() && !answer.assumed() ? 1 : 0;
        }
        assumed.increment(assumptions);
        read.increment(readings);
        kept.increment(answers.size() - assumptions - readings);
    }
}
