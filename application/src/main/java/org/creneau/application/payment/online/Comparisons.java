package org.creneau.application.payment.online;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.domain.kernel.ShopId;

/// How far what a service says was held against what is known here.
public interface Comparisons {
    /// Accounts in which payments were opened, of all shops.
    List<Books> all();

    List<Books> of(ShopId shop);

    /// A reading that came to its end.
    void read(Books books, Reading reading);

    /// @param since when the first payment was opened
    /// @param last absent where nothing was compared yet
    record Books(
            ShopId shop, String service, Account account, Instant since, Optional<Reading> last) {
        /// Everything before it was read.
        public Instant from() {
            return last.map(Reading::until).orElse(since);
        }
    }

    /// @param until what the service had told by then
    /// @param at when it was asked
    /// @param found in how many payments there was something that nobody had heard of
    /// @param unknown how many payments of the account are not ours
    record Reading(Instant until, Instant at, int found, int unknown) {}
}
