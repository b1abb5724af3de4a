package org.creneau.application.payment.online;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.RecordSnapshot;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a service how a payment stands, and writes down what is new. Whoever hears of a change does this, and so does
/// whoever does not hear of one for too long: there is no other way for money to come into the books online.
public final class LookAndRecord implements OnlineNotices {
    private static final Actor SERVICE = Actor.system("payment-service");

    private static final Logger LOG = LoggerFactory.getLogger(LookAndRecord.class);

    private final OnlinePayments payments;
    private final PaymentServices services;
    private final Commands commands;
    private final Supplier<String> commandIds;
    private final InstantSource clock;

    public LookAndRecord(
            OnlinePayments payments,
            PaymentServices services,
            Commands commands,
            Supplier<String> commandIds,
            InstantSource clock) {
        this.payments = payments;
        this.services = services;
        this.commands = commands;
        this.commandIds = commandIds;
        this.clock = clock;
    }

    @Override
    public boolean heard(String service, Account account, ServiceReference payment) {
        var known = payments.find(service, payment).filter(one -> account(one).equals(account));
        known.map(this::look)
                .filter(outcome -> !isWritten(outcome))
                .ifPresent(outcome -> LOG.error("What {} says is not taken: {}", service, outcome));
        return known.isPresent();
    }

    /// @throws ServiceSilent where the service gave no answer
    public Outcome look(Tried tried) {
        return record(tried, service(tried).look(account(tried), reference(tried)));
    }

    /// Closes the page on which nothing has come: what her bank keeps is never let go because nobody had heard of it.
    ///
    /// @return whether what the service says is written down
    /// @throws ServiceSilent where the service gave no answer
    public boolean close(Tried tried) {
        return isWritten(record(tried, service(tried).close(account(tried), reference(tried))));
    }

    /// Whether nobody has heard yet whether anything came of it.
    static boolean isUnheard(Attempt attempt) {
        return attempt.stage() == Stage.OPEN || attempt.stage() == Stage.DECLINED;
    }

    private static boolean isWritten(Outcome outcome) {
        return outcome instanceof Outcome.Accepted;
    }

    /// Lets go of what somebody's bank keeps. What was taken meanwhile is written down.
    ///
    /// @throws ServiceSilent where the service gave no answer
    public Outcome cancel(Tried tried) {
        return record(tried, service(tried).cancel(account(tried), reference(tried)));
    }

    /// Takes what somebody's bank keeps, or a part of it.
    ///
    /// @throws ServiceSilent where the service gave no answer
    public Outcome capture(Tried tried, Money amount) {
        return record(tried, service(tried).capture(account(tried), reference(tried), amount));
    }

    public Outcome record(Tried tried, Snapshot says) {
        var command = new RecordSnapshot(tried.shop(), tried.order(), says);
        Instant now = clock.instant();
        return commands.send(Issued.first(commandIds.get(), command, now, SERVICE, Channel.SYSTEM));
    }

    /// A service that is not configured any more answers nothing.
    PaymentService service(Tried tried) {
        String name = tried.attempt().opened().service();
        return services.find(name)
                .orElseThrow(
                        () ->
                                new ServiceSilent(
                                        "No service " + name + " here",
                                        new IllegalStateException(name)));
    }

    static Account account(Tried tried) {
        return new Account(tried.attempt().opened().account());
    }

    static ServiceReference reference(Tried tried) {
        return tried.attempt().opened().reference();
    }
}
