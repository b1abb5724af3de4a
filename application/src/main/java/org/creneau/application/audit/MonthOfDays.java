package org.creneau.application.audit;

import java.util.List;
import org.creneau.application.audit.TillRecount.Checked;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Sums;
import org.creneau.domain.till.TillEvent.TillClosed;

/// The closure of a month beside those of its days.
///
/// @param days how many of them were closed
/// @param same whether they come to the same sums
public record MonthOfDays(TillClosed month, int days, boolean same) {

    /// Of each month among those asked for.
    ///
    /// @param asked some of what was found
    public static List<MonthOfDays> of(List<Checked> asked, TillRecount found) {
        return asked.stream()
                .map(Checked::told)
                .filter(one -> one.span() == Span.MONTH)
                .map(month -> of(month, found))
                .toList();
    }

    private static MonthOfDays of(TillClosed month, TillRecount found) {
        List<TillClosed> days =
                found.closures().stream()
                        .map(Checked::told)
                        .filter(one -> one.span() == Span.DAY)
                        .filter(one -> isWithin(one, month))
                        .toList();
        var sums = Sums.together(days.stream().flatMap(one -> one.sums().stream()));
        return new MonthOfDays(month, days.size(), sums.equals(month.sums()));
    }

    private static boolean isWithin(TillClosed day, TillClosed month) {
        return day.first() >= month.first() && day.last() <= month.last();
    }
}
