package org.creneau.infrastructure.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Worth;

/// What an exchange comes to, said before it is made: the decision counts anew.
///
/// @param counts what the old counts for
/// @param price of the new
record SwapFigures(Money counts, Money price) {
    static Optional<SwapFigures> of(Money counts, List<Wish.Other> taken, List<ItemView> items) {
        return taken.stream()
                .flatMap(
                        other ->
                                items.stream()
                                        .filter(item -> item.item().equals(other.item()))
                                        .map(item -> item.price().times(other.quantity().pieces())))
                .reduce(Money::plus)
                .filter(price -> price.currency().equals(counts.currency()))
                .map(price -> new SwapFigures(counts, price));
    }

    /// What was paid for it and is not due any more, goods that are on the counter taken off.
    ///
    /// @param owed whether what the books are missing was never paid
    static Money counts(OrderView order, Account account, List<ReturnLine> brought, boolean owed) {
        Map<ReturnLine.Goods, Long> back = new HashMap<>();
        brought.forEach(
                line -> back.merge(line.goods(), (long) line.quantity().pieces(), Long::sum));
        Money worth = Worth.of(back, order.lines());
        Money open = account.ledger().open();
        Money missing = open.cents() > 0 && !owed ? open.times(0) : open;
        Money counts = worth.minus(missing);
        return counts.cents() < 0 ? counts.times(0) : counts;
    }

    /// To be paid; nothing where nothing is.
    public Money toPay() {
        Money more = price.minus(counts);
        return more.cents() > 0 ? more : more.times(0);
    }

    public Money toGiveBack() {
        Money less = counts.minus(price);
        return less.cents() > 0 ? less : less.times(0);
    }
}
