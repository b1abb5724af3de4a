package org.creneau.application.payment.online;

import java.util.Optional;
import java.util.function.Supplier;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Short words that stand for orders in links with which these are paid: the link to an order is too long to be read to
/// somebody on the telephone. Whoever has one may pay, and learns the name of the shop, a number and a sum.
public interface PaymentCodes {

    /// The same each time; the first one that was drawn stays.
    ///
    /// @param fresh a word that nobody can guess
    String of(ShopId shop, OrderId order, Supplier<String> fresh);

    /// Absent where none was given yet.
    Optional<String> find(ShopId shop, OrderId order);

    Optional<Which> open(String code);

    record Which(ShopId shop, OrderId order) {}
}
