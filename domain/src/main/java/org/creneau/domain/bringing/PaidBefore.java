package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.PaymentUnsaid;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.SaidPaid.AtTill;
import org.creneau.domain.till.Till;

/// Writes down what an order was paid at the shop's till, where that turns out to be missing in its books: by the rules by
/// which anybody writes it down, and before what depends on it. What our own till did not note it did not take: there
/// nothing is written so.
public final class PaidBefore {
    private static final RecordPaymentDecider WRITING = new RecordPaymentDecider();
    private static final Money SOME = Money.euros(1);

    private PaidBefore() {}

    /// @param writing for the entry, where the shop's till is said to have taken it
    /// @param till whose it is; asked for only where somebody does not say that it is owed
    public record Facts(Optional<RecordPaymentDecider.Facts> writing, Till till) {
        static final Facts NONE = new Facts(Optional.empty(), Till.SHOPS_OWN);
    }

    public static Fold<Facts> facts(ShopId shop, OrderId order, SaidPaid said) {
        return switch (said) {
            case AtTill till ->
                    WRITING.facts(entry(shop, order, till, SOME))
                            .and(
                                    Till.of(shop),
                                    (facts, whose) -> new Facts(Optional.of(facts), whose));
            case SaidPaid.Unasked _ ->
                    Till.of(shop)
                            .and(
                                    Fold.known(true),
                                    (whose, _) -> new Facts(Optional.empty(), whose));
            case SaidPaid.NotPaid _ -> Fold.known(Facts.NONE);
        };
    }

    /// @param missing what never came before anything came back; nought where nothing is missing
    /// @return what is to be written first
    public static Decision decide(
            ShopId shop, OrderId order, SaidPaid said, Money missing, Facts facts, Instant at) {
        if (missing.cents() <= 0) {
            return Decision.accepted();
        }
        return switch (said) {
            case SaidPaid.NotPaid _ -> Decision.accepted();
            case SaidPaid _ when facts.till() == Till.CRENEAU ->
                    Decision.refused(new PaymentNotNoted(missing));
            case SaidPaid.Unasked _ -> Decision.refused(new PaymentUnsaid(missing));
            case AtTill till ->
                    WRITING.decide(
                            entry(shop, order, till, missing), facts.writing().orElseThrow(), at);
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
