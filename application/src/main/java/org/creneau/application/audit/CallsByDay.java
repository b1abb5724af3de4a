package org.creneau.application.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/// How a shop called on some days, one line a day, counted from the log.
///
/// @param days those on which somebody was called, or was inside counted, in their order
public record CallsByDay(List<Day> days) {
    public CallsByDay {
        days = days.stream().filter(Day::hasAny).toList();
    }

    /// One of them.
    public record Day(LocalDate day, Calls found) {
        private boolean hasAny() {
            return found.calls() + found.counts() > 0;
        }

        public int calls() {
            return found.calls();
        }

        public int insisted() {
            return found.insisted();
        }

        /// Somebody may be passed over more than once.
        public int passed() {
            return found.passed().size();
        }

        public int overtaken() {
            return found.overtaken().size();
        }

        public int withoutOrder() {
            return found.keptOut().size();
        }

        public int counts() {
            return found.counts();
        }
    }

    public int calls() {
        return sum(Day::calls);
    }

    public int insisted() {
        return sum(Day::insisted);
    }

    public int passed() {
        return sum(Day::passed);
    }

    public int overtaken() {
        return sum(Day::overtaken);
    }

    public int withoutOrder() {
        return sum(Day::withoutOrder);
    }

    public int counts() {
        return sum(Day::counts);
    }

    private int sum(ToIntFunction<Day> of) {
        return days.stream().mapToInt(of).sum();
    }
}
