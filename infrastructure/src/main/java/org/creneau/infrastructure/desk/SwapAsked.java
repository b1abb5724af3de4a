package org.creneau.infrastructure.desk;

import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// What somebody stands there with and what she takes for it, before anything is exchanged. Each is read when it is asked
/// for, so that of two mistakes the one is named that the decision meets first.
public interface SwapAsked {
    /// Null where no purchase is found.
    @Nullable OrderView order();

    /// @throws MalformedValue of kind `quantity`, `item` or `line`
    List<ReturnLine> brought();

    /// @throws MalformedValue of kind `instead`, `item` or `quantity`
    List<Wish.Other> taken();

    /// A means by which the shop's till took what the books are missing, `NO` where it is owed, nothing where nobody was
    /// asked.
    String paid();

    /// What the old counts for where no purchase is found.
    ///
    /// @throws MalformedValue of kind `price`, `credit` or `currency`
    Money credit();
}
