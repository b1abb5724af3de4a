package org.creneau.application.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.OnlinePayments.Unpaid;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.OrderEvent.OrderCancelled;

/// When the time to pay is over, asks the service once more, closes its page, and calls off what was not paid.
///
/// As long as the service does not answer, the order is kept: for a quarter of an hour, since others would like the
/// place. What comes after that is late money. Several nodes may do it at once: the second finds nothing left to do.
public final class WhenPaymentIsDue {
    /// Longer than a service is usually away, shorter than a place is missed.
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Actor EXPIRY = Actor.system("expiry");

    private final OnlinePayments payments;
    private final LookAndRecord looking;
    private final Commands commands;
    private final UnpaidLetters letters;
    private final Supplier<String> commandIds;

    public WhenPaymentIsDue(
            OnlinePayments payments,
            LookAndRecord looking,
            Commands commands,
            UnpaidLetters letters,
            Supplier<String> commandIds) {
        this.payments = payments;
        this.looking = looking;
        this.commands = commands;
        this.letters = letters;
        this.commandIds = commandIds;
    }

    /// @throws org.creneau.application.decisions.TemporarilyUnavailable when the store takes no commands; the
    ///     next round tries again
    public void run(Instant now) {
        List<Unpaid> unpaid = payments.unpaidAt(now);
        Set<OrderId> unsettled = new HashSet<>();
        payments.overdueAt(now).stream()
                .filter(one -> !isSettled(one))
                .map(Tried::order)
                .forEach(unsettled::add);
        unpaid.stream()
                .filter(one -> !unsettled.contains(one.order()) || isOutOfPatience(one, now))
                .forEach(one -> callOff(one, now));
    }

    private static boolean isOutOfPatience(Unpaid one, Instant now) {
        return now.isAfter(one.until().plus(PATIENCE));
    }

    /// Whether the service has said how it stands, and the page is closed.
    private boolean isSettled(Tried tried) {
        try {
            looking.cancel(tried);
            return true;
        } catch (ServiceRefused _) {
            looking.look(tried);
            return true;
        } catch (ServiceSilent _) {
            return false;
        }
    }

    private void callOff(Unpaid one, Instant now) {
        var command = new CallOffUnpaid(one.shop(), one.order());
        Outcome outcome =
                commands.send(Issued.first(commandIds.get(), command, now, EXPIRY, Channel.SYSTEM));
        if (outcome instanceof Outcome.Accepted(var events, _)
                && events.stream().anyMatch(OrderCancelled.class::isInstance)) {
            letters.calledOff(one.shop(), one.order());
        }
    }
}
