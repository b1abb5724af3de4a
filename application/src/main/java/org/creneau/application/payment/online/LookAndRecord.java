package org.creneau.application.payment.online;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.RecordRefundRefused;
import org.creneau.domain.payment.online.RecordSnapshot;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Stage;

/// Asks a service how a payment stands, and writes down what is new. Whoever hears of a change does this, and so does
/// whoever does not hear of one for too long: there is no other way for money to come into the books online.
public final class LookAndRecord implements OnlineNotices {
    private static final Actor SERVICE = Actor.system("payment-service");

    private final OnlinePayments payments;
    private final PaymentServices services;
    private final Commands commands;
    private final RefundLetters letters;
    private final Untaken untaken;
    private final Supplier<String> commandIds;
    private final InstantSource clock;

    public LookAndRecord(
            OnlinePayments payments,
            PaymentServices services,
            Commands commands,
            RefundLetters letters,
            Untaken untaken,
            Supplier<String> commandIds,
            InstantSource clock) {
        this.payments = payments;
        this.services = services;
        this.commands = commands;
        this.letters = letters;
        this.untaken = untaken;
        this.commandIds = commandIds;
        this.clock = clock;
    }

    @Override
    public boolean heard(String service, Account account, ServiceReference payment) {
        var known = payments.find(service, payment).filter(one -> account(one).equals(account));
        if (known.map(this::look).filter(outcome -> !isWritten(outcome)).isPresent()) {
            throw new NotTaken("What a payment service says was not taken");
        }
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

    /// Gives back what was asked for. Where the service says no, it says how the payment stands: what it has not
    /// done by then it does not do.
    ///
    /// @return whether it is known what came of it
    /// @throws ServiceSilent where the service gave no answer
    /// @throws ServiceRefused where it does not say how the payment stands either
    public boolean refund(Tried tried, PaymentId refund, Money amount) {
        try {
            Snapshot says = service(tried).refund(account(tried), reference(tried), refund, amount);
            return isWritten(record(tried, says)) && !isUnderway(says, refund);
        } catch (ServiceRefused _) {
            Snapshot after = service(tried).look(account(tried), reference(tried));
            record(tried, after);
            return isWritten(
                    send(new RecordRefundRefused(tried.shop(), tried.order(), refund, after)));
        }
    }

    private static boolean isUnderway(Snapshot says, PaymentId refund) {
        return says.refunds().stream()
                .filter(one -> one.refund().equals(Optional.of(refund)))
                .noneMatch(one -> one.fate() != Snapshot.Fate.UNDERWAY);
    }

    public Outcome record(Tried tried, Snapshot says) {
        Outcome outcome = send(new RecordSnapshot(tried.shop(), tried.order(), says));
        switch (outcome) {
            case Outcome.Accepted(var events, _) -> events.forEach(this::tell);
            case Outcome.Refused(var why) -> untaken.told(tried.attempt().opened().service(), why);
        }
        return outcome;
    }

    private void tell(Event event) {
        if (event instanceof RefundMade made) {
            letters.made(made.shop(), made.order(), made.amount());
        }
    }

    private Outcome send(Command command) {
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
