package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.Passes;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// What is owed goes back by the attempts that it came by, as [Homeward] finds them. It
/// is decided together with all books: what left the till meanwhile is not given back by card as well, and what passed on from another order
/// is in the books of that one, and asked back there, in one append.
public final class AskRefundDecider implements Decider<AskRefund, AskRefundDecider.Facts> {

    /// @param passes what other books lent those of the order
    /// @param lenders those books
    public record Facts(Owed owed, LateMoney late, Passes passes, PMap<OrderId, Book> lenders) {
        /// Of an order that nothing passed on to.
        public Facts(Owed owed, LateMoney late) {
            this(owed, late, Passes.NONE, HashTreePMap.empty());
        }

        /// The same, as somebody reads it who makes mistakes in the books of the order itself.
        public Facts with(Owed read) {
            return new Facts(read, late, passes, lenders);
        }

        private Facts with(Passes lent) {
            return new Facts(owed, late, lent, lenders);
        }

        private Facts with(Book lender) {
            return new Facts(owed, late, passes, lenders.plus(lender.order(), lender));
        }

        private Map<OrderId, Book> books(OrderId order) {
            return lenders.plus(order, Book.of(order, owed, passes));
        }

        /// Here, or where it had come online before it passed on.
        private boolean isUnderway() {
            return owed.online().underway() > 0
                    || (owed.entries().home() > 0
                            && lenders.values().stream()
                                    .anyMatch(lender -> lender.online().underway() > 0));
        }
    }

    @Override
    public Class<AskRefund> command() {
        return AskRefund.class;
    }

    @Override
    public Fold<Facts> facts(AskRefund command) {
        Fold<Facts> facts = Owed.of(command.order()).and(LateMoney.of(command.order()), Facts::new);
        if (!command.lenders().isEmpty()) {
            facts = facts.and(Passes.of(command.order()), Facts::with);
        }
        for (OrderId lender : command.lenders()) {
            facts = facts.and(Book.of(lender), Facts::with);
        }
        return facts;
    }

    @Override
    public Decision decide(AskRefund command, Facts facts, Instant at) {
        Owed owed = facts.owed();
        if (owed.order().in(command.shop()) instanceof OrderState.Unknown) {
            return Decision.refused(OrderRefusal.UNKNOWN_ORDER);
        }
        return switch (command.prompt()) {
            case SHOP -> wanted(command, facts, owed.cents(), at);
            case WITHOUT_WAITING -> wanted(command, facts, owed.centsWithoutWaiting(), at);
            case CALLED_OFF -> byItself(command, facts, at);
        };
    }

    private static Decision wanted(AskRefund command, Facts facts, long cents, Instant at) {
        List<WayHome> ways = ways(command, facts, cents);
        Optional<Money> other = command.seen().flatMap(seen -> otherThan(seen, ways));
        if (other.isPresent()) {
            return Decision.refused(new RefundChanged(other.get()));
        }
        if (!ways.isEmpty() || facts.isUnderway()) {
            return Decision.accepted(asked(command, ways, at));
        }
        return Decision.refused(
                cents > 0 ? OnlineRefusal.NOTHING_LEFT_ONLINE : OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    /// What is on its way already is not asked for again, whatever was seen.
    private static Optional<Money> otherThan(Money seen, List<WayHome> ways) {
        return ways.stream()
                .map(WayHome::amount)
                .reduce(Money::plus)
                .filter(now -> !now.equals(seen));
    }

    /// What came too late waits until it is decided whether it buys her a place; whoever wants it back at once
    /// decides that, too.
    private static Decision byItself(AskRefund command, Facts facts, Instant at) {
        Owed owed = facts.owed();
        boolean off =
                owed.order() instanceof OrderState.Cancelled && facts.late() != LateMoney.TO_DECIDE;
        return off && !owed.online().hasFailedRefund()
                ? Decision.accepted(asked(command, ways(command, facts, owed.cents()), at))
                : Decision.accepted();
    }

    private static List<WayHome> ways(AskRefund command, Facts facts, long cents) {
        OrderId order = command.order();
        return Homeward.of(order, facts.books(order), facts.owed().notUnderway(cents));
    }

    private static List<Event> asked(AskRefund command, List<WayHome> ways, Instant at) {
        return ways.stream().flatMap(way -> way.events(command.shop(), at).stream()).toList();
    }
}
