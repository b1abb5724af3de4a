package org.creneau.infrastructure.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The table `sandbox_payment`. Whatever changes in it is told in the same transaction by what [SandboxNotices]
/// keeps to be sent. An account is there once it is named.
final class SandboxBooks {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SandboxNotices notices;
    private final InstantSource clock;
    private final Supplier<String> ids;

    SandboxBooks(
            DataSource source, SandboxNotices notices, InstantSource clock, Supplier<String> ids) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.notices = notices;
        this.clock = clock;
        this.ids = ids;
    }

    Charge open(Ask ask) {
        Charge wanted = Charge.opened(new ServiceReference("sbx_" + ids.get()), ask);
        jdbc.sql(
                        """
                        insert into sandbox_payment
                            (reference, account, payment, charge, changed_at, due_at)
                        values (?, ?, ?, ?::jsonb, ?, ?)
                        on conflict (account, payment) do nothing
                        """)
                .params(
                        wanted.reference().value(),
                        ask.account().id(),
                        ask.payment().value(),
                        JSON.writeValueAsString(wanted),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        ask.until().atOffset(ZoneOffset.UTC))
                .update();
        return find(ask.account(), ask.payment()).askedAgain(ask);
    }

    private Charge find(Account account, PaymentId payment) {
        return jdbc.sql("select charge from sandbox_payment where account = ? and payment = ?")
                .params(account.id(), payment.value())
                .query((row, _) -> read(row.getString("charge")))
                .single();
    }

    /// The page of a payment, for whoever has its address.
    Optional<Charge> find(ServiceReference reference) {
        return jdbc.sql("select charge from sandbox_payment where reference = ?")
                .param(reference.value())
                .query((row, _) -> read(row.getString("charge")))
                .optional()
                .map(charge -> charge.at(clock.instant()));
    }

    /// @throws ServiceRefused where the account has no such payment
    Charge look(Account account, ServiceReference reference) {
        return change(account, reference, (charge, _) -> charge);
    }

    /// @param next from the payment as it stands at the instant
    Charge change(
            Account account, ServiceReference reference, BiFunction<Charge, Instant, Charge> next) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                change(
                                        locked(reference)
                                                .filter(one -> one.account().equals(account))
                                                .orElseThrow(SandboxBooks::unknown),
                                        next)));
    }

    private static ServiceRefused unknown() {
        return new ServiceRefused("there is no such payment in this account");
    }

    private Optional<Charge> locked(ServiceReference reference) {
        return jdbc.sql("select charge from sandbox_payment where reference = ? for update")
                .param(reference.value())
                .query((row, _) -> read(row.getString("charge")))
                .optional();
    }

    private Charge change(Charge before, BiFunction<Charge, Instant, Charge> next) {
        Instant now = clock.instant();
        Charge after = next.apply(before.at(now), now);
        if (!after.equals(before)) {
            write(after, now);
            notices.tell(before, after, now);
        }
        return after;
    }

    private void write(Charge charge, Instant now) {
        jdbc.sql(
                        """
                        update sandbox_payment set charge = ?::jsonb, changed_at = ?, due_at = ?
                        where reference = ?
                        """)
                .param(JSON.writeValueAsString(charge))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(charge.due().map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null))
                .param(charge.reference().value())
                .update();
    }

    /// What has happened by itself by now.
    void settle() {
        jdbc.sql(
                        """
                        select charge from sandbox_payment where due_at <= ?
                        order by due_at limit ?
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), AT_ONCE)
                .query((row, _) -> read(row.getString("charge")))
                .list()
                .forEach(charge -> look(charge.account(), charge.reference()));
    }

    List<Charge> changed(Account account, Instant from, Instant to) {
        settle();
        return jdbc.sql(
                        """
                        select charge from sandbox_payment
                        where account = ? and changed_at >= ? and changed_at < ?
                        order by changed_at, reference
                        """)
                .params(account.id(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row.getString("charge")))
                .list();
    }

    private static Charge read(String json) {
        return JSON.readValue(json, Charge.class);
    }
}
