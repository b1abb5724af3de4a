package org.creneau.domain.payment.online;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.shop.Taking;
import org.jspecify.annotations.Nullable;

/// What happened between a shop, somebody who pays it online, and the service in between. What it comes to
/// in the books is told by entries of their own, in the same append.
public sealed interface OnlineEvent extends Event {

    OrderId order();

    /// The attempt to pay. She may need several.
    PaymentId payment();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), order().tag(), payment().tag());
    }

    /// There is a page on which she can pay.
    ///
    /// @param reference what the service calls it
    /// @param until when that page closes
    record PaymentOpened(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            String service,
            String account,
            ServiceReference reference,
            Money amount,
            Taking taking,
            Instant until,
            Instant at)
            implements OnlineEvent {}

    /// Her bank keeps the money for the shop.
    ///
    /// @param until when it lets go of it; absent where nobody said
    record PaymentAuthorised(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            Money amount,
            @Nullable Instant until,
            Instant at)
            implements OnlineEvent {}

    /// The shop has the money.
    ///
    /// @param amount all that was captured of this attempt so far
    record PaymentCaptured(ShopId shop, OrderId order, PaymentId payment, Money amount, Instant at)
            implements OnlineEvent {}

    /// Her bank said no.
    record PaymentDeclined(ShopId shop, OrderId order, PaymentId payment, Instant at)
            implements OnlineEvent {}

    /// Nothing was taken: the page closed, the shop let go of it, or the authorisation lapsed.
    record PaymentEnded(ShopId shop, OrderId order, PaymentId payment, Instant at)
            implements OnlineEvent {}

    /// What happened to money on its way back.
    sealed interface OfRefund extends OnlineEvent {
        /// Our id of it, which is the entry in the books, too.
        PaymentId refund();

        Money amount();

        @Override
        default Set<Tag> tags() {
            return Set.of(shop().tag(), order().tag(), payment().tag(), refund().tag());
        }
    }

    /// It goes back by the same means. Whether it arrives the service tells.
    record RefundAsked(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId refund,
            Money amount,
            Instant at)
            implements OfRefund {}

    record RefundMade(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId refund,
            Money amount,
            Instant at)
            implements OfRefund {}

    /// It did not arrive: the shop has the money still, or again, and owes it.
    record RefundFailed(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId refund,
            Money amount,
            Instant at)
            implements OfRefund {}

    /// The service would not give it back, and has not: the shop owes it. Too little may be left on its account
    /// there.
    record RefundRefused(
            ShopId shop,
            OrderId order,
            PaymentId payment,
            PaymentId refund,
            Money amount,
            Instant at)
            implements OfRefund {}
}
