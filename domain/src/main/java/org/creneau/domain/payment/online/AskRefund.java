package org.creneau.domain.payment.online;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Gives back online what the shop owes by the books of an order, as far as it came online. Asked again, nothing
/// is given back twice.
public record AskRefund(ShopId shop, OrderId order, Prompt prompt) implements Command {

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
