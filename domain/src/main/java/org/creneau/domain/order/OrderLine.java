package org.creneau.domain.order;

import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;

/// Pieces of one thing, as it was offered when the order was placed. A line is known by its place in
/// the order, counted from 0.
///
/// @param price of one piece, tax included
public record OrderLine(Goods goods, Quantity quantity, Money price, VatRate vat) {

    /// What is ordered.
    public sealed interface Goods {
        /// @param label as it read in the catalogue that day
        record Article(ItemId item, String label) implements Goods {}

        /// Something that no catalogue has: the blue hat in the window, an ISBN, a thing seen in a
        /// photo. The words are the customer's or about her.
        record InWords(PersonalText words, Supply supply) implements Goods {}
    }

    /// Pieces of an article.
    public OrderLine(ItemId item, String label, Quantity quantity, Money price, VatRate vat) {
        this(new Goods.Article(item, label), quantity, price, vat);
    }

    public OrderLine with(Quantity other) {
        return new OrderLine(goods, other, price, vat);
    }

    public Money total() {
        return price.times(quantity.pieces());
    }

    public boolean comesFromSupplier() {
        return goods instanceof Goods.InWords(_, var supply) && supply == Supply.FROM_SUPPLIER;
    }

    /// Whether it comes instead of going: what she brings when she comes for the order.
    public boolean comesBack() {
        return goods instanceof Goods.InWords(_, var supply) && supply == Supply.BROUGHT_BACK;
    }

    /// What it is called, or what stands for that where the words were erased.
    public String label(String whenErased) {
        return switch (goods) {
            case Goods.Article(_, var label) -> label;
            case Goods.InWords(var words, var supply) ->
                    supply == Supply.BROUGHT_BACK
                            ? "↩ " + words.or(whenErased)
                            : words.or(whenErased);
        };
    }
}
