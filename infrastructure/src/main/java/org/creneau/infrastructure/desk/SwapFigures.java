package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.payment.online.Balance;
import org.creneau.domain.returns.ReturnLine;

/// What an exchange comes to, said before it is made: the decision counts anew.
///
/// @param counts what the old counts for
/// @param price of the new
/// @param pieces of the old, where somebody said what each of them counts for; one where nobody had to
public record SwapFigures(Money counts, Money price, int pieces) {
    static Optional<SwapFigures> of(Money counts, List<Wish.Other> taken, List<ItemView> items) {
        return taken.stream()
                .flatMap(
                        other ->
                                items.stream()
                                        .filter(item -> item.item().equals(other.item()))
                                        .map(item -> item.price().times(other.quantity().pieces())))
                .reduce(Money::plus)
                .filter(price -> price.currency().equals(counts.currency()))
                .map(price -> new SwapFigures(counts, price, 1));
    }

    /// The same of goods of which the same was said of each piece.
    SwapFigures each(List<ReturnLine> brought) {
        int all = brought.stream().mapToInt(line -> line.quantity().pieces()).sum();
        return new SwapFigures(counts, price, all);
    }

    /// What each piece counts for.
    public Money ofEach() {
        return new Money(counts.cents() / pieces, counts.currency());
    }

    /// What was paid for it and is not due any more.
    ///
    /// @param before the books of the old
    /// @param after the same once what is on the counter is back
    /// @param owed whether what never came by the books was never paid
    static Money counts(Balance before, Balance after, boolean owed) {
        Money missing = before.neverCame();
        return after.credit(owed ? missing.times(0) : missing);
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
