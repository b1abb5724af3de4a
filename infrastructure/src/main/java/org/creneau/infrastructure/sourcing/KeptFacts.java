package org.creneau.infrastructure.sourcing;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.creneau.application.decisions.EventNames;
import org.creneau.application.decisions.FactSource;
import org.creneau.application.decisions.Facts;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Tag;
import org.creneau.infrastructure.eventstore.Mark;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Question;
import org.creneau.infrastructure.eventstore.Reading;

/// Remembers the answers of yesterday's questions and asks only for what came since: a decision about a
/// busy window costs no query, and folds what happened since the last one.
///
/// Every part of a question is kept for itself, so that the hours of a shop serve all its windows. What
/// is kept may be about persons, and is therefore read anew after a while: see [Kept].
public final class KeptFacts implements FactSource {
    private static final int PARTS = 20_000;

    private final PostgresEventStorageEngine engine;
    private final KeptMeters meters;
    private final Cache<Fold.Part<?>, Shelf<?>> shelves =
            Caffeine.newBuilder()
                    .maximumSize(PARTS)
                    .expireAfterWrite(Kept.LONGEST)
                    .executor(Runnable::run)
                    .build();

    public KeptFacts(PostgresEventStorageEngine engine, MeterRegistry registry) {
        this.engine = engine;
        this.meters = new KeptMeters(registry);
    }

    @Override
    public <S> CompletableFuture<Facts<S>> facts(
            Fold<S> asked,
            Instant issued,
            Class<? extends Command> by,
            EventStoreTransaction transaction,
            ProcessingContext context) {
        List<Asking<?>> askings =
                asked.parts()
                        .filter(part -> !part.asksNothing())
                        .<Asking<?>>map(part -> asking(part, by))
                        .toList();
        Reading reading = engine.read(askings.stream().map(Asking::asked).toList());
        meters.count(reading.answers());
        for (int i = 0; i < askings.size(); i++) {
            askings.get(i).answer(reading.answers().get(i), reading.upTo(), shelves);
        }
        context.putResource(Mark.READ, reading.upTo());
        var facts = new Facts<>(asked.with(new Known(askings)), at(issued, askings), Mark.CRITERIA);
        return transaction
                .source(SourcingCondition.conditionFor(Mark.CRITERIA))
                .reduce(facts, (same, _) -> same);
    }

    private <S> Asking<S> asking(Fold.Part<S> part, Class<? extends Command> by) {
        return new Asking<>(part, shelf(part, by));
    }

    // What is kept under a part was made of it, by evolving.
    @SuppressWarnings("unchecked")
    private <S> Shelf<S> shelf(Fold.Part<S> part, Class<? extends Command> by) {
        var found = (Shelf<S>) shelves.getIfPresent(part);
        return found == null ? new Shelf<>(Kept.nothing(part, question(part, by))) : found;
    }

    private Question question(Fold.Part<?> part, Class<? extends Command> by) {
        return engine.question(
                by.getSimpleName(),
                part.boundary().anyOf().stream().map(KeptFacts::about).toList());
    }

    private static Question.About about(Criterion criterion) {
        return new Question.About(
                EventNames.of(criterion.types()),
                criterion.tags().stream().map(Tag::toString).collect(toUnmodifiableSet()));
    }

    private static Instant at(Instant issued, List<Asking<?>> askings) {
        Instant latest = issued;
        for (Asking<?> each : askings) {
            latest = each.newest().isAfter(latest) ? each.newest() : latest;
        }
        return latest;
    }

    /// What the parts of one question know now.
    private static final class Known implements Fold.Answers {
        private final IdentityHashMap<Fold.Part<?>, Asking<?>> byPart = new IdentityHashMap<>();

        Known(List<Asking<?>> askings) {
            askings.forEach(each -> byPart.put(each.part(), each));
        }

        @Override
        // What is known of a part was made of it, by evolving.
        @SuppressWarnings("unchecked")
        public <S> Fold.Part<S> to(Fold.Part<S> part) {
            Asking<?> found = byPart.get(part);
            if (found == null && !part.asksNothing()) {
                throw new IllegalStateException("A part that was not among the parts: " + part);
            }
            return found == null ? part : (Fold.Part<S>) found.answered();
        }
    }
}
