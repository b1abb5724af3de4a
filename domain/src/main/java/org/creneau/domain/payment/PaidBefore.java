package org.creneau.domain.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.SaidPaid.AtTill;

/// Writes down what an order was paid at the shop's till, where that turns out to be missing in its books: by the rules by
/// which anybody writes it down, and before what depends on it.
public final class PaidBefore {
    private static final RecordPaymentDecider WRITING = new RecordPaymentDecider();
    private static final Money SOME = Money.euros(1);

    private PaidBefore() {}

    public static Fold<Optional<RecordPaymentDecider.Facts>> facts(
            ShopId shop, OrderId order, SaidPaid said) {
        return switch (said) {
            case AtTill till ->
                    WRITING.facts(entry(shop, order, till, SOME))
                            .and(Fold.known(true), (facts, _) -> Optional.of(facts));
            case SaidPaid.Unasked _, SaidPaid.NotPaid _ -> Fold.known(Optional.empty());
        };
    }

    /// @param missing what never came before anything came back; nought where nothing is missing
    /// @return what is to be written first
    public static Decision decide(
            ShopId shop,
            OrderId order,
            SaidPaid said,
            Money missing,
            Optional<RecordPaymentDecider.Facts> facts,
            Instant at) {
        if (missing.cents() <= 0) {
            return Decision.accepted();
        }
        return switch (said) {
            case SaidPaid.Unasked _ -> Decision.refused(new PaymentUnsaid(missing));
            case SaidPaid.NotPaid _ -> Decision.accepted();
            case AtTill till ->
                    WRITING.decide(entry(shop, order, till, missing), facts.orElseThrow(), at);
        };
    }

    /// Nobody typed the sum, and where the goods came back before it is not open any more.
    private static RecordPayment entry(ShopId shop, OrderId order, AtTill till, Money amount) {
        return new RecordPayment(
                shop,
                order,
                till.entry(),
                new Entry.Taken(till.means(), amount, Optional.empty()),
                till.happened(),
                Optional.empty(),
                Set.of(Doubt.BEYOND_OPEN));
    }
}
