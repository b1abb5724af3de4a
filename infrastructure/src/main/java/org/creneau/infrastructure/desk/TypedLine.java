package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.application.customer.Spelling;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.Supply;

/// A line of an order as somebody types it while the customer speaks.
///
/// Without a price it is an article of the catalogue, found by its name or by enough of it. With a price it is
/// what it says. What has to come from the supplier does not come from the shelf: an article too is then
/// ordered in words, at its price.
///
/// @param pieces one where it is blank
public record TypedLine(
        String what, String pieces, String price, String vat, boolean fromSupplier) {
    public static final TypedLine BLANK = new TypedLine("", "", "", "", false);
    private static final int LONGEST = 200;
    private static final int MOST_OFFERED = 5;

    /// What is meant by it.
    public sealed interface Meant {
        record Nothing() implements Meant {}

        /// @param label as it is to be read back
        record Something(Wanted wanted, String label, Money each) implements Meant {}

        /// @param mistake the key of a message, with its figures
        record Unclear(String mistake, List<String> figures) implements Meant {}
    }

    /// @param currency the shop's
    public Meant in(List<ItemView> catalogue, String currency) {
        if ((what + price + pieces).isBlank() && !fromSupplier) {
            return new Meant.Nothing();
        }
        if (what.isBlank() || what.strip().length() > LONGEST) {
            return unclear("malformed.words");
        }
        try {
            return read(catalogue, currency);
        } catch (MalformedValue e) {
            return unclear("malformed." + e.kind());
        }
    }

    private Meant read(List<ItemView> catalogue, String currency) {
        Quantity quantity = quantity();
        Optional<ItemView> exact =
                catalogue.stream()
                        .filter(item -> Spelling.plain(item.label()).equals(Spelling.plain(what)))
                        .findFirst();
        if (!price.isBlank()) {
            Money typed = new Money(Prices.cents(price), currency);
            return exact.filter(item -> !item.price().equals(typed))
                    .map(
                            item ->
                                    unclear(
                                            "typed-line.priced",
                                            item.price().amount().toPlainString()))
                    .orElseGet(
                            () ->
                                    exact.map(item -> article(item, quantity))
                                            .orElseGet(() -> inWords(quantity, typed)));
        }
        return exact.map(item -> article(item, quantity))
                .orElseGet(() -> found(matching(catalogue), quantity));
    }

    private Meant found(List<ItemView> matching, Quantity quantity) {
        if (matching.isEmpty()) {
            return unclear("typed-line.unknown");
        }
        return matching.size() == 1
                ? article(matching.getFirst(), quantity)
                : unclear(
                        "typed-line.several",
                        matching.stream()
                                .limit(MOST_OFFERED)
                                .map(ItemView::label)
                                .collect(Collectors.joining(" · ")));
    }

    private List<ItemView> matching(List<ItemView> catalogue) {
        return catalogue.stream().filter(item -> Spelling.has(item.label(), what)).toList();
    }

    private Meant article(ItemView item, Quantity quantity) {
        Wanted wanted =
                fromSupplier
                        ? new Wanted.InWords(
                                PersonalText.of(item.label()),
                                Supply.FROM_SUPPLIER,
                                quantity,
                                item.price(),
                                item.vat())
                        : new Wanted.Article(item.item(), quantity);
        return new Meant.Something(wanted, item.label(), item.price());
    }

    private Meant inWords(Quantity quantity, Money each) {
        String words = what.strip();
        Supply supply = fromSupplier ? Supply.FROM_SUPPLIER : Supply.IN_SHOP;
        return new Meant.Something(
                new Wanted.InWords(PersonalText.of(words), supply, quantity, each, rate()),
                words,
                each);
    }

    private Quantity quantity() {
        try {
            return new Quantity(pieces.isBlank() ? 1 : Integer.parseInt(pieces.strip()));
        } catch (NumberFormatException _) {
            throw new MalformedValue("quantity");
        }
    }

    private VatRate rate() {
        try {
            return new VatRate(Integer.parseInt(vat));
        } catch (NumberFormatException _) {
            throw new MalformedValue("vat");
        }
    }

    private static Meant unclear(String mistake, String... figures) {
        return new Meant.Unclear(mistake, List.of(figures));
    }
}
