package org.creneau.domain.queue;

import org.creneau.domain.kernel.MalformedValue;

final class People {
    static final int MOST = 50;

    private People() {}

    static void check(int people) {
        if (people < 1 || people > MOST) {
            throw new MalformedValue("people");
        }
    }
}
