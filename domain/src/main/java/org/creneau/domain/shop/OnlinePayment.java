package org.creneau.domain.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;

/// Whether orders of a shop can be paid online. Through which service, and to which account, is not for the shop to say
/// but for whoever runs the product.
public sealed interface OnlinePayment {

    /// A shop that has said nothing is paid at its counter.
    static OnlinePayment usual() {
        return new NotOffered();
    }

    record NotOffered() implements OnlinePayment {}

    /// @param minutes how long an order waits for its money
    record Offered(Taking taking, int minutes) implements OnlinePayment {
        public static final int USUAL_MINUTES = 30;

        private static final int FEWEST = 5;
        private static final int MOST = 24 * 60;

        public Offered {
            if (minutes < FEWEST || minutes > MOST) {
                throw new MalformedValue("payment-minutes");
            }
        }

        /// Until when the money of an order is awaited that is placed now: no longer than until its window
        /// begins, where that leaves her the time to find her card.
        public Instant until(Instant placed, Instant window) {
            Instant end = placed.plus(Duration.ofMinutes(minutes));
            Instant least = placed.plus(Duration.ofMinutes(FEWEST));
            Instant cut = window.isBefore(least) ? least : window;
            return cut.isBefore(end) ? cut : end;
        }
    }

    /// How long somebody has who hears that she is to pay: also in a shop that offers nothing and gave her a link.
    default Duration time() {
        return switch (this) {
            case NotOffered _ -> Duration.ofMinutes(Offered.USUAL_MINUTES);
            case Offered(_, var minutes) -> Duration.ofMinutes(minutes);
        };
    }

    static Fold<OnlinePayment> of(ShopId shop) {
        return Fold.of(
                OnlinePaymentChosen.class,
                Boundary.of(shop.tag(), Set.of(OnlinePaymentChosen.class)),
                usual(),
                (_, chosen) -> chosen.online());
    }
}
