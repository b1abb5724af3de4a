package org.creneau.domain.shop;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Money;

/// What delivering new books costs at least, by the texts of France: one centime from 2014 on, and three
/// euros below thirty-five since October 2023. The least applies to an order as a whole, whatever else
/// is in it and in how many parcels it leaves.
public final class BookDeliveryRules {
    private static final Money CENTIME = Money.euros(1);

    public static final List<BookDeliveryRule> ALL =
            List.of(
                    new BookDeliveryRule(
                            "FR",
                            LocalDate.of(2014, 7, 10),
                            LocalDate.of(2023, 10, 6),
                            Money.euros(0),
                            CENTIME,
                            CENTIME,
                            "loi 2014-779 du 8 juillet 2014, art. 1"),
                    new BookDeliveryRule(
                            "FR",
                            LocalDate.of(2023, 10, 7),
                            null,
                            Money.euros(3_500),
                            Money.euros(300),
                            CENTIME,
                            "loi 2021-1901 du 30 décembre 2021, art. 1 ; arrêté du 4 avril 2023"));

    private BookDeliveryRules() {}

    static Optional<BookDeliveryRule> inForce(String country, LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.country().equals(country) && rule.covers(day))
                .findFirst();
    }
}
