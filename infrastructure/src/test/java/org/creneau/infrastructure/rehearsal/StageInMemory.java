package org.creneau.infrastructure.rehearsal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.testing.Log;

/// The rules without a store: quick enough to play a hundred lives.
final class StageInMemory implements Stage {
    private final Log log = new Log();
    private final InstantSource clock;

    StageInMemory(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Commands commands() {
        return this::send;
    }

    private Outcome send(Issued<? extends Command> issued) {
        Decider<?, ?> decider =
                Deciders.ALL.stream()
                        .filter(each -> each.command().isInstance(issued.command()))
                        .findFirst()
                        .orElseThrow();
        return switch (log.decide(decider, issued.command(), issued.at(), log.size())) {
            case Decision.Refused(var reason) -> new Outcome.Refused(reason);
            case Decision.Accepted(var events) -> kept(events);
        };
    }

    private Outcome kept(List<Event> events) {
        events.forEach(event -> log.append(event, clock.instant()));
        return new Outcome.Accepted(events, log.size());
    }

    @Override
    public void readLog(Consumer<Recorded<? extends Event>> reader) {
        long position = 0;
        for (Event event : log.events()) {
            position++;
            reader.accept(
                    new Recorded<>(
                            position,
                            "e" + position,
                            Instant.EPOCH,
                            event,
                            null,
                            null,
                            null,
                            null));
        }
    }

    @Override
    public Report.Chain verifyChain() {
        return new Report.Chain(true, log.size(), null);
    }

    @Override
    public void close() {}
}
