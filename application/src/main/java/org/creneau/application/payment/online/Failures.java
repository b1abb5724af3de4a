package org.creneau.application.payment.online;

import java.util.ArrayList;
import java.util.List;

/// What failed in one round: it keeps nothing else from being looked after, and is told at the end.
final class Failures {
    private final List<RuntimeException> all = new ArrayList<>();

    void trying(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            all.add(e);
        }
    }

    /// @throws RuntimeException the first that was met
    void tell() {
        if (!all.isEmpty()) {
            throw all.getFirst();
        }
    }
}
