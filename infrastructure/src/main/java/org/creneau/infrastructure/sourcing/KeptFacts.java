package org.creneau.infrastructure.sourcing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.creneau.application.decisions.Criteria;
import org.creneau.application.decisions.FactSource;
import org.creneau.application.decisions.Facts;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Fold;
import org.creneau.infrastructure.eventstore.Mark;
import org.creneau.infrastructure.eventstore.PostgresEventStorageEngine;
import org.creneau.infrastructure.eventstore.Reading;
import org.creneau.infrastructure.sourcing.Kept.Ask;

/// Remembers the answers of yesterday's questions and asks only for what came since: a decision about a
/// busy window costs no query, and folds what happened since the last one.
///
/// Every part of a question is kept for itself, so that the hours of a shop serve all its windows. What
/// is kept may be about persons, and is therefore read anew after a while: see [Kept].
public final class KeptFacts implements FactSource {
    private static final int PARTS = 20_000;

    private final PostgresEventStorageEngine engine;
    private final KeptMeters meters;
    private final Cache<Fold.Part<?>, Kept<?>> kept =
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
            Facts<S> known,
            Class<? extends Command> by,
            EventCriteria criteria,
            EventStoreTransaction transaction,
            ProcessingContext context) {
        List<Ask<?>> asks =
                known.fold()
                        .parts()
                        .filter(KeptFacts::asksSomething)
                        .distinct()
                        .<Ask<?>>map(part -> kept(part, by).ask())
                        .toList();
        Reading reading = engine.read(asks.stream().map(Ask::asked).toList());
        var answers = new Answers();
        for (int i = 0; i < asks.size(); i++) {
            answers.add(answered(asks.get(i), reading.answers().get(i), reading.upTo()));
        }
        context.putResource(Mark.READ, reading.upTo());
        return transaction
                .source(SourcingCondition.conditionFor(criteria))
                .reduce(answers.to(known), (facts, _) -> facts);
    }

    private static boolean asksSomething(Fold.Part<?> part) {
        return !part.boundary().anyOf().isEmpty();
    }

    private Kept<?> kept(Fold.Part<?> part, Class<? extends Command> by) {
        Kept<?> found = kept.getIfPresent(part);
        return found == null
                ? Kept.nothing(
                        part, engine.question(by.getSimpleName(), Criteria.of(part.boundary())))
                : found;
    }

    private Kept<?> answered(Ask<?> ask, Reading.Answer answer, Mark upTo) {
        Kept<?> after = ask.answered(answer, upTo);
        meters.count(answer);
        if (!answer.assumed()) {
            kept.put(after.initial(), after);
        }
        return after;
    }

    /// What the parts of one question know now.
    private static final class Answers implements Fold.Answers {
        private final Map<Fold.Part<?>, Kept<?>> byPart = new LinkedHashMap<>();
        private final List<Instant> newest = new ArrayList<>();

        void add(Kept<?> answer) {
            byPart.put(answer.initial(), answer);
            newest.add(answer.newest());
        }

        <S> Facts<S> to(Facts<S> known) {
            Instant at = newest.stream().reduce(known.at(), Answers::later);
            return new Facts<>(known.fold().with(this), at);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        @Override
        // What is kept under a part was made of it, by evolving.
        @SuppressWarnings("unchecked")
        public <S> Fold.Part<S> to(Fold.Part<S> part) {
            Kept<?> answer = byPart.get(part);
            return answer == null ? part : (Fold.Part<S>) answer.part();
        }
    }
}
