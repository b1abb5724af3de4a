package org.creneau.infrastructure.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The part of an answer that is older than memory.
sealed interface Older {

    /// There is none.
    record Nothing() implements Older {

        @Override
        public boolean reachesTo(long start, long before) {
            return start >= before;
        }

        @Override
        public long upTo() {
            return 0;
        }
    }

    /// What the table has after one position, up to another.
    record Read(long after, long upTo, List<RecentEvent> facts) implements Older {

        @Override
        public boolean reachesTo(long start, long before) {
            return start == after && upTo >= before;
        }

        @Override
        public List<RecentEvent> and(List<RecentEvent> recent) {
            var all = new ArrayList<>(facts);
            all.addAll(recent);
            return all;
        }
    }

    /// Nothing, if memory should lack something: to be looked at once it is known what.
    record Expected() implements Older {

        @Override
        public Older in(long start, long before) {
            return start >= before ? new Nothing() : new Assumed(before);
        }

        @Override
        public boolean reachesTo(long start, long before) {
            return false;
        }

        @Override
        public long upTo() {
            return 0;
        }
    }

    /// Nothing, as is expected: to be checked before anybody is told so.
    record Assumed(long upTo) implements Older {

        @Override
        public boolean reachesTo(long start, long before) {
            return start == 0 && upTo >= before;
        }

        @Override
        public Optional<Mark.Assumption> assumption(Asked asked) {
            return Optional.of(new Mark.Assumption(asked.question().query(), upTo));
        }
    }

    /// Whether it fits to an asker who knows everything up to `start`, and memory that has everything
    /// after `before`.
    boolean reachesTo(long start, long before);

    long upTo();

    /// What it comes to, for an asker who knows everything up to `start`, and memory that has everything after
    /// `before`.
    default Older in(long start, long before) {
        return this;
    }

    default List<RecentEvent> and(List<RecentEvent> recent) {
        return recent;
    }

    default Optional<Mark.Assumption> assumption(Asked asked) {
        return Optional.empty();
    }
}
