package org.creneau.domain.queue;

import org.creneau.domain.kernel.MalformedValue;

final class Visit {
    private Visit() {}

    static void check(String visit) {
        if (!visit.matches("[A-Za-z0-9-]{1,64}")) {
            throw new MalformedValue("key");
        }
    }
}
