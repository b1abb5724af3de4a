package org.creneau.application.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.Standing;

/// By which means what is to be given back had come, what came last first. What came online goes back by itself, or is
/// asked for: it is not among them. What was exchanged came by what the books that lent it say.
public final class WaysBack {
    private WaysBack() {}

    /// @param means an exchange where no books say how it came: then it goes back by any
    public record Way(Means means, Money amount) {
        private Way less(Money through) {
            return new Way(means, amount.minus(through));
        }
    }

    /// Of what is to be given back and is not on its way.
    public static List<Way> of(Account account) {
        Money owed = account.toGiveBack();
        long left = owed.cents() - account.paying().online().underway();
        List<Way> ways = new ArrayList<>();
        for (Means means : came(account)) {
            long part = Math.min(Math.max(0, account.entries().by(means)), left);
            if (part > 0) {
                ways.add(new Way(means, new Money(part, owed.currency())));
                left -= part;
            }
        }
        return ways.stream().filter(way -> way.means() != Means.ONLINE).toList();
    }

    /// The same without what goes back online through orders that it was exchanged for: here that is by card.
    public static List<Way> of(Account account, Money through) {
        return of(account).stream()
                .map(way -> way.means() == Means.CARD ? way.less(through) : way)
                .filter(way -> way.amount().cents() > 0)
                .toList();
    }

    private static Collection<Means> came(Account account) {
        return account.written().reversed().stream()
                .flatMap(entry -> came(entry, account.entries()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Means> came(PaymentEvent entry, Entries books) {
        return switch (entry) {
            case PaymentTaken in -> Stream.concat(shares(in, books), Stream.of(in.means()));
            case ChequeBanked _ -> Stream.of(Means.CHEQUE);
            default -> Stream.empty();
        };
    }

    private static Stream<Means> shares(PaymentTaken in, Entries books) {
        return books.find(in.payment()).orElse(null) instanceof Standing.Taken(_, _, var shares)
                ? shares.stream().map(Share::means)
                : Stream.empty();
    }
}
