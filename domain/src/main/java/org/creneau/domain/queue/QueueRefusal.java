package org.creneau.domain.queue;

import java.util.Map;
import org.creneau.domain.kernel.Reason;

/// Why nobody can be called, or a ticket is not what was thought.
public sealed interface QueueRefusal extends Reason {

    /// As many people are inside, or called in, as may be.
    record LimitReached(int inside, int allowed) implements QueueRefusal {
        @Override
        public String code() {
            return "limit-reached";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("inside", inside, "allowed", allowed);
        }
    }

    record NobodyWaiting() implements QueueRefusal {
        @Override
        public String code() {
            return "nobody-waiting";
        }
    }

    record UnknownTicket() implements QueueRefusal {
        @Override
        public String code() {
            return "unknown-ticket";
        }
    }

    /// Only somebody who was called can be absent.
    record NotCalled() implements QueueRefusal {
        @Override
        public String code() {
            return "not-called";
        }
    }

    /// The order's window is on another day: the queue is not the place to wait for it.
    record NotToday() implements QueueRefusal {
        @Override
        public String code() {
            return "not-today";
        }
    }
}
