package org.creneau.application.payment.online;

import java.util.HashSet;
import java.util.Set;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;

/// Closes pages for the length of one round. A service that was silent once is left alone for the rest of it, so that
/// nobody waits for it again and again.
final class Closing {
    private final LookAndRecord looking;
    private final Set<String> silent = new HashSet<>();

    Closing(LookAndRecord looking) {
        this.looking = looking;
    }

    /// @return whether the service said how it stands, and that is written down
    boolean isClosed(Tried tried) {
        String service = tried.attempt().opened().service();
        if (silent.contains(service)) {
            return false;
        }
        try {
            return looking.close(tried);
        } catch (ServiceRefused _) {
            return false;
        } catch (ServiceSilent _) {
            silent.add(service);
            return false;
        }
    }
}
