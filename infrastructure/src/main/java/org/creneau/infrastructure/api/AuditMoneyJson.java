package org.creneau.infrastructure.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.application.audit.MoneyLedger;
import org.creneau.application.audit.MonthOfDays;
import org.creneau.application.audit.RecountedAccounts;
import org.creneau.application.audit.TillRecount;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Ledger;
import org.creneau.domain.payment.Means;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.desk.AsItStood;
import org.jspecify.annotations.Nullable;

/// Money as the log alone tells of it, beside what a shop is shown.
final class AuditMoneyJson {
    private AuditMoneyJson() {}

    /// The books of an order.
    ///
    /// @param promised by cheque
    /// @param open to be paid yet; below nought it is to be given back
    record Sums(Amount due, Amount received, Amount promised, Amount givenBack, Amount open) {
        /// Absent before it was placed.
        static @Nullable Sums of(AsItStood stood, List<Entry> entries) {
            var events = entries.stream().<Event>map(entry -> entry.recorded().event()).toList();
            return stood.placed()
                    .map(order -> order.lines().getFirst().price().currency())
                    .map(currency -> of(MoneyLedger.of(events), currency))
                    .orElse(null);
        }

        static Sums of(MoneyLedger.Sums sums, String currency) {
            return new Sums(
                    new Amount(sums.due(), currency),
                    new Amount(sums.received(), currency),
                    new Amount(sums.promised(), currency),
                    new Amount(sums.givenBack(), currency),
                    new Amount(sums.open(), currency));
        }

        static Sums of(Ledger ledger) {
            return new Sums(
                    Amount.of(ledger.due()),
                    Amount.of(ledger.received()),
                    Amount.of(ledger.promised()),
                    Amount.of(ledger.givenBack()),
                    Amount.of(ledger.open()));
        }
    }

    /// @param counted how many accounts there are
    /// @param different empty where all are right
    record Recounted(LocalDate day, int counted, List<Different> different) {
        static Recounted of(LocalDate day, RecountedAccounts found, Map<OrderId, String> numbers) {
            return new Recounted(
                    day,
                    found.counted(),
                    found.different().stream().map(one -> Different.of(one, numbers)).toList());
        }
    }

    /// @param number what the order is called at the counter
    /// @param shown what the shop sees
    /// @param told what the log says
    record Different(String order, @Nullable String number, Sums shown, Sums told) {
        private static Different of(
                RecountedAccounts.Different found, Map<OrderId, String> numbers) {
            return new Different(
                    found.order().value(),
                    numbers.get(found.order()),
                    Sums.of(found.shown()),
                    Sums.of(found.told(), found.shown().due().currency()));
        }
    }

    /// @param right whether every closure there is says what was counted
    /// @param records how many there are, open ones too
    /// @param closures that end in the year
    /// @param wrong of whatever year
    /// @param months that end in the year, beside their days
    record RecountedTill(
            int year,
            boolean right,
            int records,
            List<Checked> closures,
            List<Checked> wrong,
            List<Month> months) {
        static RecountedTill of(int year, TillRecount found) {
            List<TillRecount.Checked> those =
                    found.closures().stream()
                            .filter(one -> one.told().to().getYear() == year)
                            .toList();
            return new RecountedTill(
                    year,
                    found.isRight(),
                    found.records().size(),
                    those.stream().map(Checked::of).toList(),
                    found.wrong().map(Checked::of).toList(),
                    MonthOfDays.of(those, found).stream().map(Month::of).toList());
        }
    }

    /// @param closure as it was written
    /// @param different empty where every figure is as it was counted
    record Checked(TillJson.Closure closure, List<Difference> different) {
        private static Checked of(TillRecount.Checked checked) {
            return new Checked(
                    TillJson.Closure.of(checked.told()),
                    checked.different().stream().map(Difference::of).toList());
        }
    }

    /// @param means absent where it is about all of them
    /// @param told what the closure says
    /// @param found what was counted
    record Difference(
            TillRecount.Figure figure, @Nullable String means, Counted told, Counted found) {
        private static Difference of(TillRecount.Difference one) {
            return new Difference(
                    one.figure(),
                    one.means().map(Means::name).orElse(null),
                    Counted.of(one, one.told()),
                    Counted.of(one, one.found()));
        }
    }

    /// One of the three: a number, an amount or a day.
    record Counted(@Nullable Long number, @Nullable Amount amount, @Nullable LocalDate day) {
        private static Counted of(TillRecount.Difference difference, long figure) {
            if (difference.figure().isOfDays()) {
                return new Counted(null, null, LocalDate.ofEpochDay(figure));
            }
            return difference
                    .currency()
                    .map(currency -> Amount.of(new Money(figure, currency)))
                    .map(amount -> new Counted(null, amount, null))
                    .orElseGet(() -> new Counted(figure, null, null));
        }
    }

    /// @param closure number of the month's
    /// @param days how many days of it were closed
    /// @param same whether they come to the same sums
    record Month(int closure, int days, boolean same) {
        private static Month of(MonthOfDays month) {
            return new Month(month.month().number(), month.days(), month.same());
        }
    }
}
