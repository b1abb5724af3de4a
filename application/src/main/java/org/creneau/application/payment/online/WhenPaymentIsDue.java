package org.creneau.application.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.OnlinePayments.Unpaid;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.payment.online.Online;

/// When the time to pay is over, asks the service once more, closes its page where nothing came, and calls off what was not paid,
/// or gives whose bank let go of the money another chance.
///
/// As long as the service does not answer, the order is kept: for a quarter of an hour, since others would like the
/// place. What comes after that is late money. Several nodes may do it at once: the second finds nothing left to do.
public final class WhenPaymentIsDue {
    /// Longer than a service is usually away, shorter than a place is missed.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Actor EXPIRY = Actor.system("expiry");

    private final OnlinePayments payments;
    private final LookAndRecord looking;
    private final Pauses pauses;
    private final Commands commands;
    private final UnpaidLetters letters;
    private final Supplier<String> commandIds;

    public WhenPaymentIsDue(
            OnlinePayments payments,
            LookAndRecord looking,
            Pauses pauses,
            Commands commands,
            UnpaidLetters letters,
            Supplier<String> commandIds) {
        this.payments = payments;
        this.looking = looking;
        this.pauses = pauses;
        this.commands = commands;
        this.letters = letters;
        this.commandIds = commandIds;
    }

    /// What fails for one attempt keeps no other order from being looked after: whoever is out of patience is called
    /// off all the same.
    ///
    /// @throws RuntimeException the first that was met, at the end of the round; the next one tries again
    public void run(Instant now) {
        var failures = new Failures();
        var closing = new Closing(looking, pauses, now);
        for (Unpaid one : payments.unpaidAt(now)) {
            failures.trying(() -> unpaid(one, closing, now));
        }
        for (Tried one : payments.overdueAt(now)) {
            failures.trying(() -> closing.isClosed(one));
        }
        failures.tell();
    }

    private void unpaid(Unpaid one, Closing closing, Instant now) {
        if (isOutOfPatience(one, now) || isSettled(one, closing)) {
            callOff(one, now);
        }
    }

    private static boolean isOutOfPatience(Unpaid one, Instant now) {
        return now.isAfter(one.until().plus(PATIENCE));
    }

    /// Whether the services have said of every attempt how it stands, and each page is closed.
    private boolean isSettled(Unpaid one, Closing closing) {
        Online online =
                payments.of(one.shop(), List.of(one.order()))
                        .getOrDefault(one.order(), Paying.NONE)
                        .online();
        return online.all()
                .filter(LookAndRecord::isUnheard)
                .map(attempt -> new Tried(one.shop(), one.order(), attempt))
                .map(closing::isClosed)
                .reduce(true, Boolean::logicalAnd);
    }

    private void callOff(Unpaid one, Instant now) {
        var command = new CallOffUnpaid(one.shop(), one.order());
        Outcome outcome =
                commands.send(Issued.first(commandIds.get(), command, now, EXPIRY, Channel.SYSTEM));
        if (outcome instanceof Outcome.Accepted(var events, _)) {
            events.forEach(this::write);
        }
    }

    private void write(Event event) {
        switch (event) {
            case OrderCancelled off -> letters.calledOff(off.shop(), off.order());
            case PaymentAwaitedAgain waits ->
                    letters.anotherChance(waits.shop(), waits.order(), waits.until());
            default -> {}
        }
    }
}
