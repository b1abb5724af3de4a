package org.creneau.application.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.creneau.application.audit.MoneyLedger.Sums;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Ledger;

/// The accounts that a shop is shown, held against the same accounts kept anew from the log.
///
/// @param counted how many
public record RecountedAccounts(int counted, List<Different> different) {
    public RecountedAccounts {
        different = List.copyOf(different);
    }

    /// @param shown what the shop sees
    /// @param told what the log says
    public record Different(OrderId order, Ledger shown, Sums told) {
        /// What is open after the log, in the currency of what is shown.
        public Money open() {
            return new Money(told.open(), shown.due().currency());
        }
    }

    public static RecountedAccounts of(Map<OrderId, Account> shown, Histories histories) {
        return new RecountedAccounts(
                shown.size(),
                shown.entrySet().stream()
                        .flatMap(one -> difference(one.getKey(), one.getValue(), histories))
                        .toList());
    }

    private static Stream<Different> difference(
            OrderId order, Account account, Histories histories) {
        List<Event> events =
                histories.of(order.tag()).stream()
                        .<Event>map(entry -> entry.recorded().event())
                        .toList();
        Sums told = MoneyLedger.of(events);
        Ledger shown = account.ledger();
        Sums seen =
                new Sums(
                        shown.due().cents(),
                        shown.received().cents(),
                        shown.promised().cents(),
                        shown.givenBack().cents());
        return Objects.equals(seen, told)
                ? Stream.empty()
                : Stream.of(new Different(order, shown, told));
    }
}
