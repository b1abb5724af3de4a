package org.creneau.domain.kernel;

import java.util.List;

/// What a decider answers. Accepting with no events means that nothing was left to do: a command that
/// is repeated is an answer, not an error.
public sealed interface Decision {

    static Decision accepted(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision accepted(List<? extends Event> events) {
        return new Accepted(List.copyOf(events));
    }

    static Decision refused(Reason reason) {
        return new Refused(reason);
    }

    /// What follows from it; nothing where it is refused.
    List<Event> events();

    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Reason reason) implements Decision {
        @Override
        public List<Event> events() {
            return List.of();
        }
    }
}
