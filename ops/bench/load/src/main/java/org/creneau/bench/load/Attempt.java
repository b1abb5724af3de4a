package org.creneau.bench.load;

/// Asks for one place, under an id never used before, and returns when the answer is durable.
@FunctionalInterface
public interface Attempt {
    Answer take(int slot);

    enum Answer {
        TAKEN,
        FULL
    }
}
