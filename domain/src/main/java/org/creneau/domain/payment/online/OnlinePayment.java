package org.creneau.domain.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.OnlineEvent.OnlinePaymentChosen;

/// Whether a shop can be paid online, and by which service.
public sealed interface OnlinePayment {

    /// A shop that has said nothing is paid at its counter.
    static OnlinePayment usual() {
        return new NotOffered();
    }

    record NotOffered() implements OnlinePayment {}

    /// @param service what it is called here: `sandbox`, say
    /// @param account the shop's own at the service, where the money goes
    /// @param minutes how long an order waits for its money
    record Through(String service, String account, Taking taking, int minutes)
            implements OnlinePayment {
        public static final int USUAL_MINUTES = 30;

        private static final int FEWEST = 5;
        private static final int MOST = 24 * 60;
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
        private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]{1,255}");

        public Through {
            if (!NAME.matcher(service).matches()) {
                throw new MalformedValue("payment-service");
            }
            if (!ACCOUNT.matcher(account).matches()) {
                throw new MalformedValue("payment-account");
            }
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

    static Fold<OnlinePayment> of(ShopId shop) {
        return Fold.of(
                OnlinePaymentChosen.class,
                Boundary.of(shop.tag(), Set.of(OnlinePaymentChosen.class)),
                usual(),
                (_, chosen) -> chosen.online());
    }
}
