package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.returns.InspectReturn;
import org.creneau.domain.returns.InspectReturnDecider;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Worth;

/// A look at goods that came back asks the books before it refuses any: where their money has gone back, or is on its way, it is asked once
/// whether she is to pay for them again.
public final class LookAtReturnDecider
        implements Decider<InspectReturn, LookAtReturnDecider.Facts> {
    private static final InspectReturnDecider LOOKING = new InspectReturnDecider();

    /// @param books of the order that the command names
    public record Facts(InspectReturnDecider.Facts goods, Optional<Owed> books) {}

    @Override
    public Class<InspectReturn> command() {
        return InspectReturn.class;
    }

    @Override
    public Fold<Facts> facts(InspectReturn command) {
        OrderId order = command.order();
        Fold<InspectReturnDecider.Facts> goods = LOOKING.facts(command);
        return order == null || command.refused().isEmpty()
                ? goods.and(Fold.known(Optional.empty()), Facts::new)
                : goods.and(Owed.of(order), (came, owed) -> new Facts(came, Optional.of(owed)));
    }

    @Override
    public Decision decide(InspectReturn command, Facts facts, Instant at) {
        Decision decision = LOOKING.decide(command, facts.goods(), at);
        if (!(decision instanceof Decision.Accepted(var events)) || events.isEmpty()) {
            return decision;
        }
        if (!command.refused().isEmpty() && !isOf(command, facts)) {
            return Decision.refused(ReturnRefusal.UNKNOWN_RETURN);
        }
        boolean gone = facts.books().filter(owed -> hasGoneBack(command, owed)).isPresent();
        return gone && !command.regardless()
                ? Decision.refused(ReturnRefusal.MONEY_HAS_GONE_BACK)
                : decision;
    }

    /// Whether the books that were asked are those of the goods.
    private static boolean isOf(InspectReturn command, Facts facts) {
        return facts.goods()
                .inspected()
                .goods()
                .filter(
                        back ->
                                back.origin() instanceof Origin.OfOrder(var order)
                                        && order.equals(command.order()))
                .isPresent();
    }

    /// What was never noted as paid has not gone back either.
    private static boolean hasGoneBack(InspectReturn command, Owed owed) {
        boolean some = owed.entries().givenBack() > 0 || owed.online().underway() > 0;
        return some && owed.left() < dueAgain(command, owed);
    }

    /// What a refusal makes her owe once more: nothing for what she withdrew from.
    private static long dueAgain(InspectReturn command, Owed owed) {
        Map<ReturnLine.Goods, Long> back = owed.back().pieces();
        Map<ReturnLine.Goods, Long> less = new HashMap<>(back);
        command.refused()
                .forEach(
                        one -> less.merge(one.goods(), (long) -one.quantity().pieces(), Long::sum));
        var refusing = owed.declared().refusing(command.refused());
        return owed.order() instanceof OrderState.HandedOver(var as)
                ? Worth.of(owed.declared().counted(back), as.lines())
                        .minus(Worth.of(refusing.counted(less), as.lines()))
                        .cents()
                : 0;
    }
}
