package org.creneau.infrastructure.rehearsal;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.eventstore.ChainVerifier;
import org.creneau.infrastructure.eventstore.ChainVerifier.Verdict;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.serialization.EventCodec;
import org.creneau.infrastructure.sourcing.EventSourcing;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Vault;

/// The product's own store, codec and encryption on a migrated, empty database. The keys are made for
/// this stage and forgotten with it.
final class PostgresStage implements Stage {
    private final EventCodec codec;
    private final EventSourcing sourcing;

    private PostgresStage(DataSource database, InstantSource clock) {
        this.codec = new EventCodec(new Vault(database, Keys.of(Keys.random())));
        this.sourcing = new EventSourcing(database, codec, clock, new SimpleMeterRegistry());
    }

    static PostgresStage on(DataSource database, InstantSource clock) {
        PostgresStage stage = new PostgresStage(database, clock);
        stage.sourcing.start();
        return stage;
    }

    @Override
    public Commands commands() {
        return sourcing.commands();
    }

    @Override
    public void readLog(Consumer<Recorded<? extends Event>> reader) {
        try (var events = sourcing.storedEvents().from(1)) {
            events.map(this::recorded).forEach(reader);
        }
    }

    private Recorded<Event> recorded(StoredEvent stored) {
        UUID id = stored.id();
        return new Recorded<>(
                stored.position(),
                id.toString(),
                stored.recordedAt(),
                codec.decode(stored),
                stored.commandId(),
                stored.causationId(),
                stored.actor(),
                stored.channel());
    }

    @Override
    public Report.Chain verifyChain() {
        try (var events = sourcing.storedEvents().from(1)) {
            return switch (ChainVerifier.verifyLog(events)) {
                case Verdict.Intact(long count, _) -> new Report.Chain(true, count, null);
                case Verdict.Broken(long position, var flaw) ->
                        new Report.Chain(false, position - 1, flaw + " at position " + position);
            };
        }
    }

    @Override
    public void close() {
        sourcing.close();
    }
}
