package org.creneau.infrastructure.sourcing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.creneau.application.decisions.AxonCommands;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Decisions;
import org.creneau.application.decisions.Envelope;
import org.creneau.application.decisions.EventNames;
import org.creneau.domain.Deciders;
import org.creneau.infrastructure.eventstore.MetadataKeys;
import org.creneau.infrastructure.eventstore.PayloadCodec;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Renames;
import org.creneau.infrastructure.eventstore.Settings;
import org.creneau.infrastructure.eventstore.StoredEvents;
import org.creneau.infrastructure.vault.RandomValues;

/// Everything between a command and the table of events.
///
/// Its parts can be handed out before [#start()]; until then, and after [#close()], commands are not
/// taken. It cannot be started again.
public final class EventSourcing implements AutoCloseable {
    /// Under which names the entries of an envelope travel. A strand of the log is a shop's.
    public static final MetadataKeys KEYS =
            new MetadataKeys(
                    Envelope.COMMAND,
                    Envelope.CAUSE,
                    Envelope.CORRELATION,
                    Envelope.ACTOR,
                    Envelope.CHANNEL,
                    Envelope.SHOP);

    private final PostgresEventStorageEngine engine;
    private final AxonConfiguration axon;
    private final Commands commands;

    /// @param source a migrated database; two of its connections stay in use
    /// @param clock gives the times at which events are recorded
    public EventSourcing(
            DataSource source, PayloadCodec codec, InstantSource clock, MeterRegistry meters) {
        this(source, source, codec, clock, meters, ObservationRegistry.NOOP);
    }

    /// @param source for what decisions read
    /// @param own for what must go on whoever asks: two of its connections stay in use
    /// @param observations gets spans of what the store does
    public EventSourcing(
            DataSource source,
            DataSource own,
            PayloadCodec codec,
            InstantSource clock,
            MeterRegistry meters,
            ObservationRegistry observations) {
        var settings = Settings.with(KEYS).renaming(Renames.of(EventNames.TABLE.renamed()));
        engine =
                new PostgresEventStorageEngine(
                        source, own, codec, settings, clock, meters, observations);
        axon =
                Decisions.configurer(
                                Deciders.ALL,
                                new KeptFacts(engine, meters),
                                new RandomValues(clock)::eventId,
                                meters)
                        .registerEventStorageEngine(_ -> engine)
                        .build();
        commands =
                new AxonCommands(axon.getComponent(CommandBus.class), StoreTrouble::passes, meters);
    }

    public Commands commands() {
        return commands;
    }

    /// What projections follow.
    public EventStore eventStore() {
        return axon.getComponent(EventStore.class);
    }

    public PostgresEventStorageEngine engine() {
        return engine;
    }

    public StoredEvents storedEvents() {
        return engine.storedEvents();
    }

    public void start() {
        engine.start();
        axon.start();
    }

    @Override
    public void close() {
        axon.shutdown();
        engine.close();
    }
}
