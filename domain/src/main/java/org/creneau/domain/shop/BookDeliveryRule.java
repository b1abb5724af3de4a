package org.creneau.domain.shop;

import java.time.LocalDate;
import org.creneau.domain.kernel.Money;
import org.jspecify.annotations.Nullable;

/// A text on the least that delivering new books costs, over the days for which it holds. Whoever
/// collects in a shop pays nothing for that, under any of them.
///
/// @param country ISO 3166 alpha-2
/// @param from first day
/// @param to last day; absent where it holds on
/// @param enough the value of the new books of an order from which on the smaller amount will do
/// @param below the least for an order of less
/// @param above the least for any other
/// @param source the text of law
public record BookDeliveryRule(
        String country,
        LocalDate from,
        @Nullable LocalDate to,
        Money enough,
        Money below,
        Money above,
        String source) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// @param books what the new books of the order come to
    Money least(Money books) {
        return books.cents() < enough.cents() ? below : above;
    }
}
