package org.creneau.application.payment.online;

import java.time.Instant;

/// The ids of notices that came, so that those that came twice can be counted. Nothing is decided on it.
public interface HeardNotices {

    /// Writes it down.
    ///
    /// @return whether it came for the first time, as far as is still known
    boolean isNew(String service, String notice, Instant at);

    void forgetBefore(Instant instant);
}
