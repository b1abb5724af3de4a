package org.creneau.infrastructure.desk;

import java.util.List;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.MoneyLedger;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.ReceiptsOfOrder;
import org.creneau.application.till.VatShare;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.springframework.stereotype.Component;

/// What stood in an order, and what was still to be paid of it, when a receipt was written: later changes do not change
/// the receipt.
@Component
public final class ReceiptsAsWritten {
    private final Histories histories;

    ReceiptsAsWritten(Histories histories) {
        this.histories = histories;
    }

    /// @param then what of the order it tells
    /// @param left to be paid after it; below zero where the shop owed her
    public record Written(ReceiptsOfOrder.Then then, Money left) {
        /// The tax in it, of all rates together.
        public Money tax() {
            return then.shares().stream()
                    .map(VatShare::tax)
                    .reduce(Money::plus)
                    .orElse(left.times(0));
        }
    }

    public Written of(Receipt receipt) {
        List<Histories.Entry> history = histories.of(receipt.order().tag());
        List<Event> then =
                history.stream()
                        .filter(entry -> entry.recorded().position() <= receipt.position())
                        .<Event>map(entry -> entry.recorded().event())
                        .toList();
        return new Written(
                ReceiptsOfOrder.of(history).get(receipt),
                new Money(MoneyLedger.of(then).open(), receipt.entry().amount().currency()));
    }
}
