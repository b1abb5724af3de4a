package org.creneau.application.withdrawal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;

/// Who got what she ordered, and who wants it no longer.
public interface Withdrawals {
    /// When somebody got what she ordered at a distance; empty until she did.
    Optional<Instant> received(ShopId shop, OrderId order);

    /// Of one order, in the order in which they were told.
    List<WithdrawalView> of(ShopId shop, OrderId order);

    /// Of a whole shop, in the order in which they were told.
    List<WithdrawalView> of(ShopId shop);

    /// As which articles were offered at an instant; those of which nothing had been said are left out.
    Map<ItemId, Withdrawal> offeredAs(ShopId shop, Collection<ItemId> items, Instant then);
}
