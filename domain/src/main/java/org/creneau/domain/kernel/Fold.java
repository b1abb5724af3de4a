package org.creneau.domain.kernel;

import java.util.Set;
import java.util.function.BiFunction;

/// A question to the log, and how its answer grows: which events count, what is known before the first
/// of them, and what each one adds.
///
/// Small folds (*how full is this window*, *which of these articles are for sale*) are put together for
/// one decision with [#and]; each part sees the events of its own boundary and no others.
public interface Fold<S> {
    Boundary boundary();

    S state();

    Fold<S> evolve(Event event);

    /// @param family the sealed family whose events `evolve` understands
    static <S, E extends Event> Fold<S> of(
            Class<E> family, Boundary boundary, S state, BiFunction<S, E, S> evolve) {
        return new OfFamily<>(family, boundary, state, evolve);
    }

    /// Nothing but a given answer, for a part of a decision that needs no facts.
    static <S> Fold<S> known(S state) {
        return new OfFamily<>(Event.class, new Boundary(Set.of()), state, (same, _) -> same);
    }

    default <T, R> Fold<R> and(Fold<T> other, BiFunction<S, T, R> joined) {
        return new Joined<>(this, other, joined);
    }

    record OfFamily<S, E extends Event>(
            Class<E> family, Boundary boundary, S state, BiFunction<S, E, S> step)
            implements Fold<S> {
        @Override
        public Fold<S> evolve(Event event) {
            if (!boundary.selects(event)) {
                return this;
            }
            return new OfFamily<>(family, boundary, step.apply(state, family.cast(event)), step);
        }
    }

    record Joined<A, B, R>(Fold<A> first, Fold<B> second, BiFunction<A, B, R> joined)
            implements Fold<R> {
        @Override
        public Boundary boundary() {
            return first.boundary().or(second.boundary());
        }

        @Override
        public R state() {
            return joined.apply(first.state(), second.state());
        }

        @Override
        public Fold<R> evolve(Event event) {
            return new Joined<>(first.evolve(event), second.evolve(event), joined);
        }
    }
}
