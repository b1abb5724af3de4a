package org.creneau.application.payment.online;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
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

    /// The shop's own account. Absent where it has none: nobody can pay this shop through this service.
    Optional<Account> account(ShopId shop);

    /// Opens a payment. Nothing is paid by it. Refused under the id of another sum, or of another moment
    /// to take it; whatever else was asked for differently stays as it was the first time.
    Opened open(Ask ask);

    /// How it stands now.
    Snapshot look(Account account, ServiceReference payment);

    /// Takes what was authorised, or a part of it; the rest is let go. This happens once: asked again for
    /// the same sum, the answer is how it stands, for any other it is no.
    Snapshot capture(Account account, ServiceReference payment, Money amount);

    /// Closes the page, if nothing came of it yet. What her bank keeps it goes on keeping, what was taken stays
    /// taken: the answer says so. Nothing is lost by it, whatever happens at the same moment.
    Snapshot close(Account account, ServiceReference payment);

    /// Lets go of what was authorised, or closes the page before anything was. What was taken stays taken:
    /// the answer says so, and it can be given back.
    Snapshot cancel(Account account, ServiceReference payment);

    /// Gives back a part of what was captured, or all of it, by the same means. Refused beyond what is left
    /// of it, and under the id of another sum. One that fails later leaves the money with the shop: the next
    /// attempt has an id of its own.
    Snapshot refund(Account account, ServiceReference payment, PaymentId refund, Money amount);

    /// Every payment of an account of which anything changed in between, whatever notices were lost, as it
    /// stands now.
    ///
    /// @param to not included
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
    /// @param until when the page of the service closes by itself, or as soon after as the service can: some
    ///     keep theirs open for half an hour longer. To be sure it is closed, [#close]
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

    /// @param page of the service, where she pays; with its host, as [Ask#back] has one. A form whose answer
    ///     leads there from a page of ours is stopped by browsers: her browser follows a link
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
