package org.creneau.infrastructure.eventstore;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;

/// Axon's events on PostgreSQL, in one order without gaps, appended under conditions on tags and types.
///
/// Token and marker are positions: a stream goes on after its token, and a condition looks at
/// what came after its marker. Sourcing answers with the head of the log as its marker even when it
/// found nothing, so that two sourcings of one command can be compared.
///
/// One engine a node. Between [#start()] and [#close()] it keeps two threads and two connections to itself; readings
/// take one more each, briefly.
public final class PostgresEventStorageEngine
        implements EventStorageEngine, FollowedLog, AutoCloseable {

    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final Settings settings;
    private final Messages messages;
    private final Connections asked;
    private final Connections own;
    private final Tail tail;
    private final CatchUp catchUp;
    private final Log log;
    private final Readings readings;
    private final Spans spans;
    private final Writer writer;
    private final Listener listener;
    private final Set<Woken> streams = ConcurrentHashMap.newKeySet();

    /// @param clock gives the recorded times, which rise even where it does not
    public PostgresEventStorageEngine(
            DataSource source,
            PayloadCodec codec,
            Settings settings,
            InstantSource clock,
            MeterRegistry registry) {
        this(source, source, codec, settings, clock, registry, ObservationRegistry.NOOP);
    }

    /// @param asked for what decisions read
    /// @param own for writing, listening and following: where it is not the same, a crowd that decides does not keep
    ///     the log from going on
    /// @param observations gets a span around each append and each batch
    public PostgresEventStorageEngine(
            DataSource asked,
            DataSource own,
            PayloadCodec codec,
            Settings settings,
            InstantSource clock,
            MeterRegistry registry,
            ObservationRegistry observations) {
        this.spans = new Spans(observations);
        this.settings = settings;
        this.messages = new Messages(codec, settings);
        this.asked = new Connections(asked, settings.deadlines().patience());
        this.own = new Connections(own, settings.deadlines().patience());
        var meters = new Meters(registry);
        this.tail = new Tail(settings.sizes(), clock, messages, meters);
        this.catchUp = new CatchUp(tail, settings.sizes());
        this.log = new Log(tail, this.own, messages, settings);
        var session = new WriterSession(this.own, settings);
        var guesses = new Guesses();
        this.readings = new Readings(tail, this.asked, messages, guesses, settings.sizes().page());
        this.writer =
                new Writer(
                        tail,
                        new Commits(
                                settings, session, tail, guesses, meters, spans, this::wakeBehind));
        meters.watch(tail, writer);
        this.listener = new Listener(this.own, settings, catchUp, session::backend, this::looked);
    }

    /// @throws StoreUnavailable when PostgreSQL does not answer
    public void start() {
        own.reading(
                connection -> {
                    catchUp.on(connection);
                    return tail.head();
                });
        writer.start();
        listener.start();
    }

    /// Takes no more appends, stores those that wait, and lets go of everything.
    @Override
    public void close() {
        writer.close(PATIENCE_AT_CLOSE);
        listener.close(PATIENCE_AT_CLOSE);
        streams.forEach(Woken::close);
    }

    @Override
    public long head() {
        return tail.head();
    }

    @Override
    public Following follow(long after, Set<String> passedOver, Runnable news) {
        Set<String> stored =
                passedOver.stream()
                        .flatMap(name -> settings.renames().namesOf(name).stream())
                        .collect(Collectors.toUnmodifiableSet());
        var following = new Following(log, after, stored, news, streams::remove);
        streams.add(following);
        return following;
    }

    /// Whether this node takes appends: false before it is started, once it is closed, and when its
    /// writer has died, which nothing but a new start mends.
    public boolean isWriting() {
        return writer.isAlive();
    }

    /// The same log read plainly.
    public StoredEvents storedEvents() {
        return new PostgresStoredEvents(asked, settings.sizes());
    }

    /// What a decision is going to ask, again and again.
    ///
    /// @param by who asks: questions of one asker about the same kind of tag are answered alike
    /// @param anyOf of which an event answers at least one
    public Question question(String by, Collection<Question.About> anyOf) {
        return new Question(by, Query.of(anyOf, settings.renames()));
    }

    /// Reads for a decision: from memory where it can, events included that are queued and not stored
    /// yet. Whoever decides on them puts the mark into the processing context, under [Mark#READ], and
    /// sources [Mark#CRITERIA] there: that holds the transaction to what was read. A decision without
    /// events is to be held to it as well, by an append of none.
    ///
    /// @throws StoreUnavailable when PostgreSQL is needed and does not answer
    public Reading read(List<Asked> asked) {
        return readings.read(asked);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition,
            @Nullable ProcessingContext context,
            List<TaggedEventMessage<?>> events) {
        if (events.isEmpty() && AppendCondition.none().equals(condition)) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        try {
            return CompletableFuture.completedFuture(
                    new QueuedTransaction(tail, append(condition, events), spans));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public MessageStream<EventMessage> source(
            SourcingCondition condition, @Nullable ProcessingContext context) {
        Mark mark = context == null ? null : context.removeResource(Mark.READ);
        if (context != null && Sourced.isMixed(context, mark != null)) {
            return MessageStream.failed(
                            new IllegalStateException(
                                    "One transaction sources plainly or goes by marks, not both"))
                    .cast();
        }
        if (mark != null) {
            return MessageStream.fromStream(
                    Stream.of(marker(mark)), Entry::message, entry -> entry);
        }
        var query = Query.of(condition.criteria(), settings.renames());
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        int page = settings.sizes().page();
        try {
            var first =
                    asked.reading(connection -> EventTable.source(connection, query, after, page));
            var entries =
                    Stream.concat(
                            restOf(first, query).map(messages::entry),
                            Stream.of(marker(new GlobalIndexConsistencyMarker(first.head()))));
            return MessageStream.fromStream(entries, Entry::message, entry -> entry);
        } catch (StoreUnavailable e) {
            return MessageStream.failed(e).cast();
        }
    }

    @Override
    public MessageStream<EventMessage> stream(
            StreamingCondition condition, @Nullable ProcessingContext context) {
        var stream =
                new TailingStream(
                        log,
                        Query.of(condition.criteria(), settings.renames()),
                        position(condition.position()),
                        streams::remove);
        streams.add(stream);
        return stream;
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
        return token(connection -> EventTable.head(connection).position());
    }

    /// By the time events happened, as Axon wants it; the tables have no index for that.
    @Override
    public CompletableFuture<TrackingToken> tokenAt(
            Instant at, @Nullable ProcessingContext context) {
        return token(
                connection -> {
                    long first = EventTable.firstHappenedSince(connection, at);
                    return first > 0 ? first - 1 : EventTable.head(connection).position();
                });
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("settings", settings);
        descriptor.describeProperty("head", tail.head());
    }

    private Append append(AppendCondition condition, List<TaggedEventMessage<?>> events) {
        return new Append(
                events.stream().map(messages::draft).toList(),
                boundary(condition),
                condition.consistencyMarker(),
                settings.deadlines().append());
    }

    private Query boundary(AppendCondition condition) {
        return condition.consistencyMarker() instanceof Mark mark
                        && condition.criteria().equals(Mark.CRITERIA)
                ? mark.read()
                : Query.of(condition.criteria(), settings.renames());
    }

    private Stream<StoredEvent> restOf(EventTable.Sourced first, Query query) {
        int page = settings.sizes().page();
        return Stream.iterate(
                        first.events(),
                        events -> !events.isEmpty(),
                        events ->
                                events.size() < page
                                        ? List.of()
                                        : asked.reading(
                                                connection ->
                                                        EventTable.page(
                                                                connection,
                                                                query,
                                                                events.getLast().position(),
                                                                first.head(),
                                                                page)))
                .flatMap(List::stream);
    }

    private static Entry<EventMessage> marker(ConsistencyMarker marker) {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                ConsistencyMarker.addToContext(Context.empty(), marker));
    }

    private long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        return TrackingToken.LATEST.equals(token) ? tail.head() : token.position().orElse(0);
    }

    private CompletableFuture<TrackingToken> token(Connections.Work<Long> position) {
        try {
            return CompletableFuture.completedFuture(
                    new GlobalSequenceTrackingToken(own.reading(position)));
        } catch (StoreUnavailable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void looked() {
        tail.giveUpOverdue();
        tail.forgetMessages();
        wakeBehind();
    }

    private void wakeBehind() {
        streams.stream().filter(Woken::isBehind).forEach(Woken::wake);
    }
}
