package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.till.MeansSum;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.Till;
import org.creneau.domain.till.TillEvent.TillChosen;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;

/// What went through the bookshop's till, in euros: each entry by its id, with the instant at which it happened.
public final class AtTheTill {
    private AtTheTill() {}

    public static TillChosen chosen(Till till, Instant at) {
        return new TillChosen(SHOP, till, at);
    }

    public static PaymentTaken taken(String id, Means means, long cents, Instant at) {
        return new PaymentTaken(
                SHOP, ANNS_ORDER, new PaymentId(id), means, Money.euros(cents), null, at);
    }

    public static MoneyGivenBack givenBack(String id, Means means, long cents, Instant at) {
        return new MoneyGivenBack(
                SHOP, ANNS_ORDER, new PaymentId(id), means, Money.euros(cents), null, at);
    }

    public static ChequeBanked banked(String id, String cheque, long cents, Instant at) {
        return new ChequeBanked(
                SHOP, ANNS_ORDER, new PaymentId(id), new PaymentId(cheque), Money.euros(cents), at);
    }

    public static ChequeBounced bounced(String id, String cheque, long cents, Instant at) {
        return new ChequeBounced(
                SHOP, ANNS_ORDER, new PaymentId(id), new PaymentId(cheque), Money.euros(cents), at);
    }

    public static PaymentReversed reversed(
            String id, String mistake, Means means, long cents, Instant at) {
        return new PaymentReversed(
                SHOP,
                ANNS_ORDER,
                new PaymentId(id),
                new PaymentId(mistake),
                means,
                Money.euros(cents),
                at);
    }

    /// That the bank refused a cheque was a mistake.
    public static PaymentReversed notRefused(
            String id, String refusal, String cheque, long cents, Instant at) {
        return new PaymentReversed(
                SHOP,
                ANNS_ORDER,
                new PaymentId(id),
                new PaymentId(refusal),
                Means.CHEQUE,
                Money.euros(-cents),
                new PaymentId(cheque),
                at);
    }

    public static MeansSum sum(Means means, long taken, long givenBack, long corrected) {
        return new MeansSum(means, total(taken, givenBack, corrected));
    }

    public static Turnover total(long taken, long givenBack, long corrected) {
        return new Turnover(Money.euros(taken), Money.euros(givenBack), Money.euros(corrected));
    }

    /// A closure, written in two steps.
    public record Closure(
            int number, Span span, LocalDate from, LocalDate to, int first, int last) {
        public TillClosed of(Turnover perpetual, Instant at, MeansSum... sums) {
            return new TillClosed(
                    SHOP,
                    number,
                    span,
                    from,
                    to,
                    first,
                    last,
                    List.of(sums),
                    List.of(perpetual),
                    at);
        }
    }

    public static Closure day(int number, LocalDate from, LocalDate to, int first, int last) {
        return new Closure(number, Span.DAY, from, to, first, last);
    }

    public static Closure month(int number, LocalDate from, int first, int last) {
        LocalDate to = from.plusMonths(1).minusDays(1);
        return new Closure(number, Span.MONTH, from, to, first, last);
    }

    public static Closure year(int number, int year, int first, int last) {
        return new Closure(
                number,
                Span.YEAR,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                first,
                last);
    }
}
