package org.creneau.domain.kernel;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// A question to the log, and how its answer grows: which events count, what is known before the first
/// of them, and what each one adds.
///
/// Small folds (*how full is this window*, *which of these articles are for sale*) are put together for
/// one decision with [#and]; each part sees the events of its own boundary and no others.
public interface Fold<S> {
    Boundary boundary();

    S state();

    Fold<S> evolve(Event event);

    /// What it is put together from; itself where it is not.
    Stream<Part<?>> parts();

    /// Whether it is answered without a word from the log.
    default boolean asksNothing() {
        return parts().allMatch(part -> part.boundary().anyOf().isEmpty());
    }

    /// The same question, with an answer known to each of its parts.
    Fold<S> with(Answers answers);

    /// A fold that is not put together from others.
    ///
    /// Equal parts ask the log the same and know the same, so that what one has been answered serves
    /// the other. Parts are equal when they were made by the same code for the same things.
    sealed interface Part<S> extends Fold<S> {
        @Override
        default Part<S> evolve(Event event) {
            return boundary().selects(event) ? evolveWithin(event) : this;
        }

        /// @param event one that the boundary selects
        Part<S> evolveWithin(Event event);

        @Override
        default Stream<Part<?>> parts() {
            return Stream.of(this);
        }

        @Override
        default Fold<S> with(Answers answers) {
            return answers.to(this);
        }
    }

    /// Knows more than the parts of a question do.
    interface Answers {
        /// @param part the very instance that is among [#parts()]
        /// @return the part, evolved with all events so far
        <S> Part<S> to(Part<S> part);
    }

    /// @param family the sealed family whose events `evolve` understands
    /// @param evolve a method that remembers nothing: see [Part]
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
            implements Part<S> {
        @Override
        public Part<S> evolveWithin(Event event) {
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

        /// A part that an event says nothing to answers with itself; whether two are equal nobody asks here, since that
        /// would compare all they know.
        @Override
        @SuppressWarnings("ReferenceEquality")
        public Fold<R> evolve(Event event) {
            Fold<A> left = first.evolve(event);
            Fold<B> right = second.evolve(event);
            return left == first && right == second ? this : new Joined<>(left, right, joined);
        }

        @Override
        public Stream<Part<?>> parts() {
            return Stream.concat(first.parts(), second.parts());
        }

        @Override
        public Fold<R> with(Answers answers) {
            return new Joined<>(first.with(answers), second.with(answers), joined);
        }
    }
}
