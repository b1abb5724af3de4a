package org.creneau.application.payment.online;

import org.creneau.domain.kernel.Reason;

/// What a service says and nobody here can write down: money in another currency, say. Somebody has to look.
public interface Untaken {

    void told(String service, Reason why);
}
