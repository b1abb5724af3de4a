package org.creneau.domain.shop;

import java.time.Duration;

/// How much notice a shop wants besides the time it needs to prepare.
public sealed interface Lead {

    record None() implements Lead {}

    /// So long a time in which it is open: an order of Saturday evening is not prepared on Sunday.
    record OpenTime(Duration time) implements Lead {
        public OpenTime {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("Notice is some time, or none");
            }
        }
    }

    /// So many days on which it is open, after the one that the order counts for.
    record OpenDays(int days) implements Lead {
        public OpenDays {
            if (days < 1) {
                throw new IllegalArgumentException("Notice is a day or more, or none");
            }
        }
    }
}
