package org.creneau.application.order;

import java.time.Instant;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Address;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.shop.Carriage;
import org.jspecify.annotations.Nullable;

/// An order that is brought to somebody: where to, for how much, and how far it has come.
///
/// @param dispatchedAt when it left last; absent while it is in the shop
/// @param tracking how the carrier tells where it is
/// @param failedFor why it could not be left the last time; absent where it could, or is on its way again
/// @param deliveredAt when she was given it: time limits that begin with having the goods begin then
public record Parcel(
        Address to,
        String zone,
        Carriage by,
        Money fee,
        VatRate vat,
        @Nullable Instant dispatchedAt,
        @Nullable PersonalText tracking,
        @Nullable FailedFor failedFor,
        @Nullable Instant deliveredAt) {

    /// Whether somebody else brings it, at an hour that the shop does not know.
    public boolean isByCarrier() {
        return switch (by) {
            case Carriage.Carrier _ -> true;
            case Carriage.OwnRound _ -> false;
        };
    }
}
