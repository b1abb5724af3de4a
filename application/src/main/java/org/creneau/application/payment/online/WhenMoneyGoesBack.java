package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.application.payment.online.Refunds.CalledOff;
import org.creneau.application.payment.online.Refunds.Underway;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;

/// What was paid online for an order that is called off goes back without anybody's doing; and of whatever is asked
/// back the service is told until it has said what came of it.
///
/// A service goes by our id of a refund: told twice, by two nodes or after a restart, it gives back once.
public final class WhenMoneyGoesBack {
    private static final Actor REFUNDS = Actor.system("refunds");
    private static final String ORDERS = "called-off";
    private static final String ASKED = "refund";

    private final Refunds refunds;
    private final Pauses pauses;
    private final LookAndRecord looking;
    private final Commands commands;
    private final Supplier<String> commandIds;

    public WhenMoneyGoesBack(
            Refunds refunds,
            Pauses pauses,
            LookAndRecord looking,
            Commands commands,
            Supplier<String> commandIds) {
        this.refunds = refunds;
        this.pauses = pauses;
        this.looking = looking;
        this.commands = commands;
        this.commandIds = commandIds;
    }

    /// What fails for one order keeps no other one from being looked after, and an account that is silent is left
    /// alone for the rest of the round.
    ///
    /// @throws RuntimeException the first that was met, at the end of the round
    public void run(Instant now) {
        List<RuntimeException> failures = new ArrayList<>();
        Set<String> resting = pauses.resting(ORDERS, now);
        for (CalledOff one : refunds.calledOff()) {
            if (!resting.contains(one.order().value())) {
                trying(failures, () -> ask(one, now));
            }
        }
        tell(failures, now);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static void trying(List<RuntimeException> failures, Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    /// What may have left the till, or failed before, is looked at again ever more seldom.
    private void ask(CalledOff one, Instant now) {
        var command = new AskRefund(one.shop(), one.order(), Prompt.CALLED_OFF);
        Outcome outcome =
                commands.send(
                        Issued.first(commandIds.get(), command, now, REFUNDS, Channel.SYSTEM));
        if (outcome instanceof Outcome.Accepted(var events, _) && !events.isEmpty()) {
            pauses.end(ORDERS, one.order().value());
        } else {
            pauses.rest(ORDERS, one.order().value(), now);
        }
    }

    private void tell(List<RuntimeException> failures, Instant now) {
        Set<String> resting = pauses.resting(ASKED, now);
        Set<String> silent = new HashSet<>();
        for (Underway one : refunds.underway()) {
            if (!resting.contains(one.refund().value()) && !silent.contains(whose(one))) {
                trying(failures, () -> tell(one, silent, now));
            }
        }
    }

    private static String whose(Underway one) {
        Account account = LookAndRecord.account(one.tried());
        return one.tried().attempt().opened().service() + " " + account.id();
    }

    private void tell(Underway one, Set<String> silent, Instant now) {
        boolean known = false;
        try {
            known = looking.refund(one.tried(), one.refund(), one.asked().amount());
        } catch (ServiceSilent _) {
            silent.add(whose(one));
        } finally {
            if (known) {
                pauses.end(ASKED, one.refund().value());
            } else {
                pauses.rest(ASKED, one.refund().value(), now);
            }
        }
    }
}
