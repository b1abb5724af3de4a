package org.creneau.domain.queue;

import org.creneau.domain.kernel.MalformedValue;
import org.jspecify.annotations.Nullable;

final class Counter {
    private static final int MOST = 20;

    private Counter() {}

    static void check(@Nullable Integer counter) {
        if (counter != null && (counter < 1 || counter > MOST)) {
            throw new MalformedValue("counter");
        }
    }
}
