package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;

/// What is owed goes back by the attempts that it came by, the newest first, and never more than came by each. It
/// is decided together with the books: what left the till meanwhile is not given back by card as well.
public final class AskRefundDecider implements Decider<AskRefund, AskRefundDecider.Facts> {
    private static final String BEGINNING = "r.";
    private static final int LONGEST_ID = 64;

    public record Facts(Owed owed, LateMoney late) {}

    @Override
    public Class<AskRefund> command() {
        return AskRefund.class;
    }

    @Override
    public Fold<Facts> facts(AskRefund command) {
        return Owed.of(command.order()).and(LateMoney.of(command.order()), Facts::new);
    }

    @Override
    public Decision decide(AskRefund command, Facts facts, Instant at) {
        Owed owed = facts.owed();
        if (owed.order().in(command.shop()) instanceof OrderState.Unknown) {
            return Decision.refused(OrderRefusal.UNKNOWN_ORDER);
        }
        return switch (command.prompt()) {
            case SHOP -> wanted(command, owed, owed.cents(), at);
            case WITHOUT_WAITING -> wanted(command, owed, owed.centsWithoutWaiting(), at);
            case CALLED_OFF -> byItself(command, facts, at);
        };
    }

    private static Decision wanted(AskRefund command, Owed owed, long cents, Instant at) {
        List<Event> asked = asked(command, owed, cents, at);
        if (!asked.isEmpty() || owed.online().underway() > 0) {
            return Decision.accepted(asked);
        }
        return Decision.refused(
                cents > 0 ? OnlineRefusal.NOTHING_LEFT_ONLINE : OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    /// What came too late waits until it is decided whether it buys her a place; whoever wants it back at once
    /// decides that, too.
    private static Decision byItself(AskRefund command, Facts facts, Instant at) {
        Owed owed = facts.owed();
        boolean off =
                owed.order() instanceof OrderState.Cancelled && facts.late() != LateMoney.TO_DECIDE;
        return off && !owed.online().hasFailedRefund()
                ? Decision.accepted(asked(command, owed, owed.cents(), at))
                : Decision.accepted();
    }

    private static List<Event> asked(AskRefund command, Owed owed, long cents, Instant at) {
        List<Event> asked = new ArrayList<>();
        long left = owed.notUnderway(cents);
        for (Attempt attempt : owed.online().all().toList().reversed()) {
            long part = Math.min(left, attempt.refundable());
            if (part > 0) {
                asked.add(asked(command, attempt, part, at));
                left -= part;
            }
        }
        return asked;
    }

    private static Event asked(AskRefund command, Attempt attempt, long cents, Instant at) {
        return new RefundAsked(
                command.shop(),
                command.order(),
                attempt.opened().payment(),
                id(attempt),
                new Money(cents, attempt.opened().amount().currency()),
                at);
    }

    /// The next one of the attempt: whoever decides it at the same time means the same one.
    private static PaymentId id(Attempt attempt) {
        String beginning = BEGINNING + attempt.refunds().size() + ".";
        String payment = attempt.opened().payment().value();
        int longest = LONGEST_ID - beginning.length();
        return new PaymentId(
                beginning + payment.substring(Math.max(0, payment.length() - longest)));
    }
}
