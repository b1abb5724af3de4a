package org.creneau.infrastructure.demonstration;

import org.creneau.application.customer.Subjects;
import org.creneau.application.decisions.Commands;
import org.creneau.application.photo.KeptPhotos;
import org.creneau.application.photo.Pictures;
import org.creneau.infrastructure.boot.ProductClock;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Tells the town's story at the first start, after the log has begun to take commands and before
/// anything follows it or the doors open. The clock stands at each command's time while it is told, and
/// runs on from the Saturday afternoon.
@Component
@ConditionalOnProperty("creneau.demonstration")
final class DemonstrationAtStart implements SmartLifecycle {
    /// Right after the log.
    static final int PHASE = 1;

    private final Commands commands;
    private final Subjects subjects;
    private final StoredEvents events;
    private final Pictures pictures;
    private final KeptPhotos photos;
    private final ProductClock clock;
    private volatile boolean running;

    DemonstrationAtStart(
            Commands commands,
            Subjects subjects,
            StoredEvents events,
            Pictures pictures,
            KeptPhotos photos,
            ProductClock clock) {
        this.commands = commands;
        this.subjects = subjects;
        this.events = events;
        this.pictures = pictures;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public void start() {
        String last = lastCommand();
        if (DemonstrationTown.isUntold(last)) {
            new DemonstrationTown(commands, subjects, clock::standAt).tellAfter(last);
            new Showcase(pictures, photos, commands).hangUp(DemonstrationTown.BEGINS);
            clock.runFrom(DemonstrationTown.BEGINS);
        }
        running = true;
    }

    /// Empty where the log is.
    private String lastCommand() {
        return events.at(events.head())
                .map(event -> event.commandId() == null ? "unknown" : event.commandId())
                .orElse("");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isPauseable() {
        return false;
    }
}
