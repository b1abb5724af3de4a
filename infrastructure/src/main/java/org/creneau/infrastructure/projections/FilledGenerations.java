package org.creneau.infrastructure.projections;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.creneau.application.projections.Projection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/// The generations that this node takes part in filling.
final class FilledGenerations implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FilledGenerations.class);

    /// After trouble, so long without anybody writing a segment; Axon would go up to a minute.
    private static final Duration LONGEST_REST = Duration.ofSeconds(4);

    private final Tokens tokens;
    private final Nodes nodes;
    private final ViewProcessors processors;
    private final Map<Generation, ViewProcessor> filled = new ConcurrentHashMap<>();

    FilledGenerations(Tokens tokens, Nodes nodes, ViewProcessors processors) {
        this.tokens = tokens;
        this.nodes = nodes;
        this.processors = processors;
    }

    ViewProcessor fill(Projection projection, Generation generation) {
        ViewProcessor known = filled.get(generation);
        return known == null ? start(projection, generation) : known;
    }

    private ViewProcessor start(Projection projection, Generation generation) {
        ViewProcessor processor = processors.of(projection, generation, nodes::share);
        filled.put(generation, processor);
        try {
            meet();
            processor.start();
            return processor;
        } catch (RuntimeException e) {
            filled.remove(generation);
            throw e;
        }
    }

    boolean isFilled(Generation generation) {
        return filled.containsKey(generation);
    }

    /// @return whether it was filled here
    boolean stop(Generation generation) {
        ViewProcessor processor = filled.remove(generation);
        if (processor != null) {
            processor.stop();
        }
        return processor != null;
    }

    /// Up to where everything that concerns a segment is written; empty where another node writes it.
    OptionalLong position(Generation generation, int segment) {
        ViewProcessor processor = filled.get(generation);
        return processor == null ? OptionalLong.empty() : processor.position(segment);
    }

    /// Shows this node to the others, and sees how many they are.
    void meet() {
        nodes.meet(filled.keySet().stream().map(Generation::processor).toList());
    }

    /// Takes up what rests after trouble.
    void wakeResting() {
        filled.forEach(
                (generation, processor) ->
                        tokens.of(generation.processor()).stream()
                                .filter(token -> rests(token, processor))
                                .forEach(token -> processor.tryAgain(token.segment())));
    }

    /// Whose claim could not even be given back, for want of a connection, still stands there as its owner.
    private static boolean rests(Tokens.Token token, ViewProcessor processor) {
        return processor.position(token.segment()).isEmpty()
                && token.age().compareTo(LONGEST_REST) > 0;
    }

    @Override
    public void close() {
        filled.values().parallelStream().forEach(ViewProcessor::stop);
        filled.clear();
        processors.close();
        try {
            nodes.leave();
        } catch (DataAccessException e) {
            LOG.debug("The other nodes find out by themselves", e);
        }
    }
}
