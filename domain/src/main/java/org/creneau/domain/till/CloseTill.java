package org.creneau.domain.till;

import java.time.LocalDate;
import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;

/// Closes what is open as far as the end of a day, a month or a year.
///
/// @param day by the shop's calendar; any day of the month or year that is meant
/// @param seen number of the last record that whoever closes has seen: where another one came since, nothing is closed
///     unseen. Absent where nobody looks
public record CloseTill(ShopId shop, Span span, LocalDate day, Optional<Integer> seen)
        implements Command {
    public CloseTill {
        if (day.getYear() < 1900 || day.getYear() > 2999) {
            throw new MalformedValue("date");
        }
    }

    public CloseTill(ShopId shop, Span span, LocalDate day) {
        this(shop, span, day, Optional.empty());
    }
}
