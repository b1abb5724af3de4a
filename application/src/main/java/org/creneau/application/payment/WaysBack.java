package org.creneau.application.payment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;

/// By which means what is to be given back had come, what came last first. What came online goes back by itself, or is
/// asked for: it is not among them, nor is what was exchanged, which came by means that other books know.
public final class WaysBack {
    private WaysBack() {}

    public record Way(Means means, Money amount) {}

    /// Of what is to be given back and is not on its way.
    public static List<Way> of(Account account) {
        Money owed = account.toGiveBack();
        long left = owed.cents() - account.paying().online().underway();
        Map<Means, Long> parts = new EnumMap<>(Means.class);
        List<Means> order = new ArrayList<>();
        for (PaymentEvent entry : account.written().reversed()) {
            Optional<Means> means = came(entry).filter(one -> !parts.containsKey(one));
            long part =
                    means.map(one -> account.entries().by(one))
                            .map(by -> Math.max(0, by))
                            .orElse(0L);
            if (means.isPresent() && part > 0 && left > 0) {
                order.add(means.get());
                parts.put(means.get(), Math.min(part, left));
                left -= Math.min(part, left);
            }
        }
        return order.stream()
                .filter(one -> one != Means.ONLINE && one != Means.EXCHANGE)
                .map(one -> new Way(one, new Money(parts.getOrDefault(one, 0L), owed.currency())))
                .toList();
    }

    private static Optional<Means> came(PaymentEvent entry) {
        return switch (entry) {
            case PaymentTaken in -> Optional.of(in.means());
            case ChequeBanked _ -> Optional.of(Means.CHEQUE);
            default -> Optional.empty();
        };
    }
}
