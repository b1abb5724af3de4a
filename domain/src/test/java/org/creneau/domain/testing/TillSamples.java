package org.creneau.domain.testing;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Means;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.creneau.domain.till.VatNumber;

/// A till that was ours, closed, and is not any more.
final class TillSamples {
    private static final LocalDate NEXT_YEAR = LocalDate.of(2021, 1, 1);
    private static final Turnover CARD = turnover(5_990, 0, 0, "EUR");
    private static final Turnover VOUCHER = turnover(0, 990, -990, "EUR");
    private static final Turnover FRANCS = turnover(1_000, 0, 0, "CHF");

    static final List<Event> ALL =
            List.of(
                    new TillChosen(OtherShop.ID, Till.CRENEAU, OtherShop.at("07:20")),
                    closed(1, Span.DAY, OtherShop.DAY, OtherShop.DAY),
                    closed(2, Span.MONTH, LocalDate.of(2020, 12, 1), NEXT_YEAR.minusDays(1)),
                    closed(3, Span.YEAR, LocalDate.of(2020, 1, 1), NEXT_YEAR.minusDays(1)),
                    new IdentityStated(
                            OtherShop.ID,
                            new CompanyNumber("73282932000074"),
                            new VatNumber("FR44732829320"),
                            OtherShop.at("19:00")),
                    new IdentityStated(OtherShop.ID, null, null, OtherShop.at("19:10")),
                    new TillChosen(OtherShop.ID, Till.SHOPS_OWN, OtherShop.at("19:30")));

    private TillSamples() {}

    private static TillClosed closed(int number, Span span, LocalDate from, LocalDate to) {
        return new TillClosed(
                OtherShop.ID,
                number,
                span,
                from,
                to,
                1,
                4,
                List.of(
                        new MeansSum(Means.CARD, FRANCS),
                        new MeansSum(Means.CARD, CARD),
                        new MeansSum(Means.VOUCHER, VOUCHER)),
                List.of(FRANCS, CARD.plus(VOUCHER)),
                OtherShop.at("19:30"));
    }

    private static Turnover turnover(long taken, long givenBack, long corrected, String currency) {
        return new Turnover(
                new Money(taken, currency),
                new Money(givenBack, currency),
                new Money(corrected, currency));
    }
}
