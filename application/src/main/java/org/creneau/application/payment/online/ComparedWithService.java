package org.creneau.application.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.payment.online.Comparisons.Books;
import org.creneau.application.payment.online.Comparisons.Reading;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;

/// Holds what services say against what is known here, and makes good what notices lost: by the same command as a
/// notice, so that nothing is written twice.
///
/// Read is from where the last reading ended, however long ago; a service that does not answer is read from there the
/// next time. Money that a bank keeps may lapse without a word, and what is asked back may have arrived without one:
/// such payments are looked at as well.
public final class ComparedWithService {
    /// Services write down what changed a little after it did; reading it twice does no harm.
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Comparisons comparisons;
    private final OnlinePayments payments;
    private final Refunds refunds;
    private final PaymentServices services;
    private final LookAndRecord looking;

    public ComparedWithService(
            Comparisons comparisons,
            OnlinePayments payments,
            Refunds refunds,
            PaymentServices services,
            LookAndRecord looking) {
        this.comparisons = comparisons;
        this.payments = payments;
        this.refunds = refunds;
        this.services = services;
        this.looking = looking;
    }

    /// All accounts. One that does not answer keeps no other one from being read.
    ///
    /// @throws RuntimeException the first that was met and was more than silence, at the end
    public void run(Instant now) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Books books : comparisons.all()) {
            try {
                compare(books, now);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        failures.removeIf(ServiceSilent.class::isInstance);
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    /// The accounts of one shop, because somebody wants to know.
    ///
    /// @return whether each of them answered
    public boolean compare(ShopId shop, Instant now) {
        boolean answered = true;
        for (Books books : comparisons.of(shop)) {
            try {
                compare(books, now);
            } catch (ServiceSilent | ServiceRefused _) {
                answered = false;
            }
        }
        return answered;
    }

    private void compare(Books books, Instant now) {
        PaymentService service =
                services.find(books.service())
                        .orElseThrow(
                                () ->
                                        new ServiceSilent(
                                                "No service " + books.service() + " here",
                                                new IllegalStateException(books.service())));
        Set<ServiceReference> seen = new HashSet<>();
        int found = 0;
        int unknown = 0;
        Instant from = books.from().isBefore(now) ? books.from() : now;
        for (Snapshot says : service.changed(books.account(), from.minus(OVERLAP), now)) {
            seen.add(says.reference());
            var known = payments.find(books.service(), says.reference());
            unknown += known.isEmpty() ? 1 : 0;
            found += known.filter(one -> isOf(one, books) && isNews(one, says)).isPresent() ? 1 : 0;
        }
        for (Tried quiet : quiet(books)) {
            boolean fresh = seen.add(LookAndRecord.reference(quiet));
            found += fresh && isNews(looking.look(quiet)) ? 1 : 0;
        }
        comparisons.read(books, new Reading(now, now, found, unknown));
    }

    private List<Tried> quiet(Books books) {
        return Stream.concat(
                        payments.authorised().stream(),
                        refunds.underway().stream().map(Refunds.Underway::tried))
                .filter(one -> isOf(one, books))
                .toList();
    }

    private static boolean isOf(Tried tried, Books books) {
        return tried.shop().equals(books.shop())
                && tried.attempt().opened().service().equals(books.service())
                && LookAndRecord.account(tried).equals(books.account());
    }

    private boolean isNews(Tried tried, Snapshot says) {
        return isNews(looking.record(tried, says));
    }

    private static boolean isNews(Outcome outcome) {
        return outcome instanceof Outcome.Accepted(var events, _) && !events.isEmpty();
    }
}
