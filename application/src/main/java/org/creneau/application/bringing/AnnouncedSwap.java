package org.creneau.application.bringing;

import java.util.List;
import org.creneau.application.bringing.ReceivedGoods.Taken;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.jspecify.annotations.Nullable;

/// An exchange that had been announced, told as one over the counter is: no event of its own says what was taken for what came, as it was
/// the sale of what had been kept for her.
///
/// @param visit with which she came, and what of it was sold
/// @param worth of what came
/// @param old the books of what she had bought
/// @param fresh the books of the visit
/// @param in the entry by which the old paid for the new, where it paid any of it
public record AnnouncedSwap(
        OrderView visit, Money worth, Account old, Account fresh, PaymentId in) {

    /// @param erased the word for what was erased
    public ReceivedGoods with(ReceivedGoods goods, String erased) {
        ReceivedGoods swapped = goods.takenFor(taken(null, erased));
        LentSince since = LentSince.of(swapped, old);
        return goods.takenFor(taken(beyond(since), erased));
    }

    private Taken taken(@Nullable Money beyond, String erased) {
        List<Taken.Line> lines =
                visit.lines().stream()
                        .filter(line -> !line.comesBack())
                        .map(line -> line(line, erased))
                        .toList();
        return new Taken(lines, counted(), beyond, visit.id());
    }

    private static Taken.Line line(OrderLine line, String erased) {
        return new Taken.Line(line.label(erased), line.quantity().pieces(), line.total());
    }

    /// Nothing where the old was not paid, or is in other money.
    private Money counted() {
        return fresh.written().stream()
                .filter(entry -> entry.payment().equals(in) && entry instanceof PaymentTaken)
                .map(entry -> ((PaymentTaken) entry).amount())
                .findFirst()
                .orElse(visit.total().times(0));
    }

    /// What the old was worth more, as far as it was given back since or is still to be.
    private Money beyond(LentSince since) {
        Money more = worth.minus(counted());
        Money left = since.handed().plus(since.open());
        return left.cents() < more.cents() ? left : more;
    }
}
