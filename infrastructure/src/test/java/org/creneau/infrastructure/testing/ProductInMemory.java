package org.creneau.infrastructure.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
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
public final class ProductInMemory implements Commands {
    private final Log log = new Log();
    private final List<Recorded<? extends Event>> recorded = new ArrayList<>();
    private final InstantSource clock;
    private final IntUnaryOperator known;

    public ProductInMemory(InstantSource clock) {
        this(clock, size -> size);
    }

    /// @param known how much of a log of this size a decision knows; nothing checks what it missed
    public ProductInMemory(InstantSource clock, IntUnaryOperator known) {
        this.clock = clock;
        this.known = known;
    }

    @Override
    public synchronized Outcome send(Issued<? extends Command> issued) {
        Decider<?, ?> decider =
                Deciders.ALL.stream()
                        .filter(each -> each.command().isInstance(issued.command()))
                        .findFirst()
                        .orElseThrow();
        return switch (log.decide(
                decider, issued.command(), issued.at(), known.applyAsInt(log.size()))) {
            case Decision.Refused(var reason) -> new Outcome.Refused(reason);
            case Decision.Accepted(var events) -> kept(events, issued);
        };
    }

    private synchronized Outcome kept(List<Event> events, Issued<?> issued) {
        for (Event event : events) {
            Instant now = clock.instant();
            log.append(event, now);
            recorded.add(
                    new Recorded<>(
                            log.size(),
                            "event-" + log.size(),
                            now,
                            event,
                            issued.id(),
                            issued.cause(),
                            issued.actor().id(),
                            issued.channel().name()));
        }
        return new Outcome.Accepted(events, log.size());
    }

    public synchronized List<Recorded<? extends Event>> log() {
        return List.copyOf(recorded);
    }
}
