package org.creneau.domain.queue;

import java.time.LocalTime;
import java.util.Map;
import org.creneau.domain.kernel.Reason;

/// Why nobody can be called, or a ticket is not what was thought.
public sealed interface QueueRefusal extends Reason {

    /// As many people are inside, or called in, as may be, or too many for those who come together to be let in as well.
    ///
    /// @param inside as `limit` counts them, which of all that hold leaves the fewest places for them
    /// @param heads as how many those count who were to be called
    /// @param expected the minute, in the shop's zone, by which enough of them should have left
    record LimitReached(int inside, int allowed, int heads, LimitedBy limit, LocalTime expected)
            implements QueueRefusal {
        @Override
        public String code() {
            return "limit-reached";
        }

        @Override
        public Map<String, Object> figures() {
            int free = Math.max(0, allowed - inside);
            return Map.of(
                    "inside",
                    inside,
                    "allowed",
                    allowed,
                    "free",
                    free,
                    "heads",
                    heads,
                    "limit",
                    limit,
                    "leave",
                    leave(),
                    "expected",
                    expected);
        }

        /// How many have to leave before they may come in; 0 where nobody comes in.
        private int leave() {
            return limit == LimitedBy.DOOR ? 0 : Math.max(0, inside + heads - allowed);
        }
    }

    /// More come together than may be inside at all.
    ///
    /// @param heads as how many they count
    record PartyAboveLimit(int allowed, int number, int heads, LimitedBy limit)
            implements QueueRefusal {
        @Override
        public String code() {
            return "party-above-limit";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("allowed", allowed, "number", number, "heads", heads, "limit", limit);
        }
    }

    /// The text in force lets in nobody but those who come for an order.
    record OnlyWithAnOrder() implements QueueRefusal {
        @Override
        public String code() {
            return "only-with-an-order";
        }
    }

    /// The text in force lets in nobody but those who come for an order, and there is no room for her either.
    ///
    /// @param together how many would be inside, or called in, with her
    /// @param expected the minute, in the shop's zone, by which there should be room for her
    record OnlyWithAnOrderNorRoom(int together, int allowed, LimitedBy limit, LocalTime expected)
            implements QueueRefusal {
        @Override
        public String code() {
            return "only-with-an-order-nor-room";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of(
                    "together", together, "allowed", allowed, "limit", limit, "expected", expected);
        }
    }

    /// Others wait who are before her.
    ///
    /// @param ahead how many parties
    record NotHerTurn(int ahead) implements QueueRefusal {
        @Override
        public String code() {
            return "not-her-turn";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("ahead", ahead);
        }
    }

    /// Others wait who are before her, and there is no room for her either.
    ///
    /// @param ahead how many parties
    /// @param together how many would be inside, or called in, with her
    /// @param expected the minute, in the shop's zone, by which there should be room for her
    record NotHerTurnNorRoom(
            int ahead, int together, int allowed, LimitedBy limit, LocalTime expected)
            implements QueueRefusal {
        @Override
        public String code() {
            return "not-her-turn-nor-room";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of(
                    "ahead",
                    ahead,
                    "together",
                    together,
                    "allowed",
                    allowed,
                    "limit",
                    limit,
                    "expected",
                    expected);
        }
    }

    /// The shop has said how many counters it has, and this is none of them.
    record NoSuchCounter(int counters) implements QueueRefusal {
        @Override
        public String code() {
            return "no-such-counter";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("counters", counters);
        }
    }

    /// She was served, or left.
    record NotWaiting() implements QueueRefusal {
        @Override
        public String code() {
            return "not-waiting";
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

    /// Something is told of her from before she was there.
    ///
    /// @param came when she came, in the shop's zone
    record BeforeSheCame(LocalTime came) implements QueueRefusal {
        @Override
        public String code() {
            return "before-she-came";
        }

        @Override
        public Map<String, Object> figures() {
            return Map.of("came", came);
        }
    }

    /// Only somebody who was called can be absent.
    record NotCalled() implements QueueRefusal {
        @Override
        public String code() {
            return "not-called";
        }
    }

    /// The queue is of another day than today, or than the order's window: it is not the place to wait for it.
    record NotToday() implements QueueRefusal {
        @Override
        public String code() {
            return "not-today";
        }
    }
}
