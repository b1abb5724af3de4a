package org.creneau.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Decision.Refused;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.Terms;
import org.creneau.domain.withdrawal.Agreed;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.domain.withdrawal.DeclareWithdrawalDecider;
import org.creneau.domain.withdrawal.WithdrawalRefusal;

/// Takes somebody's word that she changed her mind. Before she has the goods that calls her whole order off in the same append, whatever
/// deadline the shop has for changes: the right begins with the contract (directive 2011/83, art. 9; Code de la consommation,
/// L221-18), and nobody has to fetch what she will bring back. What is on its way to her she gives up once it is there.
/// Nobody withdraws from what was ordered at the counter, nor calls an appointment off in this way: that is cancelled, as long as it may be.
public final class WithdrawDecider implements Decider<DeclareWithdrawal, WithdrawDecider.Facts> {
    private static final DeclareWithdrawalDecider AFTERWARDS = new DeclareWithdrawalDecider();
    private static final CancelOrderDecider CALLING_OFF = new CancelOrderDecider();

    public record Facts(DeclareWithdrawalDecider.Facts said, CancelOrderDecider.Facts order) {}

    @Override
    public Class<DeclareWithdrawal> command() {
        return DeclareWithdrawal.class;
    }

    @Override
    public Fold<Facts> facts(DeclareWithdrawal command) {
        return AFTERWARDS.facts(command).and(CALLING_OFF.facts(off(command)), Facts::new);
    }

    private static CancelOrder off(DeclareWithdrawal command) {
        return new CancelOrder(command.shop(), command.order(), CancelledBy.WITHDRAWN);
    }

    @Override
    public Decision decide(DeclareWithdrawal command, Facts facts, Instant at) {
        if (isAgreedWithShop(command, facts)) {
            return Decision.refused(WithdrawalRefusal.AGREED_WITH_SHOP);
        }
        return isBeforehand(command, facts)
                ? facts.said()
                        .order()
                        .placed()
                        .map(as -> beforehand(command, as, facts, at))
                        .orElseThrow()
                : AFTERWARDS.decide(command, facts.said(), at);
    }

    /// A declaration that counts already is answered as ever.
    private static boolean isAgreedWithShop(DeclareWithdrawal command, Facts facts) {
        boolean hers = facts.order().order().in(command.shop()).placed().isPresent();
        return hers
                && facts.said().earlier().isEmpty()
                && (command.agreed() == Agreed.FACE_TO_FACE
                        || (isBeforehand(command, facts)
                                && facts.order().appointment().isPresent()));
    }

    /// Of something that is kept for her, and that she owes.
    private static boolean isBeforehand(DeclareWithdrawal command, Facts facts) {
        return facts.said().earlier().isEmpty()
                && switch (facts.order().order().in(command.shop())) {
                    case OrderState.Placed(var as) -> isOwed(as);
                    case OrderState.Ready(var as) -> isOwed(as);
                    case OrderState.NotCollected(var as) -> isOwed(as);
                    case OrderState.Unknown _, OrderState.OnTheWay _ -> false;
                    case OrderState.HandedOver _, OrderState.Cancelled _ -> false;
                };
    }

    private static boolean isOwed(OrderPlaced as) {
        return switch (as.terms()) {
            case Terms.Obligation _ -> true;
            case Terms.PutAside _ -> false;
        };
    }

    private static Decision beforehand(
            DeclareWithdrawal command, OrderPlaced as, Facts facts, Instant at) {
        return switch (DeclareWithdrawalDecider.beforehand(command, as, facts.said(), at)) {
            case Refused no -> no;
            case Accepted(var said) -> calledOff(command, said, facts, at);
        };
    }

    private static Decision calledOff(
            DeclareWithdrawal command, List<Event> said, Facts facts, Instant at) {
        OrderPlaced placed = facts.order().order().placed().orElseThrow();
        List<Event> events = new ArrayList<>();
        if (CancelOrderDecider.cancelled(off(command), placed, facts.order(), at)
                instanceof Accepted(var off)) {
            events.addAll(off);
        }
        events.addAll(said);
        return Decision.accepted(events);
    }
}
