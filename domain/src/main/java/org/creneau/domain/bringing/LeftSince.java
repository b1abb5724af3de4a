package org.creneau.domain.bringing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Money that left the books of an order, and what was exchanged of it, in the order in which it was told.
public record LeftSince(PVector<Event> told) {
    private static final LeftSince NOTHING = new LeftSince(TreePVector.empty());

    static Fold<LeftSince> of(OrderId order) {
        return Fold.of(
                Event.class,
                Boundary.of(
                        order.tag(),
                        Set.of(GoodsExchanged.class, MoneyGivenBack.class, PaymentReversed.class)),
                NOTHING,
                LeftSince::with);
    }

    private LeftSince with(Event event) {
        return new LeftSince(told.plus(event));
    }

    /// The latest that left since an exchange and was no mistake.
    ///
    /// @param out what left by the exchange itself
    Optional<MoneyGivenBack> last(ReturnId goods, PaymentId out) {
        return last(goods, out, _ -> true);
    }

    /// The same, of what had come by a means.
    Optional<MoneyGivenBack> last(ReturnId goods, PaymentId out, Means means) {
        return last(goods, out, back -> isBy(means, back));
    }

    private static boolean isBy(Means means, MoneyGivenBack back) {
        Carried carried = back.carried();
        return back.means() == means
                || (carried != null
                        && carried.asLeft().stream().anyMatch(share -> share.means() == means));
    }

    /// The goods of the exchange by which it passed on; absent where that one was announced, and where it is not known for
    /// what.
    Optional<ReturnId> exchange(MoneyGivenBack out) {
        Carried carried = out.carried();
        return carried == null || carried.home()
                ? Optional.empty()
                : told.stream()
                        .filter(GoodsExchanged.class::isInstance)
                        .map(GoodsExchanged.class::cast)
                        .filter(swap -> carried.other().equals(swap.sale()))
                        .map(GoodsExchanged::goods)
                        .findFirst();
    }

    private Optional<MoneyGivenBack> last(
            ReturnId goods, PaymentId out, Predicate<MoneyGivenBack> which) {
        PVector<MoneyGivenBack> left = TreePVector.empty();
        for (Event event : since(goods)) {
            left =
                    switch (event) {
                        case MoneyGivenBack back when !back.payment().equals(out) ->
                                which.test(back) ? left.plus(back) : left;
                        case PaymentReversed off -> without(left, off.mistake());
                        default -> left;
                    };
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getLast());
    }

    private List<Event> since(ReturnId goods) {
        return told.stream().dropWhile(event -> !isOf(goods, event)).toList();
    }

    private static boolean isOf(ReturnId goods, Event event) {
        return event instanceof GoodsExchanged swap && swap.goods().equals(goods);
    }

    private static PVector<MoneyGivenBack> without(PVector<MoneyGivenBack> left, PaymentId struck) {
        return TreePVector.from(
                left.stream().filter(back -> !back.payment().equals(struck)).toList());
    }

    /// What is back in the books that had lent it went from there to her, the way it came.
    static Means means(MoneyGivenBack left) {
        Carried to = left.carried();
        return to != null && to.home() ? Means.ONLINE : left.means();
    }
}
