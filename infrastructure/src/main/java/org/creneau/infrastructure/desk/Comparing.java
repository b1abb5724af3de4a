package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.application.payment.online.ComparedWithService;
import org.creneau.application.payment.online.Comparisons;
import org.creneau.application.payment.online.Comparisons.Books;
import org.creneau.application.payment.online.Comparisons.Reading;
import org.creneau.domain.kernel.ShopId;
import org.springframework.stereotype.Component;

/// What payment services say of a shop's payments, held against what is known here, because somebody wants to know.
@Component("comparing")
public final class Comparing {
    /// Whoever taps twice is not answered anew.
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Comparisons comparisons;
    private final ComparedWithService compared;
    private final Desk desk;

    Comparing(Comparisons comparisons, ComparedWithService compared, Desk desk) {
        this.comparisons = comparisons;
        this.compared = compared;
        this.desk = desk;
    }

    /// The accounts in which payments of the shop were opened, with what was found there last.
    public List<Books> of(ShopId shop) {
        return comparisons.of(shop);
    }

    /// @return whether every service answered
    public boolean now(ShopId shop) {
        Instant now = desk.now();
        boolean fresh =
                of(shop).stream()
                        .allMatch(books -> books.last().filter(it -> isFresh(it, now)).isPresent());
        return fresh || compared.compare(shop, now);
    }

    private static boolean isFresh(Reading reading, Instant now) {
        return !reading.at().isAfter(now) && reading.at().plus(FRESH).isAfter(now);
    }
}
