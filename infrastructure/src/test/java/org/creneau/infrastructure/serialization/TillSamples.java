package org.creneau.infrastructure.serialization;

import static org.creneau.infrastructure.serialization.Samples.NOON;
import static org.creneau.infrastructure.serialization.Samples.SHOP;

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

/// A till and a closure of it, as the stored samples tell them.
final class TillSamples {
    private static final Turnover CASH =
            new Turnover(Money.euros(1_250), Money.euros(250), Money.euros(100));

    static final List<Event> ALL =
            List.of(
                    new TillChosen(SHOP, Till.CRENEAU, NOON),
                    new IdentityStated(
                            SHOP,
                            new CompanyNumber("732829320"),
                            new VatNumber("FR44732829320"),
                            NOON),
                    new TillClosed(
                            SHOP,
                            3,
                            Span.DAY,
                            LocalDate.of(2020, 12, 4),
                            LocalDate.of(2020, 12, 5),
                            12,
                            14,
                            List.of(new MeansSum(Means.CASH, CASH)),
                            List.of(CASH.plus(CASH)),
                            NOON));

    private TillSamples() {}
}
