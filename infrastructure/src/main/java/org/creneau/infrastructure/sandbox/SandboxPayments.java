package org.creneau.infrastructure.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.infrastructure.payment.TimedSignature;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The sandbox as it is asked by programs. Each shop's account is called as the shop is.
public final class SandboxPayments implements PaymentService {
    public static final String NAME = "sandbox";
    static final String SIGNATURE = "sandbox-signature";

    private static final JsonMapper JSON = new JsonMapper();

    private final SandboxBooks books;
    private final TimedSignature signature;
    private final Supplier<String> ids;

    SandboxPayments(SandboxBooks books, TimedSignature signature, Supplier<String> ids) {
        this.books = books;
        this.signature = signature;
        this.ids = ids;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Account> account(ShopId shop) {
        return Optional.of(new Account(shop.value()));
    }

    @Override
    public Opened open(Ask ask) {
        Charge charge = asked(() -> books.open(ask));
        return new Opened(
                charge.reference(), ask.back().resolve(SandboxPages.of(charge.reference())));
    }

    @Override
    public Snapshot look(Account account, ServiceReference payment) {
        return asked(() -> books.look(account, payment)).snapshot();
    }

    @Override
    public Snapshot capture(Account account, ServiceReference payment, Money amount) {
        return asked(() -> books.change(account, payment, (it, _) -> it.captured(amount)))
                .snapshot();
    }

    @Override
    public Snapshot close(Account account, ServiceReference payment) {
        return asked(() -> books.change(account, payment, (it, _) -> it.closed())).snapshot();
    }

    @Override
    public Snapshot cancel(Account account, ServiceReference payment) {
        return asked(() -> books.change(account, payment, (it, _) -> it.cancelled())).snapshot();
    }

    @Override
    public Snapshot refund(
            Account account, ServiceReference payment, PaymentId refund, Money amount) {
        var called = new ServiceReference("sbr_" + ids.get());
        return asked(
                        () ->
                                books.change(
                                        account,
                                        payment,
                                        (it, now) -> it.refunded(refund, called, amount, now)))
                .snapshot();
    }

    @Override
    public List<Snapshot> changed(Account account, Instant from, Instant to) {
        return asked(() -> books.changed(account, from, to)).stream()
                .map(Charge::snapshot)
                .toList();
    }

    @Override
    public Optional<Notice> hear(Map<String, String> headers, byte[] body, Instant now) {
        signature.check(headers.getOrDefault(SIGNATURE, ""), body, now);
        try {
            var told = JSON.readValue(body, SandboxNotices.Body.class);
            return Optional.of(
                    new Notice(
                            told.id(),
                            new Account(told.account()),
                            new ServiceReference(told.payment())));
        } catch (JacksonException _) {
            throw new ForgedNotice("signed, but not a notice");
        }
    }

    /// It stands in the product's own database: away is away.
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException e) {
            throw new ServiceSilent("The sandbox does not answer", e);
        }
    }
}
