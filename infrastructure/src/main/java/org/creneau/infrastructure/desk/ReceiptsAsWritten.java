package org.creneau.infrastructure.desk;

import java.util.List;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.MoneyLedger;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.Sold;
import org.creneau.application.till.Tills;
import org.creneau.application.till.VatShare;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.springframework.stereotype.Component;

/// What stood in an order, and what was still to be paid of it, when a receipt was written: later changes do not change
/// the receipt.
@Component
public final class ReceiptsAsWritten {
    private final Histories histories;
    private final Tills tills;

    ReceiptsAsWritten(Histories histories, Tills tills) {
        this.histories = histories;
        this.tills = tills;
    }

    /// @param shares the receipt's amount by rate of tax
    /// @param left to be paid after it; below zero where the shop owed her
    public record Written(Sold sold, List<VatShare> shares, Money left) {}

    /// The position that the tax of a receipt goes by: what takes back another has the rates of that one.
    static long weighedAt(Tills tills, Receipt receipt) {
        return receipt.corrects()
                .flatMap(number -> tills.find(receipt.entry().shop(), number))
                .map(Receipt::position)
                .orElse(receipt.position());
    }

    public Written of(Receipt receipt) {
        List<Histories.Entry> history = histories.of(receipt.order().tag());
        Sold sold = Sold.at(receipt.position(), history);
        Money amount = receipt.turnover().net();
        List<Event> then =
                history.stream()
                        .filter(entry -> entry.recorded().position() <= receipt.position())
                        .<Event>map(entry -> entry.recorded().event())
                        .toList();
        return new Written(
                sold,
                VatShare.of(amount, Sold.at(weighedAt(tills, receipt), history)),
                new Money(MoneyLedger.of(then).open(), amount.currency()));
    }
}
