package org.creneau.application.till;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.TillEvent.TillClosed;

/// The tills of the shops that have ours, as the log's view has them.
public interface Tills {
    TillStanding standing(ShopId shop);

    /// Whether a shop's till is ours now.
    boolean isOurs(ShopId shop);

    /// What no closure has taken yet, by number.
    List<Receipt> open(ShopId shop);

    /// What was recorded on a day of the shop's calendar, by number.
    List<Receipt> on(ShopId shop, LocalDate day);

    /// Those of an order, by number.
    List<Receipt> of(ShopId shop, OrderId order);

    /// By number, both ends with it.
    List<Receipt> between(ShopId shop, int first, int last);

    /// By what they are of, as far as it has one.
    Map<PaymentId, Integer> numbers(ShopId shop, Collection<PaymentId> payments);

    Optional<Receipt> find(ShopId shop, int number);

    /// Those that end in a calendar year, by number.
    List<TillClosed> closures(ShopId shop, int year);

    /// Those that end on these days or between them, by number.
    List<TillClosed> closures(ShopId shop, LocalDate from, LocalDate to);

    Optional<TillClosed> closure(ShopId shop, int number);

    /// By which numbers the shop is known.
    Identity identity(ShopId shop);

    /// By which it was known when something was written.
    Identity identity(ShopId shop, long position);
}
