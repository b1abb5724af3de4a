package org.creneau.infrastructure.desk;

import java.time.Duration;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.queue.Queues;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.TellWait;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Hands commands of the queue in, and tells whoever comes by one how long she will wait, before she sees her number: that
/// is what she decides on, and what is scored.
@Component
public final class Arrivals {
    private static final Duration JUST_NOW = Duration.ofMinutes(2);
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Actor ESTIMATES = Actor.system("estimates");

    private final Desk desk;
    private final Reading reading;
    private final Queues queues;
    private final WaitTimes waits;

    Arrivals(Desk desk, Reading reading, Queues queues, WaitTimes waits) {
        this.desk = desk;
        this.reading = reading;
        this.queues = queues;
        this.waits = waits;
    }

    public Outcome send(Command command, Actor actor, Channel channel) {
        Outcome outcome = desk.send(command, actor, channel);
        if (outcome instanceof Outcome.Accepted accepted) {
            accepted.events().stream()
                    .filter(Arrived.class::isInstance)
                    .map(Arrived.class::cast)
                    .forEach(this::tell);
        }
        return outcome;
    }

    /// She has her number whether or not this can be written down. Of whoever came a while ago, and is told of now, nothing
    /// can be promised.
    private void tell(Arrived came) {
        if (came.at().plus(JUST_NOW).isBefore(desk.now())) {
            return;
        }
        try {
            estimated(came);
        } catch (RuntimeException failed) {
            // Her page shows a range all the same, or none; nothing is scored.
            LOG.warn("Nothing was told to number {}", came.ticket(), failed);
        }
    }

    private void estimated(Arrived came) {
        QueueView queue = queues.of(came.queue());
        queue.tickets().stream()
                .filter(ticket -> ticket.number() == came.ticket())
                .findFirst()
                .map(hers -> waits.of(reading.shop(came.shop()), queue, hers).known())
                .ifPresent(
                        range ->
                                desk.send(
                                        new TellWait(came.queue(), came.ticket(), range),
                                        ESTIMATES,
                                        Channel.SYSTEM));
    }
}
