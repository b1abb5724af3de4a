package org.creneau.infrastructure.sourcing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.creneau.application.audit.PromiseCheck;
import org.creneau.application.audit.Promises;
import org.creneau.application.decisions.AxonCommands;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Decisions;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.play.Watcher;
import org.creneau.domain.play.Whims;
import org.creneau.domain.slot.ExpireHolds;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Settings;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.projections.AllViews;
import org.creneau.infrastructure.serialization.EventCodec;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.RandomValues;
import org.creneau.infrastructure.vault.Vault;

/// The game of the rules, with the same whims and the same watcher, on the real store: several commands
/// truly at once, on a clock of its own, and the log read back from the table after each handful.
///
/// The seed settles who wants what; who comes first of those at once is the machine's affair.
final class RealPlay implements AutoCloseable {
    private static final Keys KEYS = Keys.of("YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=");
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int AT_ONCE = 8;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Town.at("08:00").minus(Duration.ofDays(3)));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Watcher watcher = new Watcher();
    private final PromiseCheck promises = new PromiseCheck();
    private final List<Event> last = new ArrayList<>();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final Random dice;
    private final Whims whims;
    private final Vault vault;
    private final EventCodec codec;
    private final PostgresEventStorageEngine engine;
    private final AxonConfiguration axon;
    private final Commands commands;
    private long seen;
    private int sent;

    /// As in the product: a connection made anew for each question takes longer than the question.
    static HikariDataSource pool(DataSource database) {
        HikariConfig configuration = new HikariConfig();
        configuration.setDataSource(database);
        configuration.setMaximumPoolSize(16);
        configuration.setMinimumIdle(0);
        return new HikariDataSource(configuration);
    }

    /// @param altered the store as it is, or with something wrong
    RealPlay(
            DataSource database,
            long seed,
            List<Decider<?, ?>> deciders,
            UnaryOperator<EventStorageEngine> altered) {
        dice = new Random(seed);
        whims = new Whims(dice);
        vault = new Vault(database, KEYS);
        codec = new EventCodec(vault);
        engine =
                new PostgresEventStorageEngine(
                        database,
                        database,
                        codec,
                        Settings.with(EventSourcing.KEYS),
                        now::get,
                        meters,
                        ObservationRegistry.NOOP);
        axon =
                Decisions.configurer(
                                deciders,
                                new KeptFacts(engine, meters),
                                new RandomValues(now::get)::eventId,
                                meters)
                        .registerEventStorageEngine(_ -> altered.apply(engine))
                        .build();
        commands =
                new AxonCommands(axon.getComponent(CommandBus.class), StoreTrouble::passes, meters);
        engine.start();
        axon.start();
    }

    /// @return the first complaints; empty where all is well
    List<String> complaintsWithin(int most) throws Exception {
        List<String> complaints = played(most);
        return complaints.isEmpty() ? holdsWithoutAnEnd() : complaints;
    }

    /// The day goes on when it ends.
    List<String> played(int most) throws Exception {
        for (Command command : Whims.preparations()) {
            together(List.of(command));
        }
        while (sent < most && watcher.complaints().isEmpty()) {
            now.updateAndGet(this::later);
            List<Command> wanted = new ArrayList<>();
            for (int one = dice.nextInt(AT_ONCE); one >= 0; one--) {
                wanted.add(whims.next(now.get()));
            }
            together(wanted);
        }
        return watcher.complaints();
    }

    /// Not yet started.
    AllViews views(DataSource pooled) {
        return new AllViews(
                pooled, engine, engine.storedEvents(), vault, now::get, meters, AllViews.SEGMENTS);
    }

    /// As in the rules' game: a few seconds, seldom a break, and no night.
    private Instant later(Instant from) {
        Instant next = from.plusMillis(dice.nextInt(dice.nextInt(50) == 0 ? 5_400_000 : 60_000));
        ZonedDateTime there = next.atZone(Town.PARIS);
        return there.getHour() < 19 ? next : there.plusDays(1).with(OPENS).toInstant();
    }

    private void together(List<Command> wanted) throws Exception {
        List<Future<?>> at = new ArrayList<>();
        for (Command command : wanted) {
            Instant issued = now.get().minusSeconds(dice.nextInt(3) == 0 ? dice.nextInt(600) : 0);
            sent++;
            var one = Issued.first("c" + sent, command, issued, Shopfront.SOMEBODY, Channel.WEB);
            at.add(people.submit(() -> commands.send(one)));
        }
        for (Future<?> one : at) {
            one.get();
        }
        readOn();
    }

    private void readOn() {
        engine.storedEvents()
                .from(seen + 1)
                .forEach(
                        stored -> {
                            see(stored);
                            seen = stored.position();
                        });
    }

    private void see(StoredEvent stored) {
        Event event = codec.decode(stored);
        watcher.see(event, stored.recordedAt());
        whims.see(event);
        promises.see(
                new Recorded<>(
                        stored.position(),
                        stored.id().toString(),
                        stored.recordedAt(),
                        event,
                        stored.commandId(),
                        stored.causationId(),
                        stored.actor(),
                        stored.channel()));
        last.add(event);
    }

    /// When everybody has gone home, whatever was only held is free again, and the log says so.
    private List<String> holdsWithoutAnEnd() throws Exception {
        now.updateAndGet(time -> time.plus(Duration.ofDays(1)));
        for (SlotId slot : watcher.stillHeld()) {
            together(List.of(new ExpireHolds(slot)));
        }
        return watcher.stillHeld().stream().map(slot -> "A hold without an end: " + slot).toList();
    }

    /// Counted once more, by the auditor's own check.
    Promises promises() {
        return promises.found();
    }

    Watcher watcher() {
        return watcher;
    }

    Instant now() {
        return now.get();
    }

    long events() {
        return seen;
    }

    List<Event> lastEvents() {
        return last.subList(Math.max(0, last.size() - 30), last.size());
    }

    @Override
    public void close() {
        people.close();
        axon.shutdown();
        engine.close();
    }
}
