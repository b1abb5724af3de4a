package org.creneau.infrastructure.web;

import org.creneau.domain.kernel.Reason;
import org.creneau.infrastructure.i18n.Say;

/// Why something did not happen, and what to do now.
record Alert(String text, String advice) {
    static Alert of(Say say, Reason reason) {
        return new Alert(say.refusal(reason), say.advice(reason));
    }

    static Alert of(Say say, String key) {
        return new Alert(say.text(key), say.text(key + ".advice"));
    }
}
