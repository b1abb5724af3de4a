package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;

/// Closes pages for the length of one round. An account that was silent once is left alone for the rest of it, so that
/// nobody waits for it again and again; a page that could not be closed is tried again ever more seldom.
final class Closing {
    private static final String WHAT = "close";

    private final LookAndRecord looking;
    private final Pauses pauses;
    private final Instant now;
    private final Set<String> left;

    Closing(LookAndRecord looking, Pauses pauses, Instant now) {
        this.looking = looking;
        this.pauses = pauses;
        this.now = now;
        this.left = new HashSet<>(pauses.resting(WHAT, now));
    }

    /// @return whether the service said how it stands, and that is written down
    boolean isClosed(Tried tried) {
        String payment = tried.attempt().opened().payment().value();
        if (left.contains(whose(tried)) || left.contains(payment)) {
            return false;
        }
        try {
            return looking.close(tried);
        } catch (ServiceRefused _) {
            return rest(payment);
        } catch (ServiceSilent _) {
            left.add(whose(tried));
            return rest(payment);
        }
    }

    private static String whose(Tried tried) {
        return tried.attempt().opened().service() + " " + LookAndRecord.account(tried).id();
    }

    private boolean rest(String payment) {
        pauses.rest(WHAT, payment, now);
        return false;
    }
}
