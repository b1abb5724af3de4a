package org.creneau.domain.payment.online;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Gives back online what the shop owes by the books of an order, as far as it came online. Asked again, nothing
/// is given back twice.
///
/// What had come online for another order and passed on in exchanges is first back in the books that it came into.
///
/// @param lenders orders whose money may be in its books, and those whose money may be in theirs
/// @param seen what somebody was told would go back, who wants that much and no other sum; absent of whoever wants what there is
public record AskRefund(
        ShopId shop, OrderId order, Prompt prompt, List<OrderId> lenders, Optional<Money> seen)
        implements Command {
    public AskRefund {
        lenders = List.copyOf(lenders);
    }

    /// Whatever there is.
    public AskRefund(ShopId shop, OrderId order, Prompt prompt, List<OrderId> lenders) {
        this(shop, order, prompt, lenders, Optional.empty());
    }

    /// What passed on from other books stays.
    public AskRefund(ShopId shop, OrderId order, Prompt prompt) {
        this(shop, order, prompt, List.of());
    }

    /// What it is asked for.
    public enum Prompt {
        /// Somebody in the shop wants it.
        SHOP,
        /// The same, before what she does not keep has come: the shop may wait for it, and does not.
        WITHOUT_WAITING,
        /// Nobody has to want it: the order is called off. Where something failed before, somebody looks first.
        CALLED_OFF
    }
}
