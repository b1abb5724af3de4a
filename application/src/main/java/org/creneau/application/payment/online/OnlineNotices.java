package org.creneau.application.payment.online;

import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.domain.payment.online.ServiceReference;

/// Where it is heard that something changed with a payment.
///
/// A notice says *look*, nothing else: the service is asked how the payment stands, and what is new of it is
/// written down. Late, twice or in the wrong order, a notice does no harm.
public interface OnlineNotices {

    /// @param service its [PaymentService#name]
    /// @return whether the payment is known here. One that is not may be of another program on the same
    ///     account: nobody has to send the notice again
    /// @throws PaymentService.ServiceSilent when the service could not be asked: whoever sent the notice
    ///     had better send it again
    /// @throws NotTaken when what it says cannot be written down
    boolean heard(String service, Account account, ServiceReference payment);

    /// Whoever sent the notice had better send it again, once somebody has seen to it.
    final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotTaken(String message) {
            super(message);
        }
    }
}
