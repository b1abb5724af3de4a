package org.creneau.application.payment.online;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;

/// One service that takes money for shops, each payment straight to the account of the shop that it is
/// for.
///
/// Each thing asked for goes by an id of ours: asked again with the same id, it is the same thing, and the
/// answer is how it stands by now. Whoever does not get an answer asks again.
///
/// Each method throws [ServiceSilent] where there was no answer, and [ServiceRefused] where the answer was
/// no.
public interface PaymentService {

    /// What it is called in events and settings: `sandbox`, say.
    String name();

    /// Opens a payment. Nothing is paid by it.
    Opened open(Ask ask);

    /// How it stands now.
    Snapshot look(Account account, ServiceReference payment);

    /// Takes what was authorised, or a part of it; the rest is let go.
    Snapshot capture(Account account, ServiceReference payment, Money amount);

    /// Lets go of what was authorised, or closes the page before anything was.
    Snapshot cancel(Account account, ServiceReference payment);

    /// Gives back a part of what was captured, or all of it, by the same means.
    Snapshot refund(Account account, ServiceReference payment, PaymentId refund, Money amount);

    /// Every payment of an account of which anything changed in between, whatever notices were lost.
    List<Snapshot> changed(Account account, Instant from, Instant to);

    /// Reads a notice that came over the network.
    ///
    /// @param headers by their names in small letters
    /// @param body as it came, byte by byte: the signature is of these
    /// @return absent where the notice is about something that does not matter here
    /// @throws ForgedNotice where the signature is wrong or older than five minutes
    Optional<Notice> hear(Map<String, String> headers, byte[] body, Instant now);

    /// @param payment ours; the idempotency key too
    /// @param shown what she reads on the page of the service: the name of the shop, say; nothing about a
    ///     person
    /// @param capture whether the money is taken at once, or kept until the shop takes it
    /// @param back where her browser goes when she has paid, or has not
    /// @param until when the page of the service closes by itself
    record Ask(
            Account account,
            PaymentId payment,
            Money amount,
            String shown,
            Capture capture,
            URI back,
            Instant until) {}

    /// When the money is taken.
    enum Capture {
        AT_ONCE,
        LATER
    }

    /// @param page of the service, where she pays
    record Opened(ServiceReference payment, URI page) {}

    /// The shop's own account at the service.
    record Account(String id) {}

    /// That something changed. How it stands is asked for with [#look]: notices come late, twice and in
    /// any order.
    ///
    /// @param id the same each time the same notice comes
    record Notice(String id, Account account, ServiceReference payment) {}

    /// No answer, or one that says to come again. Whether it was done nobody knows: ask again with the
    /// same id.
    final class ServiceSilent extends RuntimeException {
        private static final long serialVersionUID = 1;

        public ServiceSilent(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /// It will not be done, however often it is asked for.
    final class ServiceRefused extends RuntimeException {
        private static final long serialVersionUID = 1;

        public ServiceRefused(String message) {
            super(message);
        }
    }

    /// Not from the service, or not from now.
    final class ForgedNotice extends RuntimeException {
        private static final long serialVersionUID = 1;

        public ForgedNotice(String message) {
            super(message);
        }
    }
}
