package org.creneau.application.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.domain.webhook.HookAddress;

/// The other side of an address.
public interface Receivers {

    /// Never throws for anything that the other side does, and never waits for long.
    Reply post(HookAddress address, Letter letter);

    /// What is sent.
    ///
    /// @param sent by the clock of the machine
    /// @param body the text that is signed and sent, as UTF-8
    /// @param signing the secrets with each of which it is signed
    record Letter(String id, Instant sent, String body, List<HookSecret> signing) {
        /// Says nothing of what it says.
        @Override
        public String toString() {
            return id;
        }
    }

    record Reply(Answer answer, Duration took) {}

    /// What came of it.
    sealed interface Answer {
        /// @param status of HTTP
        /// @param pause how long it wants to be left alone; none where it said nothing
        record Status(int status, Duration pause) implements Answer {}

        /// There was no answer.
        record None(Why why) implements Answer {}
    }

    /// Why there was none.
    enum Why {
        /// Its name leads nowhere.
        UNKNOWN_NAME,
        /// Its name leads into a network that is nobody's business, or it is not private enough.
        ADDRESS_REFUSED,
        /// Nothing listens there, or the connection broke.
        NO_CONNECTION,
        /// It has no certificate that proves who it is.
        NO_CERTIFICATE,
        /// It took longer than it may.
        TOO_SLOW,
        /// What it said is no HTTP.
        NO_HTTP
    }
}
